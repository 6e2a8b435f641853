using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Pixel and channel shuffling by permuted views.</summary>
internal static class Shuffling
{
    internal static Tensor Pixels(Tensor input, long factor)
    {
        var size = input.Impl.Sizes;
        if (size.Length < 3)
        {
            throw Errors.Native(
                $"pixel_shuffle expects input to have at least 3 dimensions, but got input with {size.Length} dimension(s)");
        }
        if (factor <= 0)
        {
            throw Errors.Native($"pixel_shuffle expects a positive upscale_factor, but got {factor}");
        }
        if (size[^3] % (factor * factor) != 0)
        {
            throw Errors.Native("pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, "
                + $"but input.size(-3)={size[^3]} is not divisible by {factor * factor}");
        }
        using var temporaries = Temporaries.Begin();
        int lead = size.Length - 3;
        long channels = size[^3] / (factor * factor);
        var split = input.reshape([.. size[..lead], channels, factor, factor, size[^2], size[^1]]);
        var moved = split.permute([.. Leading(lead), lead, lead + 3, lead + 1, lead + 4, lead + 2]);
        return temporaries.Keep(moved.reshape([.. size[..lead], channels, size[^2] * factor, size[^1] * factor]));
    }

    internal static Tensor UnshufflePixels(Tensor input, long factor)
    {
        var size = input.Impl.Sizes;
        if (size.Length < 3)
        {
            throw Errors.Native(
                $"pixel_unshuffle expects input to have at least 3 dimensions, but got input with {size.Length} dimension(s)");
        }
        if (factor <= 0)
        {
            throw Errors.Native($"pixel_unshuffle expects a positive downscale_factor, but got {factor}");
        }
        for (int axis = 2; axis >= 1; axis--)
        {
            if (size[^axis] % factor != 0)
            {
                throw Errors.Native($"pixel_unshuffle expects {(axis == 2 ? "height" : "width")} to be divisible by downscale_factor, "
                    + $"but input.size(-{axis})={size[^axis]} is not divisible by {factor}");
            }
        }
        using var temporaries = Temporaries.Begin();
        int lead = size.Length - 3;
        var split = input.reshape([.. size[..lead], size[^3], size[^2] / factor, factor, size[^1] / factor, factor]);
        var moved = split.permute([.. Leading(lead), lead, lead + 2, lead + 4, lead + 1, lead + 3]);
        return temporaries.Keep(moved.reshape([.. size[..lead], size[^3] * factor * factor, size[^2] / factor, size[^1] / factor]));
    }

    internal static Tensor Channels(Tensor input, long groups)
    {
        var size = input.Impl.Sizes;
        if (size.Length <= 2)
        {
            throw Errors.Native($"channel_shuffle expects input with > 2 dims, but got input with sizes {Shapes.Text(size)}");
        }
        if (groups <= 0)
        {
            throw Errors.Native($"Number of groups to divide channels in must be positive. Value of groups:{groups}");
        }
        if (size[1] % groups != 0)
        {
            throw Errors.Native($"Number of channels must be divisible by groups. Got {size[1]} channels and {groups} groups.");
        }
        using var temporaries = Temporaries.Begin();
        var split = input.reshape([size[0], groups, size[1] / groups, .. size[2..]]);
        return temporaries.Keep(split.transpose(1, 2).reshape(size));
    }

    private static IEnumerable<long> Leading(int count) => Enumerable.Range(0, count).Select(axis => (long)axis);
}
