using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The backward of broadcasting: gradients are summed over the expanded dimensions.</summary>
internal static class Broadcasting
{
    /// <summary>The gradient, summed until it has the given shape (and, where given, converted to the input's type).</summary>
    internal static Tensor Reduce(Tensor gradient, long[] shape, ScalarType? dtype = null)
    {
        var sizes = gradient.Impl.Sizes;
        if (!sizes.AsSpan().SequenceEqual(shape))
        {
            var extra = sizes.Length - shape.Length;
            var repeated = new List<long>();
            for (var i = 0; i < sizes.Length; i++)
            {
                if (i < extra || (shape[i - extra] == 1 && sizes[i] != 1))
                {
                    repeated.Add(i);
                }
            }
            var sum = repeated.Count > 0 ? Sum.Compute(gradient, [.. repeated], keepDim: true) : gradient;
            gradient = Viewing.Reshape(sum, shape);
        }
        return dtype is { } wanted && wanted != gradient.dtype ? Copying.Convert(gradient, wanted) : gradient;
    }
}
