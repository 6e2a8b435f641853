using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>Sums gradients with as few passes over memory as possible.</summary>
internal static class Gradients
{
    /// <summary>Whether the caller holds the only reference to this memory.</summary>
    internal static bool IsExclusive(TensorImpl gradient) =>
        gradient.References == 1 && gradient.Block.References == 1 && gradient.IsContiguous;

    internal static TensorImpl Copy(TensorImpl source, ScalarType dtype)
    {
        var copy = TensorImpl.Allocate(source.Sizes, dtype);
        StridedCopy.Run(source, copy);
        return copy;
    }

    /// <summary>Adds to a gradient in place.</summary>
    internal static void AddInto(TensorImpl sum, TensorImpl gradient)
    {
        AddInPlace.Run(sum, gradient, 1);
        sum.Block.BumpVersion();
    }

    /// <summary>The sum of two gradients; takes ownership of both references.</summary>
    internal static TensorImpl Add(TensorImpl first, TensorImpl second)
    {
        if (!IsExclusive(first) && IsExclusive(second))
        {
            (first, second) = (second, first);
        }
        if (!IsExclusive(first))
        {
            var copy = Copy(first, first.DType);
            first.Release();
            first = copy;
        }
        AddInPlace.Run(first, second, 1);
        second.Release();
        return first;
    }
}
