using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>PyTorch's rules for inputs (N, C, …) or (C), class indices as targets, and class weights.</summary>
internal static class ClassTargets
{
    internal static void Check(Tensor input, Tensor target, Tensor? weight)
    {
        var (x, t) = (input.Impl.Sizes, target.Impl.Sizes);
        if (x.Length == 0)
        {
            throw Errors.Native("input tensor should be 1D or more: (C), (N, C) or (N, C, d1, d2, ...), but it has no dimensions");
        }
        CheckTarget(x, t);
        if (!DTypes.IsFloat(input.dtype))
        {
            throw Errors.Native($"\"nll_loss_out_frame\" not implemented for '{DTypes.Name(input.dtype)}'");
        }
        if (target.dtype != ScalarType.Int64)
        {
            throw Errors.Native($"expected scalar type Long but found {DTypes.Name(target.dtype)}");
        }
        var classes = x[x.Length == 1 ? 0 : 1];
        if (weight is not null && (weight.Dimensions != 1 || weight.NumberOfElements != classes))
        {
            throw Errors.Native($"weight tensor should be defined either for all {classes} classes or no classes "
                + $"but got weight tensor of shape: {Shapes.Text(weight.Impl.Sizes)}");
        }
        if (weight is not null && weight.dtype != input.dtype)
        {
            throw Errors.Native($"expected scalar type {DTypes.Name(input.dtype)} but found {DTypes.Name(weight.dtype)}");
        }
    }

    internal static int InRange(long target, int classes) => target >= 0 && target < classes
        ? (int)target
        : throw Errors.Native($"Target {target} is out of bounds.");

    /// <summary>(N, d1, …) for (N, C, d1, …), and a number, alone or not, for (C).</summary>
    private static void CheckTarget(long[] x, long[] t)
    {
        var (batch, targets) = (x[0], t.Length == 0 ? 0 : t[0]);
        if (x.Length > 1 && batch != targets)
        {
            throw Errors.Native($"Expected input batch_size ({batch}) to match target batch_size ({targets}).");
        }
        if (x.Length <= 2 && t.Length > 1)
        {
            throw Errors.Native("0D or 1D target tensor expected, multi-target not supported");
        }
        if (x.Length == 1 && t.Length == 1 && targets != 1)
        {
            throw Errors.Native($"size mismatch (got input: {Shapes.Text(x)}, target: {Shapes.Text(t)})");
        }
        if (x.Length == 4 && t.Length != 3)
        {
            throw Errors.Native($"only batches of spatial targets supported (3D tensors) but got targets of dimension: {t.Length}");
        }
        if (x.Length > 2 && !x.AsSpan(2).SequenceEqual(t.AsSpan(1)))
        {
            throw Errors.Native(x.Length == 4
                ? $"size mismatch (got input: {Shapes.Text(x)} , target: {Shapes.Text(t)}"
                : $"Expected target size {Shapes.Text([batch, .. x.AsSpan(2)])}, got {Shapes.Text(t)}");
        }
    }
}
