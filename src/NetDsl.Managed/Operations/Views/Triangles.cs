using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The lower or upper triangle of matrices; the rest is zero.</summary>
internal static class Triangles
{
    internal static Tensor Apply(Tensor x, long diagonal, bool lower)
    {
        if (x.Impl.Sizes.Length < 2)
        {
            throw Errors.Native($"{(lower ? "tril" : "triu")}: input tensor must have at least 2 dimensions");
        }
        var sizes = x.Impl.Sizes;
        using var temporaries = Temporaries.Begin();
        var outside = new Tensor(TensorImpl.Allocate(sizes[^2..], ScalarType.Bool));
        var mask = outside.Impl.Span<byte>();
        for (var i = 0; i < mask.Length; i++)
        {
            var distance = i % sizes[^1] - i / sizes[^1];
            mask[i] = (lower ? distance > diagonal : distance < diagonal) ? (byte)1 : (byte)0;
        }
        return temporaries.Keep(Masking.FillCopy(x, outside, 0));
    }
}
