using NetDsl.Managed.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Pooling by p-norms, made of average pooling: the mean of powers, times the window's size, to the power of 1/p.</summary>
internal static class PoolNorm
{
    internal static Tensor Apply(Tensor input, double norm, long windowSize, Func<Tensor, Tensor> average)
    {
        using var temporaries = Temporaries.Begin();
        var mean = average(input.pow(norm));
        // An odd power keeps signs, and the root of a negative sum is NaN, as in PyTorch.
        var sum = mean.sign().mul(mean.abs().relu()).mul(windowSize);
        return temporaries.Keep(sum.pow(1 / norm));
    }
}
