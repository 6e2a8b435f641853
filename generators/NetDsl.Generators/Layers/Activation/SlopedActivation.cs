using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>An activation with one number that shapes its negative side.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="parameter">The attribute's property for the number.</param>
/// <param name="factoryParameter">Its name in torch.nn.</param>
/// <param name="otherwise">Its default.</param>
/// <param name="leavesPositives">It gives back what is not below zero as it is.</param>
internal sealed class SlopedActivation(
    string kind, string prefix, string parameter, string factoryParameter, double otherwise, bool leavesPositives = false)
    : Layer<SlopedActivation.Settings>(kind, prefix)
{
    /// <summary>The attribute's property for the number.</summary>
    public string NumberName => parameter;

    /// <summary>The number may be 0.</summary>
    public bool TakesZero { get; init; } = true;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(
        context.Number(
            parameter, otherwise, value => !double.IsNaN(value) && !double.IsInfinity(value) && (TakesZero || value != 0),
            TakesZero ? "a finite number" : "a finite number other than 0"),
        context.Flag(nameof(Settings.Inplace)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        // From the output alone the sign of the input can be told only while the slope keeps it.
        if (settings is { Inplace: true, Slope: < 0 })
        {
            context.BadArgument(nameof(Settings.Inplace), $"false where {context.NameOf(parameter)} is negative", "true");
            return null;
        }

        return new(Kind, new ModuleArguments { { factoryParameter, settings.Slope, otherwise } }.ToArray(), input)
        {
            InPlace = new(settings.Inplace, WhereSafe: settings.Slope >= 0),
            Role = Role.Activation,
            LeavesPositives = leavesPositives,
        };
    }

    internal sealed record Settings(double Slope, bool? Inplace);
}
