using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Layers that move, join or select values.</summary>
internal static partial class Layers
{
    private static readonly Dictionary<string, Func<Step, Tensor>> Shapes = new()
    {
        ["Flatten"] = s => Axis(s, "StartDim", 1) <= Axis(s, "EndDim", -1)
            ? s.Input.flatten(Axis(s, "StartDim", 1), Axis(s, "EndDim", -1))
            : throw new ArgumentException("flatten() has invalid args: start_dim cannot come after end_dim"),
        ["Unflatten"] = s => Unflattened(s, Axis(s, "Dim", 1), s.Wholes("UnflattenedSize")),
        ["Mean"] = s => Averaged(Ranked(s, 2, 4)),
        ["Permute"] = s => Permuted(s),
        ["Transpose"] = s => s.Input.transpose(Axis(s, "Dim0", 0), Axis(s, "Dim1", 0)),
        ["Slice"] = s => Sliced(s, Axis(s, "Dim", 0)),
        ["Chunk"] = s => Chunked(s, Axis(s, "Dim", s.UsualAxis)),
        ["Squeeze"] = s => Squeezed(s),
        ["Unsqueeze"] = s => s.Input.unsqueeze(Place(s, s.Whole("Dim", 0))),
        ["FirstStep"] = s => Ranked(s, 2, 2).Input.select(1, 0),
        ["LastStep"] = s => Ranked(s, 2, 2).Is("Lengths")
            ? stack([.. Lengths(s).Select((length, sample) => s.Input.select(0, sample).select(0, length - 1))], 0)
            : s.Input.select(1, s.Input.shape[1] - 1),
        ["PixelShuffle"] = s => nn.functional.pixel_shuffle(Ranked(s, 3, 3).Input, Positive(s, "UpscaleFactor")),
        ["PixelUnshuffle"] = s => nn.functional.pixel_unshuffle(Ranked(s, 3, 3).Input, Positive(s, "DownscaleFactor")),
        ["ChannelShuffle"] = s => Shuffled(Ranked(s, 2, 4), Positive(s, "Groups")),
        ["Upsample"] = s => Upsampled(Ranked(s, 2, 4)),
    };

    private static long Positive(Step s, string name, long otherwise = 0) =>
        s.Whole(name, otherwise) is var value && value > 0 ? value : throw new ArgumentException(name);

    private static Tensor Unflattened(Step s, int axis, long[] sizes)
    {
        var length = s.Input.shape[axis];
        var known = sizes.Where(size => size != -1).Aggregate(1L, (product, size) => product * size);
        if (sizes.Length == 0 || sizes.Any(size => size < -1) || sizes.Count(size => size == -1) > 1 || known == 0 ||
            (sizes.Contains(-1) ? length % known != 0 : length != known))
        {
            throw new ArgumentException("unflatten: Provided sizes don't multiply up to the size of dim");
        }

        return s.Input.reshape([.. s.Input.shape.Take(axis), .. sizes.Select(size => size == -1 ? length / known : size),
            .. s.Input.shape.Skip(axis + 1)]);
    }

    private static Tensor Sliced(Step s, int axis)
    {
        var size = s.Input.shape[axis];
        var (start, end, step) = (s.Whole("Start", 0), s.Is("End") ? s.Whole("End", 0) : size, Positive(s, "Step", 1));
        var (from, to) = (start < 0 ? start + size : start, end < 0 ? end + size : end);
        return from >= 0 && from < to && to <= size
            ? s.Input.index_select(axis, arange(from, to, step, ScalarType.Int64))
            : throw new ArgumentException("The slice lies outside of the axis, or is empty.");
    }

    private static Tensor Chunked(Step s, int axis)
    {
        var parts = s.Input.chunk(Positive(s, "Chunks"), axis);
        return parts[(int)s.Whole("Index", 0)];
    }

    private static Tensor Squeezed(Step s)
    {
        var axes = s.Is("Dim") ? [Axis(s, "Dim", 0)] : Enumerable.Range(1, s.Rank).Where(axis => s.Input.shape[axis] == 1).ToArray();
        return axes.Length > 0 && axes.All(axis => s.Input.shape[axis] == 1)
            ? s.Input.reshape([.. s.Input.shape.Where((_, axis) => !axes.Contains(axis))])
            : throw new ArgumentException("No axis of size 1.");
    }

    /// <summary>The place of a new axis.</summary>
    private static int Place(Step s, long axis) => Axis(s with { Input = s.Input.unsqueeze(1) }, axis);

    private static Tensor Averaged(Step s)
    {
        var axes = s.Wholes("Dims") is { Length: > 0 } given
            ? [.. given.Select(axis => (long)Axis(s, axis))]
            : Enumerable.Range(s.IsFeatureMap ? 2 : 1, s.Rank - 1).Select(axis => (long)axis).ToArray();
        return axes.Distinct().Count() == axes.Length
            ? s.Input.mean(axes, s.Flag("KeepDim", false))
            : throw new ArgumentException("dim appears multiple times in the list of dims");
    }

    private static Tensor Permuted(Step s)
    {
        var dims = s.Wholes("Dims");
        var axes = Enumerable.Range(0, s.Rank + 1).Select(axis => (long)axis);
        return dims is [0, ..] && dims.Order().SequenceEqual(axes)
            ? s.Input.permute(dims)
            : throw new ArgumentException("permute(dims)");
    }

    private static Tensor Shuffled(Step s, long groups)
    {
        if (s.Channels % groups != 0)
        {
            throw new ArgumentException("Number of channels must be divisible by groups.");
        }

        var shape = s.Input.shape;
        return s.Input.reshape([shape[0], groups, shape[1] / groups, .. shape.Skip(2)]).transpose(1, 2).reshape(shape);
    }

    private static Tensor Upsampled(Step s)
    {
        var like = s.Is("SizeOf") ? s.Tapped("SizeOf") : null;
        if (like is not null && (s.Is("Size") && s.Element.List("Size").Count > 0 || like.dim() != s.Input.dim()))
        {
            throw new ArgumentException("SizeOf");
        }

        long[]? sizes = like is not null ? like.shape[2..] : s.Is("Size") ? s.Sizes("Size", 1, s.Spatial) : null;
        double[]? factors = !s.Is("ScaleFactor") ? null
            : s.Element["ScaleFactor"] is not ListValue ? [.. Enumerable.Repeat(s.Real("ScaleFactor", 1), s.Spatial)]
            : s.Reals("ScaleFactor") is var given && given.Length == s.Spatial ? given
            : throw new ArgumentException("ScaleFactor");
        var mode = s.Member("Mode", UpsampleMode.Nearest);
        var isRanked = mode switch
        {
            UpsampleMode.Linear => s.Spatial == 1,
            UpsampleMode.Bilinear or UpsampleMode.Bicubic => s.Spatial == 2,
            UpsampleMode.Trilinear => s.Spatial == 3,
            _ => true,
        };
        if (sizes is null == factors is null || !isRanked || (mode == UpsampleMode.Nearest && s.Flag("AlignCorners", false)))
        {
            throw new ArgumentException("Upsample");
        }

        using var module = nn.Upsample(sizes, factors, mode, mode == UpsampleMode.Nearest ? null : s.Flag("AlignCorners", false));
        return module.call(s.Input);
    }
}
