using NetDsl.Managed.Storage;
using TorchSharp;

namespace NetDsl.Managed.Functional;

/// <summary>The argument checks of padding, with PyTorch's messages.</summary>
internal static class PadRefusals
{
    private static readonly string[] Axes = ["D", "H", "W"];

    internal static void Check(long[] sizes, ReadOnlySpan<long> pad, PaddingModes mode)
    {
        if (pad.Length % 2 != 0)
        {
            throw Errors.Native("Padding length must be divisible by 2");
        }
        if (pad.Length > 2 * sizes.Length)
        {
            throw Errors.Native("Padding length should be less than or equal to two times the input dimension "
                + $"but got padding length {pad.Length} and input of dimension {sizes.Length}");
        }
        var count = pad.Length / 2;
        if (mode != PaddingModes.Constant && (count is 0 or > 3 || (sizes.Length != count + 1 && sizes.Length != count + 2)))
        {
            throw Errors.Native("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now");
        }
        if (mode is PaddingModes.Reflect or PaddingModes.Replicate && sizes.AsSpan(Math.Max(0, sizes.Length - count - 1)).Contains(0))
        {
            throw Errors.Native($"Expected {count + 1}D or {count + 2}D (batch mode) tensor with possibly 0 batch size "
                + $"and other non-zero dimensions for input, but got: {Shapes.Text(sizes)}");
        }
        var padded = (long[])sizes.Clone();
        for (var i = 0; i < count; i++)
        {
            var axis = sizes.Length - 1 - i;
            CheckAxis(sizes, axis, pad[2 * i], pad[2 * i + 1], mode);
            padded[axis] += pad[2 * i] + pad[2 * i + 1];
        }
        if (mode is PaddingModes.Reflect or PaddingModes.Replicate)
        {
            CheckResult(sizes, padded, count);
        }
    }

    private static void CheckAxis(long[] sizes, int axis, long before, long after, PaddingModes mode)
    {
        var size = sizes[axis];
        switch (mode)
        {
            case PaddingModes.Constant when size + Math.Min(before, 0) + Math.Min(after, 0) < 0:
                throw Errors.Native("narrow(): length must be non-negative.");
            case PaddingModes.Reflect when before >= size || after >= size:
                throw Errors.Native(
                    $"Argument #{2 * (sizes.Length - axis) + 2}: Padding size should be less than the corresponding input dimension, "
                    + $"but got: padding ({before}, {after}) at dimension {axis} of input {Shapes.Text(sizes)}");
            case PaddingModes.Circular when before > size || after > size:
                throw Errors.Native("Padding value causes wrapping around more than once.");
            case PaddingModes.Circular when size + before + after < 0:
                throw Errors.Native("Negative padding value is resulting in an empty dimension");
        }
    }

    /// <summary>PyTorch accepts an empty axis where another one is not empty.</summary>
    private static void CheckResult(long[] sizes, long[] padded, int count)
    {
        if (Array.TrueForAll(padded[^count..], length => length < 1))
        {
            throw Errors.Native($"input ({Named(sizes, count)}) is too small. Calculated output {Named(padded, count)}");
        }
        if (Array.Exists(padded, length => length < 0))
        {
            throw Errors.Native(
                $"Trying to create tensor with negative dimension {padded.First(length => length < 0)}: {Shapes.Text(padded)}");
        }
    }

    private static string Named(long[] sizes, int count) =>
        string.Join(", ", sizes[^count..].Select((size, i) => $"{Axes[i + 3 - count]}: {size}"));
}
