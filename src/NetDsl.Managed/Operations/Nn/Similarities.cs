using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Similarities and distances of two values.</summary>
internal static class Similarities
{
    /// <summary>x₁ᵀ W x₂ + b over the last axes: (…, I) and (…, J) with W (O, I, J) give (…, O).</summary>
    internal static Tensor Bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias)
    {
        CheckBilinear(input1, input2, weight, bias);
        using var temporaries = Temporaries.Begin();
        var (outputs, first, second) = (weight.size(0), weight.size(1), weight.size(2));
        var half = input2.reshape(-1, second).matmul(weight.reshape(outputs * first, second).transpose(0, 1));
        var product = half.view(-1, outputs, first).bmm(input1.reshape(-1, first, 1));
        var output = product.view([.. input1.shape[..^1], outputs]);
        return temporaries.Keep(bias is null ? output : output.add(bias));
    }

    /// <summary>The cosine of the angle between two values along an axis; norms are clamped to at least eps.</summary>
    internal static Tensor Cosine(Tensor x1, Tensor x2, long dim, double eps)
    {
        using var temporaries = Temporaries.Begin();
        var both = broadcast_tensors(x1, x2);
        return temporaries.Keep(Direction(both[0], dim, eps).mul(Direction(both[1], dim, eps)).sum(dim));
    }

    /// <summary>The p-norm of the difference over the last axis, eps added to each number.</summary>
    internal static Tensor Distance(Tensor x1, Tensor x2, double p, double eps, bool keepdim)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Norms.Apply(x1.sub(x2).add(eps), [-1], keepdim, p));
    }

    // As in PyTorch, the gradient flows through the norm even where it is clamped to eps.
    private static Tensor Direction(Tensor x, long dim, double eps)
    {
        var length = Norms.Apply(x, [dim], true, 2);
        var fixedLength = length.detach();
        return x.div(length.add(fixedLength.clamp_min(eps).sub(fixedLength)));
    }

    private static void CheckBilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias)
    {
        if (input1.dim() != input2.dim())
        {
            throw Errors.Native($"bilinear(): input dimensions do not match: got {input1.dim()} and {input2.dim()}");
        }
        for (var axis = 0; axis < input1.dim() - 1; axis++)
        {
            if (input1.size(axis) != input2.size(axis))
            {
                throw Errors.Native(
                    $"bilinear(): input batch dimensions do not match at dim {axis}: got {input1.size(axis)} and {input2.size(axis)}");
            }
        }
        if (input1.size(-1) != weight.size(1))
        {
            throw Errors.Native($"bilinear(): input1 size does not match weight size: got {input1.size(-1)} but expected {weight.size(1)}");
        }
        if (input2.size(-1) != weight.size(2))
        {
            throw Errors.Native($"bilinear(): input2 size does not match weight size: got {input2.size(-1)} but expected {weight.size(2)}");
        }
        if (bias is not null && bias.size(0) != weight.size(0))
        {
            throw Errors.Native($"bilinear(): bias size does not match weight size: got {bias.size(0)} but expected {weight.size(0)}");
        }
    }
}
