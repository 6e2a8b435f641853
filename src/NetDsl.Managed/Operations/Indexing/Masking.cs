using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>where, masked_fill, masked_select: choices by truth values.</summary>
internal static class Masking
{
    internal static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        if (condition.dtype is not (ScalarType.Bool or ScalarType.Byte))
        {
            throw Errors.Native(
                $"where expected condition to be a boolean tensor, but got a tensor with dtype {DTypes.Name(condition.dtype)}");
        }
        var dtype = Promotion.Result(a, b);
        var shape = Shapes.Broadcast(Shapes.Broadcast(a.Impl.Sizes, b.Impl.Sizes), condition.Impl.Sizes);
        var output = TensorImpl.Allocate(shape, dtype);
        StridedCopy.Run(b.Impl, output);
        var chosen = Elementwise.As(a.Impl, dtype);
        Choose(condition.Impl, chosen, output);
        chosen.Release();
        var (sizesA, sizesB, typeA, typeB) = (a.Impl.Sizes, b.Impl.Sizes, a.dtype, b.dtype);
        return Tape.Record(new Tensor(output), "WhereBackward0", [a, b], [condition], (context, gradient) =>
        {
            var mask = context.Saved(0);
            return
            [
                context.Needs(0) ? Broadcasting.Reduce(gradient.mul(mask), sizesA, typeA) : null,
                context.Needs(1) ? Broadcasting.Reduce(FillCopy(gradient, mask, 0), sizesB, typeB) : null,
            ];
        });
    }

    internal static Tensor FillCopy(Tensor x, Tensor mask, Scalar value)
    {
        CheckMask(mask);
        var shape = Shapes.Broadcast(x.Impl.Sizes, mask.Impl.Sizes);
        var output = TensorImpl.Allocate(shape, x.dtype);
        StridedCopy.Run(x.Impl, output);
        Set(output, mask.Impl, value);
        var sizes = x.Impl.Sizes;
        return Tape.Record(new Tensor(output), "MaskedFillBackward0", [x], [mask],
            (context, gradient) => [Broadcasting.Reduce(FillCopy(gradient, context.Saved(0), 0), sizes)]);
    }

    internal static Tensor FillInPlace(Tensor x, Tensor mask, Scalar value)
    {
        CheckMask(mask);
        Tape.CheckInPlace(x);
        Set(x.Impl, mask.Impl, value);
        return Tape.RecordInPlace(x, "MaskedFillBackward0", [x], [mask],
            static (context, gradient) => [FillCopy(gradient, context.Saved(0), 0)]);
    }

    internal static Tensor Select(Tensor x, Tensor mask)
    {
        CheckMask(mask);
        using var temporaries = Temporaries.Begin();
        var shape = Shapes.Broadcast(x.Impl.Sizes, mask.Impl.Sizes);
        var flat = Viewing.Reshape(Viewing.Expand(x, shape), [-1]);
        var positions = Positions(Viewing.Reshape(Viewing.Expand(mask, shape), [-1]));
        return temporaries.Keep(Indexing.IndexSelect(flat, 0, Viewing.Squeeze(positions, 1)));
    }

    /// <summary>The indices of all elements that are not zero, one row for each.</summary>
    internal static Tensor Positions(Tensor x)
    {
        using var temporaries = Temporaries.Begin();
        var truth = Copying.Contiguous(Comparisons.NotEqual(x, 0));
        var values = truth.Impl.Span<byte>();
        var sizes = x.Impl.Sizes;
        var count = 0;
        foreach (var value in values)
        {
            count += value;
        }
        var output = TensorImpl.Allocate([count, sizes.Length], ScalarType.Int64);
        var result = output.Span<long>();
        var row = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
            {
                continue;
            }
            long rest = i;
            for (var d = sizes.Length - 1; d >= 0; rest /= sizes[d--])
            {
                result[row * sizes.Length + d] = rest % sizes[d];
            }
            row++;
        }
        return temporaries.Keep(new Tensor(output));
    }

    private static void Set(TensorImpl target, TensorImpl mask, Scalar value)
    {
        var shape = Shapes.Broadcast(target.Sizes, mask.Sizes);
        if (!shape.AsSpan().SequenceEqual(target.Sizes))
        {
            throw Errors.Native($"output with shape {Shapes.Text(target.Sizes)} doesn't match the broadcast shape {Shapes.Text(shape)}");
        }
        var constant = Elementwise.Constant(value, target.DType);
        Choose(mask, constant, target);
        constant.Release();
    }

    /// <summary>Overwrites the target where the condition holds.</summary>
    private static void Choose(TensorImpl condition, TensorImpl source, TensorImpl target)
    {
        switch (DTypes.Size(target.DType))
        {
            case 1: Typed<byte>(condition, source, target); break;
            case 2: Typed<short>(condition, source, target); break;
            case 4: Typed<int>(condition, source, target); break;
            default: Typed<long>(condition, source, target); break;
        }
    }

    // Only the size of the elements matters.
    private static unsafe void Typed<T>(TensorImpl condition, TensorImpl source, TensorImpl target) where T : unmanaged
    {
        var loop = new StridedLoop(
            target.Sizes,
            Shapes.BroadcastStrides(condition.Sizes, condition.Strides, target.Sizes),
            Shapes.BroadcastStrides(source.Sizes, source.Strides, target.Sizes),
            target.Strides);
        var (stepC, stepX, stepY) = (loop.Step(0), loop.Step(1), loop.Step(2));
        var firstC = (byte*)condition.Address;
        var firstX = (T*)source.Address;
        var firstY = (T*)target.Address;
        loop.Run(Grains.Memory, (offsets, length) =>
        {
            var c = firstC + offsets[0];
            var x = firstX + offsets[1];
            var y = firstY + offsets[2];
            for (nint i = 0; i < length; i++)
            {
                if (c[i * stepC] != 0)
                {
                    y[i * stepY] = x[i * stepX];
                }
            }
        });
        GC.KeepAlive(condition);
        GC.KeepAlive(source);
        GC.KeepAlive(target);
    }

    private static void CheckMask(Tensor mask)
    {
        if (mask.dtype != ScalarType.Bool)
        {
            throw Errors.Native($"masked_fill_ only supports boolean masks, but got mask with dtype {DTypes.Name(mask.dtype)}");
        }
    }
}
