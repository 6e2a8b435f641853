using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>PyTorch's rules for inputs (N, C, …) or (C), targets that are class numbers, and weights for the classes.</summary>
internal static class ClassTargets
{
    internal static void Check(Tensor input, Tensor target, Tensor? weight)
    {
        var (x, t) = (input.Impl.Sizes, target.Impl.Sizes);
        if (x.Length == 0)
            throw Errors.Native("input tensor should be 1D or more: (C), (N, C) or (N, C, d1, d2, ...), but it has no dimensions");
        if (!DTypes.IsFloat(input.dtype))
            throw Errors.Native($"\"nll_loss_out_frame\" not implemented for '{DTypes.Name(input.dtype)}'");
        if (target.dtype != ScalarType.Int64)
            throw Errors.Native($"expected scalar type Long but found {DTypes.Name(target.dtype)}");
        var batch = x.Length == 1 ? 1 : x[0];
        if (x.Length == 1 ? t.Length > 1 || Shapes.Count(t) != 1 : t.Length > 0 && t.Length == x.Length - 1 && batch != t[0])
            throw Errors.Native($"Expected input batch_size ({batch}) to match target batch_size ({Shapes.Count(t)}).");
        if (x.Length > 1 && (t.Length != x.Length - 1 || !x.AsSpan(2).SequenceEqual(t.AsSpan(1))))
        {
            throw Errors.Native($"size mismatch (got input: {Shapes.Text(x)}, target: {Shapes.Text(t)}): "
                + $"the target is to be {Shapes.Text(TargetOf(x))}");
        }
        var classes = x[x.Length == 1 ? 0 : 1];
        if (weight is not null && (weight.Dimensions != 1 || weight.NumberOfElements != classes))
        {
            throw Errors.Native($"weight tensor should be defined either for all {classes} classes or no classes "
                + $"but got weight tensor of shape: {Shapes.Text(weight.Impl.Sizes)}");
        }
        if (weight is not null && weight.dtype != input.dtype)
            throw Errors.Native($"expected scalar type {DTypes.Name(input.dtype)} but found {DTypes.Name(weight.dtype)}");
    }

    internal static int InRange(long target, int classes) => target >= 0 && target < classes
        ? (int)target
        : throw Errors.Native($"Target {target} is out of bounds.");

    private static long[] TargetOf(long[] input) => [input[0], .. input.AsSpan(2)];
}
