using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Sequences of numbers: arange, linspace, eye.</summary>
internal static class Sequences
{
    internal static Tensor Arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype, Device? device, bool requiresGrad)
    {
        if (step.Double == 0)
        {
            throw Errors.Native("step must be nonzero");
        }
        if (step.Double > 0 ? start.Double > stop.Double : start.Double < stop.Double)
        {
            throw Errors.Native("upper bound and larger bound inconsistent with step sign");
        }
        var isFloat = start.IsFloat || stop.IsFloat || step.IsFloat;
        var count = isFloat
            ? (long)Math.Ceiling((stop.Double - start.Double) / step.Double)
            : (stop.Int64 - start.Int64 + step.Int64 - Math.Sign(step.Int64)) / step.Int64;
        using var values = isFloat
            ? Values(count, i => start.Double + i * step.Double)
            : Factories.Range(start.Int64, step.Int64, count);
        return Finish(values, dtype ?? (isFloat ? Factories.DefaultType : ScalarType.Int64), device, requiresGrad);
    }

    internal static Tensor Linspace(double start, double end, long steps, ScalarType? dtype, Device? device, bool requiresGrad)
    {
        if (steps < 0)
        {
            throw Errors.Native("number of steps must be non-negative");
        }
        var step = steps > 1 ? (end - start) / (steps - 1) : 0;
        // From both ends, so that the last value is exact.
        using var values = Values(steps, i => i < steps / 2 || steps == 1 ? start + i * step : end - (steps - 1 - i) * step);
        return Finish(values, dtype ?? Factories.DefaultType, device, requiresGrad);
    }

    internal static Tensor Eye(long rows, long columns, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
    {
        var matrix = Factories.Filled(
            [rows, columns < 0 ? rows : columns], 0, dtype ?? Factories.DefaultType, device, requiresGrad: false, names);
        var impl = matrix.Impl;
        var diagonal = impl.Window([Math.Min(impl.Sizes[0], impl.Sizes[1])], [impl.Strides[0] + impl.Strides[1]], 0);
        Fill.Run(diagonal, (Scalar)1);
        diagonal.Release();
        return matrix.requires_grad_(requiresGrad);
    }

    private static Tensor Values(long count, Func<long, double> value)
    {
        var values = new Tensor(TensorImpl.Allocate([count], ScalarType.Float64));
        var span = values.Impl.Span<double>();
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = value(i);
        }
        return values;
    }

    private static Tensor Finish(Tensor values, ScalarType dtype, Device? device, bool requiresGrad)
    {
        var result = Factories.Empty(values.Impl.Sizes, dtype, device);
        StridedCopy.Run(values.Impl, result.Impl);
        return result.requires_grad_(requiresGrad);
    }
}
