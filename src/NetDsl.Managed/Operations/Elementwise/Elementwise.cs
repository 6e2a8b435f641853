using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Shared helpers of elementwise operations: conversion, output and checks. They record nothing.</summary>
internal static class Elementwise
{
    internal delegate void Loop(TensorImpl x, TensorImpl y, TensorImpl output);

    /// <summary>A number as a tensor without dimensions.</summary>
    internal static TensorImpl Constant(Scalar value, ScalarType dtype)
    {
        var constant = TensorImpl.Allocate([], dtype);
        Fill.Run(constant, value);
        return constant;
    }

    /// <summary>The result of a loop, computed and returned in one type (or returned as booleans).</summary>
    internal static Tensor Compute(Loop loop, Tensor a, Tensor b, ScalarType dtype, bool truth = false)
    {
        var shape = Shapes.Broadcast(a.Impl.Sizes, b.Impl.Sizes);
        var output = TensorImpl.Allocate(shape, truth ? ScalarType.Bool : dtype);
        var (x, y) = (As(a.Impl, dtype), As(b.Impl, dtype));
        loop(x, y, output);
        x.Release();
        y.Release();
        return new Tensor(output);
    }

    /// <summary>The same with a number on the right, or on the left.</summary>
    internal static Tensor Compute(Loop loop, Tensor a, Scalar b, ScalarType dtype, bool truth = false, bool swap = false)
    {
        var output = TensorImpl.Allocate(a.Impl.Sizes, truth ? ScalarType.Bool : dtype);
        var (x, y) = (As(a.Impl, dtype), Constant(b, dtype));
        if (swap)
        {
            loop(y, x, output);
        }
        else
        {
            loop(x, y, output);
        }
        x.Release();
        y.Release();
        return new Tensor(output);
    }

    /// <summary>Computes in place. The result's type must fit, and the other operand's shape must not widen the target's.</summary>
    internal static void ComputeInPlace(Loop loop, Tensor target, Tensor other, ScalarType dtype, bool truth = false)
    {
        var shape = Shapes.Broadcast(target.Impl.Sizes, other.Impl.Sizes);
        if (!shape.AsSpan().SequenceEqual(target.Impl.Sizes))
        {
            throw Errors.Native(
                $"output with shape {Shapes.Text(target.Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(shape)}");
        }
        var y = As(other.Impl, dtype);
        Overwrite(loop, target, y, dtype, truth, overlaps: other.Impl.Block == target.Impl.Block && other.Impl != target.Impl);
        y.Release();
    }

    internal static void ComputeInPlace(Loop loop, Tensor target, Scalar other, ScalarType dtype, bool truth = false)
    {
        var y = Constant(other, dtype);
        Overwrite(loop, target, y, dtype, truth, overlaps: false);
        y.Release();
    }

    /// <summary>The tensor in another type; the caller releases it.</summary>
    internal static TensorImpl As(TensorImpl x, ScalarType dtype) => x.DType == dtype ? x.AddReference() : Gradients.Copy(x, dtype);

    private static void Overwrite(Loop loop, Tensor target, TensorImpl y, ScalarType dtype, bool truth, bool overlaps)
    {
        var result = truth ? ScalarType.Bool : dtype;
        if (target.dtype == dtype && !truth && !overlaps)
        {
            loop(target.Impl, y, target.Impl);
            return;
        }
        Promotion.CheckCast(result, target.dtype);
        var x = As(target.Impl, dtype);
        var output = TensorImpl.Allocate(target.Impl.Sizes, result);
        loop(x, y, output);
        StridedCopy.Run(output, target.Impl);
        x.Release();
        output.Release();
    }
}
