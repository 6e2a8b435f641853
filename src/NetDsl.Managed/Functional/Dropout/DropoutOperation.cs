using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>
/// Dropout by a mask of zeros and 1 / (1 - p), with libtorch's random numbers: one per element, or one per channel.
/// </summary>
internal static class DropoutOperation
{
    internal static Tensor Elements(Tensor input, double p, bool training, bool inplace) =>
        Run(input, input.Impl.Sizes, p, training, inplace);

    /// <summary>Dropout of whole channels of (N, C, …), or of (C, …) as far as <paramref name="spatial"/> allows.</summary>
    internal static Tensor Channels(Tensor input, double p, bool training, bool inplace, int spatial)
    {
        var sizes = input.Impl.Sizes;
        if (sizes.Length != spatial + 1 && sizes.Length != spatial + 2)
        {
            throw Errors.Native($"dropout{spatial}d: Expected {spatial + 1}D (unbatched) or {spatial + 2}D (batched) input, "
                + $"but received a {sizes.Length}D input.");
        }
        long[] mask = [.. sizes];
        mask.AsSpan(sizes.Length - spatial).Fill(1);
        return Run(input, mask, p, training, inplace);
    }

    /// <summary>
    /// Alpha dropout, which keeps mean and variance after SELU (arXiv 1706.02515): dropped values become SELU's minimum, followed by an
    /// affine map of all. <paramref name="channels"/> tells whether one number is drawn per channel of (N, C, …) or per element.
    /// </summary>
    internal static Tensor Alpha(Tensor input, double p, bool training, bool inplace, bool channels)
    {
        CheckProbability(p);
        if (p == 0 || !training || input.NumberOfElements == 0)
        {
            return input.alias();
        }
        using var temporaries = Temporaries.Begin();
        if (p == 1)
        {
            return temporaries.Keep(inplace ? input.mul_(0).alias() : input.mul(0));
        }
        long[] mask = [.. input.Impl.Sizes];
        if (channels)
        {
            if (mask.Length < 2)
            {
                throw Errors.Native("Feature dropout requires at least 2 dimensions in the input");
            }
            mask.AsSpan(2).Fill(1);
        }
        const double Lowest = 1.7580993408473766;
        var scale = 1 / Math.Sqrt(((Lowest * Lowest * p) + 1) * (1 - p));
        var noise = zeros(mask, input.dtype).bernoulli_(1 - p);
        var shift = noise.add(-1).mul_(Lowest * scale).add_(Lowest * scale * p);
        noise.mul_(scale);
        return temporaries.Keep(inplace ? input.mul_(noise).add_(shift).alias() : input.mul(noise).add_(shift));
    }

    private static Tensor Run(Tensor input, long[] mask, double p, bool training, bool inplace)
    {
        CheckProbability(p);
        if (p == 0 || !training || input.NumberOfElements == 0)
        {
            return input.alias();
        }
        using var temporaries = Temporaries.Begin();
        var noise = zeros(mask, input.dtype);
        if (p < 1)
        {
            noise.bernoulli_(1 - p).div_(1 - p);
        }
        return temporaries.Keep(inplace ? input.mul_(noise).alias() : input.mul(noise));
    }

    private static void CheckProbability(double p)
    {
        if (p is < 0 or > 1 || double.IsNaN(p))
        {
            throw Errors.Native(FormattableString.Invariant($"dropout probability has to be between 0 and 1, but got {p}"));
        }
    }
}
