using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Unfold (images to columns of blocks) and fold (sums of blocks): each is the other's backward.</summary>
internal static class Folding
{
    /// <summary>(N, C, H, W) to (N, C·kernel, blocks), or the same without N.</summary>
    internal static Tensor Unfold(Tensor input, FoldSettings settings)
    {
        var size = input.Impl.Sizes;
        settings.Check();
        if (size.Length is not (3 or 4) || size.AsSpan(size.Length - 3).Contains(0))
        {
            throw Errors.Native("Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, "
                + $"but got: {Shapes.Text(size)}");
        }
        settings = settings with { Image = (size[^2], size[^1]) };
        var blocks = settings.Blocks;
        if (blocks.Height < 1 || blocks.Width < 1)
        {
            throw Errors.Native($"Given input with spatial size {settings.Image}, kernel_size={settings.Kernel}, "
                + $"dilation={settings.Dilation}, padding={settings.Padding}, calculated shape of the array of sliding blocks as "
                + $"{blocks}, but its components must be at least one.");
        }
        long[] shape = [.. size[..^3], size[^3] * settings.KernelSize, blocks.Height * blocks.Width];
        return Gather(input, shape, Operands.Product(size.AsSpan(0, size.Length - 2)), settings);
    }

    /// <summary>(N, C·kernel, blocks) to (N, C, H, W), or the same without N.</summary>
    internal static Tensor Fold(Tensor input, FoldSettings settings)
    {
        var size = input.Impl.Sizes;
        settings.Check();
        if (size.Length is not (2 or 3) || size.AsSpan(size.Length - 2).Contains(0))
        {
            throw Errors.Native(
                "Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero dimensions for input, "
                + $"but got: {Shapes.Text(size)}");
        }
        if (size[^2] % settings.KernelSize != 0)
        {
            throw Errors.Native("Expected size of input's dimension 1 to be divisible by the product of kernel_size, "
                + $"but got input.size(1)={size[^2]} and kernel_size={settings.Kernel}.");
        }
        var blocks = settings.Blocks;
        if (blocks.Height * blocks.Width != size[^1])
        {
            throw Errors.Native($"Given output_size={settings.Image}, kernel_size={settings.Kernel}, dilation={settings.Dilation}, "
                + $"padding={settings.Padding}, stride={settings.Stride}, "
                + "expected size of input's dimension 2 to match the calculated number of sliding blocks "
                + $"{blocks.Height} * {blocks.Width} = {blocks.Height * blocks.Width}, but got input.size(2)={size[^1]}.");
        }
        if (blocks.Height < 1 || blocks.Width < 1)
        {
            throw Errors.Native($"Given output_size={settings.Image}, kernel_size={settings.Kernel}, dilation={settings.Dilation}, "
                + $"padding={settings.Padding}, stride={settings.Stride}, calculated shape of the array of sliding blocks as {blocks}, "
                + "which is too small (non-positive)");
        }
        if (settings.Image.Height < 1 || settings.Image.Width < 1)
        {
            throw Errors.Native($"Expected output spatial size to be positive, but got: output_size={settings.Image}.");
        }
        long channels = size[^2] / settings.KernelSize;
        long[] shape = [.. size[..^2], channels, settings.Image.Height, settings.Image.Width];
        return Scatter(input, shape, Operands.Product(shape.AsSpan(0, shape.Length - 2)), settings);
    }

    private static Tensor Gather(Tensor image, long[] shape, int planes, FoldSettings settings)
    {
        using var temporaries = Temporaries.Begin();
        Operands.CheckFloat(image, "im2col");
        var x = Operands.Contiguous(image);
        var columns = Factories.Zeros(shape, image.dtype);
        if (image.dtype == ScalarType.Float32)
        {
            Move<float>(x, columns, planes, settings, gathers: true);
        }
        else
        {
            Move<double>(x, columns, planes, settings, gathers: true);
        }
        var back = image.Impl.Sizes;
        return temporaries.Keep(
            Tape.Record(columns, "Im2ColBackward0", [image], [], (_, gradient) => [Scatter(gradient, back, planes, settings)]));
    }

    private static Tensor Scatter(Tensor columns, long[] shape, int planes, FoldSettings settings)
    {
        using var temporaries = Temporaries.Begin();
        Operands.CheckFloat(columns, "col2im");
        var x = Operands.Contiguous(columns);
        var image = Factories.Zeros(shape, columns.dtype);
        if (columns.dtype == ScalarType.Float32)
        {
            Move<float>(image, x, planes, settings, gathers: false);
        }
        else
        {
            Move<double>(image, x, planes, settings, gathers: false);
        }
        var back = columns.Impl.Sizes;
        return temporaries.Keep(
            Tape.Record(image, "Col2ImBackward0", [columns], [], (_, gradient) => [Gather(gradient, back, planes, settings)]));
    }

    /// <summary>Copies each position of the image to all blocks that contain it, or sums them into it.</summary>
    private static void Move<T>(Tensor image, Tensor columns, int planes, FoldSettings settings, bool gathers)
        where T : unmanaged, INumber<T>
    {
        var blocks = settings.Blocks;
        int perImage = checked((int)(settings.Image.Height * settings.Image.Width));
        int perColumns = checked((int)(settings.KernelSize * blocks.Height * blocks.Width));
        Work.For(planes, Math.Max(1, 8 * 1024 / Math.Max(1, perColumns)), (first, last) =>
        {
            for (int plane = first; plane < last; plane++)
            {
                Plane(
                    image.Impl.Span<T>().Slice(plane * perImage, perImage),
                    columns.Impl.Span<T>().Slice(plane * perColumns, perColumns), settings, gathers);
            }
        });
    }

    private static void Plane<T>(Span<T> image, Span<T> columns, FoldSettings settings, bool gathers) where T : unmanaged, INumber<T>
    {
        var blocks = settings.Blocks;
        int place = 0;
        for (long kernel = 0; kernel < settings.KernelSize; kernel++)
        {
            long top = kernel / settings.Kernel.Width * settings.Dilation.Height - settings.Padding.Height;
            long left = kernel % settings.Kernel.Width * settings.Dilation.Width - settings.Padding.Width;
            for (long h = 0; h < blocks.Height; h++)
            {
                long y = top + h * settings.Stride.Height;
                for (long w = 0; w < blocks.Width; w++, place++)
                {
                    long x = left + w * settings.Stride.Width;
                    if (y < 0 || y >= settings.Image.Height || x < 0 || x >= settings.Image.Width)
                    {
                        continue;
                    }
                    int pixel = (int)(y * settings.Image.Width + x);
                    if (gathers)
                    {
                        columns[place] = image[pixel];
                    }
                    else
                    {
                        image[pixel] += columns[place];
                    }
                }
            }
        }
    }
}
