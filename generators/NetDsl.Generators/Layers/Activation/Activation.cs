using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A function of each number: the shape stays.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="backwardReadsOutput">
/// Its backward reads the output and not the input, which it may therefore overwrite. GELU and SiLU read their input: in place they
/// would first have to copy it.
/// </param>
/// <param name="isNeverNegative">Its output is never below zero.</param>
/// <param name="leavesPositives">It gives back what is not below zero as it is.</param>
internal sealed class Activation(
    string kind, string prefix, bool backwardReadsOutput, bool isNeverNegative = false, bool leavesPositives = false)
    : Layer<bool?>(kind, prefix)
{
    public override bool TakesNumbers => true;

    protected override bool? Read(LayerContext context) => context.Flag("Inplace");

    protected override LayerFacts? Infer(LayerContext context, bool? inPlace, Shape input) =>
        new(Kind, ModuleArguments.None, input)
        {
            InPlace = new(inPlace, backwardReadsOutput),
            Role = Role.Activation,
            IsNeverNegative = isNeverNegative,
            LeavesPositives = leavesPositives,
        };
}

/// <summary>An activation with one number that shapes its negative side.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="parameter">The number's name in the attribute's constructor.</param>
/// <param name="factoryParameter">Its name in torch.nn.</param>
/// <param name="otherwise">Its default.</param>
/// <param name="leavesPositives">It gives back what is not below zero as it is.</param>
internal sealed class SlopedActivation(
    string kind, string prefix, string parameter, string factoryParameter, double otherwise, bool leavesPositives = false)
    : Layer<SlopedActivation.Settings>(kind, prefix)
{
    /// <summary>The number may be 0.</summary>
    public bool TakesZero { get; init; } = true;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(
        context.Number(
            parameter, otherwise, value => !double.IsNaN(value) && !double.IsInfinity(value) && (TakesZero || value != 0),
            TakesZero ? "a finite number" : "a finite number other than 0"),
        context.Flag("Inplace"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        // From the output alone the sign of the input can be told only while the slope keeps it.
        if (settings is { InPlace: true, Slope: < 0 })
        {
            context.BadArgument("Inplace", $"false where {parameter} is negative", "true");
            return null;
        }

        return new(Kind, new ModuleArguments { { factoryParameter, settings.Slope, otherwise } }.ToArray(), input)
        {
            InPlace = new(settings.InPlace, WhereSafe: settings.Slope >= 0),
            Role = Role.Activation,
            LeavesPositives = leavesPositives,
        };
    }

    internal sealed record Settings(double Slope, bool? InPlace);
}
