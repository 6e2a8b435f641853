using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Copies: clone, contiguous, conversion to another type, copy_.</summary>
internal static class Copying
{
    internal static Tensor Clone(Tensor x) => Tape.Record(
        new Tensor(Gradients.Copy(x.Impl, x.dtype)), "CloneBackward0", [x], [], static (_, gradient) => [gradient]);

    /// <summary>Another handle of the same tensor where it is contiguous, otherwise a copy.</summary>
    internal static Tensor Contiguous(Tensor x) => x.Impl.IsContiguous ? Same(x) : Clone(x);

    /// <summary>Another handle of the same tensor, with its autograd state.</summary>
    internal static Tensor Same(Tensor x) => new(x.Impl.AddReference());

    /// <summary>A copy with another element type.</summary>
    internal static Tensor Convert(Tensor x, ScalarType dtype)
    {
        var original = x.dtype;
        var result = new Tensor(Gradients.Copy(x.Impl, dtype));
        if (!DTypes.IsFloat(dtype))
        {
            return result;
        }
        return Tape.Record(result, "ToCopyBackward0", [x], [], (_, gradient) => [Convert(gradient, original)]);
    }

    /// <summary>The same tensor, or a converted copy where the type differs.</summary>
    internal static Tensor To(Tensor x, ScalarType dtype) => x.dtype == dtype ? Same(x) : Convert(x, dtype);

    internal static Tensor CopyInto(Tensor target, Tensor source)
    {
        Tape.CheckInPlace(target);
        var shape = target.Impl.Sizes;
        if (!Shapes.Broadcast(shape, source.Impl.Sizes).AsSpan().SequenceEqual(shape))
        {
            throw Errors.Native($"output with shape {Shapes.Text(shape)} doesn't match the broadcast shape "
                + Shapes.Text(Shapes.Broadcast(shape, source.Impl.Sizes)));
        }
        if (target.Impl.Block == source.Impl.Block && target.Impl != source.Impl)
        {
            using var copy = new Tensor(Gradients.Copy(source.Impl, source.dtype));
            StridedCopy.Run(copy.Impl, target.Impl);
        }
        else
        {
            StridedCopy.Run(source.Impl, target.Impl);
        }
        var (size, dtype) = (source.Impl.Sizes, source.dtype);
        return Tape.RecordInPlace(target, "CopyBackwards", [target, source], [],
            (context, gradient) =>
            [
                Factories.Zeros(gradient.Impl.Sizes, gradient.dtype),
                context.Needs(1) ? Broadcasting.Reduce(gradient, size, dtype) : null,
            ]);
    }
}
