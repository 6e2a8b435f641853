using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// Views and sizes that take more than one call, whose intermediate tensors are freed at once.
public static partial class Calls
{
    /// <summary>One of the parts of an axis.</summary>
    /// <param name="input">The value.</param>
    /// <param name="chunks">How many parts are asked for.</param>
    /// <param name="index">Which of them, from 0.</param>
    /// <param name="dim">The axis, the batch being 0.</param>
    /// <returns>A view.</returns>
    /// <exception cref="ArgumentException">The axis is so short that there are fewer parts.</exception>
    public static Tensor Chunk(Tensor input, long chunks, int index, long dim)
    {
        ArgumentNullException.ThrowIfNull(input);
        var parts = input.chunk(chunks, dim);
        try
        {
            return index < parts.Length
                ? parts[index].alias()
                : throw new ArgumentException(
                    FormattableString.Invariant($"Expected an axis {dim} of {index + 1} chunks or more. Got {parts.Length}."),
                    nameof(input));
        }
        finally
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }

    /// <summary>The value without axes of size 1.</summary>
    /// <param name="input">The value.</param>
    /// <param name="dims">The axes, the batch being 0, in ascending order.</param>
    /// <returns>A view.</returns>
    public static Tensor Squeeze(Tensor input, ReadOnlySpan<long> dims)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = input.squeeze(dims[^1]);
        for (var index = dims.Length - 2; index >= 0; index--)
        {
            using var longer = output;
            output = longer.squeeze(dims[index]);
        }

        return output;
    }

    /// <summary>The value with the spatial sizes of another one.</summary>
    /// <param name="input">(N, C, …).</param>
    /// <param name="like">(N, C', …), which has the sizes.</param>
    /// <param name="mode">How values between the given ones are found.</param>
    /// <param name="align_corners">Whether the first and last places stay where they are.</param>
    /// <returns>(N, C, …).</returns>
    public static Tensor Interpolate(Tensor input, Tensor like, InterpolationMode mode, bool? align_corners = null)
    {
        ArgumentNullException.ThrowIfNull(like);
        return nn.functional.interpolate(input, size: like.shape[2..], mode: mode, align_corners: align_corners);
    }
}
