using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// What becomes of each spatial axis, forward and backward. libtorch has a kernel for each direction, and some of them go by the sizes
/// though a factor is given: where the size stays, or doubles. So a gradient can be another than the forward's own, as in PyTorch.
/// </summary>
/// <param name="From">The given sizes.</param>
/// <param name="To">The new sizes.</param>
/// <param name="Factors">The scale factors, where they are used instead of the ratios of the sizes.</param>
/// <param name="Mode">The interpolation mode.</param>
/// <param name="AlignCorners">Whether the corners of input and output are aligned.</param>
/// <param name="Antialias">Whether to antialias when downsampling.</param>
/// <param name="DType">The type of the values.</param>
internal sealed record Resizing(
    long[] From, long[] To, double[]? Factors, InterpolationMode Mode, bool AlignCorners, bool Antialias, ScalarType DType)
{
    /// <summary>The largest height and width together for which libtorch has a kernel of its own.</summary>
    private const int SmallImage = 128;

    private bool IsSmallImage => To.Length == 2 && To.Sum() <= SmallImage;

    internal Resampling[] Forward() => [.. From.Select((_, axis) => Axis(
        axis,
        Mode switch
        {
            _ when Antialias => Stays(axis),
            InterpolationMode.Nearest => IsSmallImage && (Stays(axis) || Doubles(axis)),
            InterpolationMode.Bicubic or InterpolationMode.NearestExact => false,
            _ => Stays(axis),
        },
        general: !IsSmallImage))];

    internal Resampling[] Backward() => [.. From.Select((_, axis) => Axis(
        axis,
        Mode switch
        {
            _ when Antialias => false,
            InterpolationMode.Nearest => Stays(axis) || Doubles(axis),
            InterpolationMode.NearestExact => false,
            InterpolationMode.Bicubic => From.AsSpan().SequenceEqual(To),
            _ => Stays(axis),
        },
        general: false))];

    private bool Stays(int axis) => To[axis] == From[axis];

    private bool Doubles(int axis) => To[axis] == 2 * From[axis];

    private Resampling Axis(int axis, bool bySizes, bool general)
    {
        var (from, to, factor) = (checked((int)From[axis]), checked((int)To[axis]), bySizes ? null : Factors?[axis]);
        if (Mode is not (InterpolationMode.Nearest or InterpolationMode.NearestExact))
        {
            return Resampling.Of(from, to, factor, Mode, AlignCorners, Antialias);
        }
        bool exact = Mode == InterpolationMode.NearestExact;
        return general && DType == ScalarType.Float64
            ? Resampling.Nearest<double>(from, to, factor, exact, general)
            : Resampling.Nearest<float>(from, to, factor, exact, general);
    }
}
