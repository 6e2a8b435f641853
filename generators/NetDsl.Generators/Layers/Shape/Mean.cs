using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The mean over axes, by default over time or space.</summary>
internal sealed class Mean() : Layer<Mean.Settings>("Mean", "mean")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) =>
        new(context.Axes(nameof(Settings.Dims)), context.Flag(nameof(Settings.KeepDim), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(T, F), (C, L), (C, H, W) or (C, D, H, W)") || Over(context, settings, input) is not { } axes)
        {
            return null;
        }

        var dims = input.Dims
            .Select((dim, index) => axes.Contains(index + 1) ? (settings.KeepDim ? 1 : (Dim?)null) : dim)
            .OfType<Dim>();
        var layout = axes.Contains(1) && !settings.KeepDim ? Layout.Open : input.Layout;
        return new(new MeanOver(axes.ToEquatableArray(), settings.KeepDim), Shape.Of(dims, layout))
        {
            OutputIsOverwritable = true,
            Keeps = Keeps.Sign,
            ChannelConstant = axes.Contains(1) ? ChannelConstant.Matters : ChannelConstant.Passes,
        };
    }

    /// <summary>The axes in ascending order; time, or all spatial axes, by default.</summary>
    private static IReadOnlyList<int>? Over(LayerContext context, Settings settings, Shape input) => settings.Dims.Count == 0
        ? Enumerable.Range(input.IsFeatureMap ? 2 : 1, input.Rank - 1).ToList()
        : Axes.FindAll(context, nameof(Settings.Dims), settings.Dims, input)?.OrderBy(axis => axis).ToList();

    internal sealed record Settings(EquatableArray<int> Dims, bool KeepDim);
}
