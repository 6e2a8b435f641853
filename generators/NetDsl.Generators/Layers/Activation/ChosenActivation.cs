using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The activation that a member of the library's enum <c>Activation</c> names, or a hyperparameter of that type.</summary>
internal sealed class ChosenActivation() : Layer<ChosenActivation.Settings>("Activation", "activation")
{
    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(context.Chosen(nameof(Settings.Kind), Kind));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) => settings.Kind switch
    {
        EnumValue value => LayerCatalog.Find(value.Member)!.Infer(context, input),
        TextValue hyperparameter => new(new ModuleCall(), input)
        {
            Module = new(
                new(ModuleOrigin.Chosen, Kind), new ModuleArguments { new HyperparameterValue(hyperparameter.Value) }.ToArray()),
            InPlace = new(Given: null, WhereSafe: true),
            Role = Role.Activation,
        },
        _ => null,
    };

    /// <summary>The attribute's arguments.</summary>
    internal sealed record Settings(Value? Kind);
}
