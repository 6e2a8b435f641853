using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Shapes of a network's input that are seldom meant as the first layer reads them: channels last, with the batch, without the channels.
/// </summary>
internal static class LikelyInput
{
    /// <summary>The number of rows and columns that an image has at least: what is smaller may be anything.</summary>
    private const int SmallestImage = 16;

    /// <summary>Warns of an input that a layer of channels reads in another way than was probably meant.</summary>
    public static void WarnOfChannels(LayerContext context, Shape input)
    {
        if (Meant(context, input) is { } meant)
        {
            Report(context, input, meant, $"{input.Channels} channels of {Shape.Of(input.Spatial, Layout.Open)}");
        }
    }

    /// <summary>Warns of a batch of images that a [Flatten] of all axes merges into one sample.</summary>
    public static void WarnOfBatch(LayerContext context, Shape input)
    {
        if (Meant(context, input) is { } meant && HasBatch(input))
        {
            Report(context, input, meant, "one sample");
        }
    }

    /// <summary>Warns of an input that a layer of a block reads in another way than was probably meant.</summary>
    /// <param name="context">The block's place.</param>
    /// <param name="input">The block's input.</param>
    /// <param name="finding">The finding in the block.</param>
    public static void WarnOfBlock(LayerContext context, Shape input, Finding finding)
    {
        if (Meant(context, input) is { } meant)
        {
            Report(context, input, meant, finding.Texts[3], $"{finding.Texts[2]} of {context.Label}");
        }
    }

    /// <summary>What to do where a layer of channels cannot take the input as it is; null where its shape is probably meant.</summary>
    public static Advice? Advice(LayerContext context, Shape input) =>
        !context.IsUsed && Meant(context, input) is { } meant ? new($"Give the input as {meant.Shape}.") : null;

    private static void Report(LayerContext context, Shape input, Expected meant, string read, string? layer = null) =>
        context.ReportAtInput(
            Descriptors.LikelyInput, meant.Suggestion,
            context.Surroundings.Input.Label, input.ToString(), layer ?? context.Label, read, meant.Shape.ToString(), meant.Reason);

    /// <summary>
    /// The shape that was probably meant; null where nothing speaks against the input's, for other values, and for a block on its own.
    /// </summary>
    private static Expected? Meant(LayerContext context, Shape input) =>
        input.Layout == Layout.Open && (context.IsUsed || !context.Surroundings.Network.IsBlock) &&
            context.Surroundings.AllAbove.All(layer => input.Equals(layer.Input))
            ? Meant(input)
            : null;

    private static Expected? Meant(Shape input) => input.Rank switch
    {
        2 when input.Channels == input.Last && input.Last.Size >= SmallestImage =>
            new(Shape.Of(input.Dims.Prepend(1), Layout.Open), "1, {0}, {1}", "an image has its channels first"),
        3 when HasChannelsLast(input) => Of(input, "the channels come first", 2, 0, 1),
        4 when HasBatch(input) => Of(input, "the batch is left out", 1, 2, 3),
        4 when HasBatchAndChannelsLast(input) => Of(input, "the batch is left out, and the channels come first", 3, 1, 2),
        _ => null,
    };

    /// <summary>
    /// (H, W, C): three colours, or one or four channels of a square image. A feature map of many channels is seldom that narrow.
    /// </summary>
    private static bool HasChannelsLast(Shape input)
    {
        var (height, width) = (input.Dims[0], input.Dims[1]);
        return input.Last.Size switch
        {
            3 => IsLarge(height) && IsLarge(width),
            1 or 4 => height == width ? IsLarge(height) : !height.IsKnown && !width.IsKnown,
            _ => false,
        };
    }

    /// <summary>(N, C, H, W) of grey or colour images: a volume has more slices. Three volumes of few slices are left aside.</summary>
    private static bool HasBatch(Shape input) => input.Rank == 4 && input.Dims[0].Size != 3 && input.Dims[1].Size is 1 or 3 &&
        IsLarge(input.Dims[2]) && IsLarge(input.Dims[3]);

    /// <summary>(N, H, W, C) of square grey or colour images.</summary>
    private static bool HasBatchAndChannelsLast(Shape input) => input.Dims[0].Size is not (1 or 3) && input.Last.Size is 1 or 3 &&
        input.Dims[1] == input.Dims[2] && IsLarge(input.Dims[1]);

    /// <summary>Whether a size is an image's, or known only at run time.</summary>
    private static bool IsLarge(Dim dim) => dim.Size is { } size ? size >= SmallestImage : !dim.IsKnown;

    private static Expected Of(Shape input, string reason, params int[] axes) => new(
        Shape.Of(axes.Select(axis => input.Dims[axis]), Layout.Open), Text.Join(axes.Select(axis => $"{{{Text.Of(axis)}}}")), reason);

    /// <param name="Shape">The shape.</param>
    /// <param name="Suggestion">The shape as a format of the sizes that are written.</param>
    /// <param name="Reason">Why it was probably meant.</param>
    private sealed record Expected(Shape Shape, string Suggestion, string Reason);
}
