using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>An elementwise function.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="backwardReadsOutput">
/// Its backward reads the output, or in place can do with it, so that it can run in place. SiLU reads its input, of which an in-place
/// form would need a copy.
/// </param>
/// <param name="isNeverNegative">Its output is never negative.</param>
/// <param name="leavesPositives">It is the identity on values that are not negative.</param>
internal sealed class Activation(
    string kind, string prefix, bool backwardReadsOutput, bool isNeverNegative = false, bool leavesPositives = false)
    : Layer<Activation.Settings>(kind, prefix)
{
    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(context.Flag(nameof(Settings.Inplace)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        new(Kind, ModuleArguments.None, input)
        {
            InPlace = new(settings.Inplace, backwardReadsOutput),
            Role = Role.Activation,
            IsNeverNegative = isNeverNegative,
            LeavesPositives = leavesPositives,
        };

    internal sealed record Settings(bool? Inplace);
}
