using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The activation that a member of the library's enum <c>Activation</c> names, or a hyperparameter of that type.</summary>
internal sealed class ChosenActivation() : Layer("Activation", "activation")
{
    public override bool TakesNumbers => true;

    public override LayerFacts? Infer(LayerContext context, Shape? input) => context.Chosen(nameof(Settings.Kind), Kind) switch
    {
        EnumValue value => LayerCatalog.Find(value.Member)!.Infer(context, input),
        TextValue hyperparameter when input is not null => new(new ModuleCall(), input)
        {
            Module = new(
                new(ModuleOrigin.Chosen, Kind), new ModuleArguments { new HyperparameterValue(hyperparameter.Value) }.ToArray()),
            InPlace = new(Given: null, WhereSafe: true),
            Role = Role.Activation,
        },
        _ => null,
    };

    /// <summary>The attribute's arguments.</summary>
    internal sealed record Settings(Value Kind);
}
