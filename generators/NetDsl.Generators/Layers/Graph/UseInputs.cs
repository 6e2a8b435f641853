using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The values that a used network reads: the current one, and those that From names.</summary>
/// <param name="First">The current value's shape.</param>
/// <param name="Others">The other values, whose shapes are known.</param>
internal sealed record UseInputs(Shape First, EquatableArray<Tapped> Others)
{
    /// <summary>Their shapes.</summary>
    public EquatableArray<Shape> Shapes => Others.Select(other => other.Shape!).Prepend(First).ToEquatableArray();

    /// <summary>Reports a value that has another shape than the network's input.</summary>
    public void ReportMisfit(LayerContext context, int input, string expected) => context.Report(
        Descriptors.WrongRank, context.Label, expected, Shapes[input].ToString(),
        input == 0 ? context.Source : Others[input - 1].Label, "");

    public override string ToString() => Text.And(Shapes.Select(shape => shape.ToString()).ToList());
}
