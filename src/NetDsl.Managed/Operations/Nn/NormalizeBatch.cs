using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Batch normalisation, forward and backward, in training and evaluation.</summary>
internal static class NormalizeBatch
{
    internal static Tensor Apply(
        Tensor input, Tensor? runningMean, Tensor? runningVariance, Tensor? weight, Tensor? bias, bool training, double momentum,
        double eps)
    {
        using var temporaries = Temporaries.Begin();
        var size = input.Impl.Sizes;
        int channels = checked((int)size[Shapes.Dim(1, size.Length)]);
        if (training && size.Length > 1 && size[0] * Shapes.Count(size.AsSpan(2)) == 1)
        {
            throw Errors.Native($"Expected more than 1 value per channel when training, got input size {Shapes.Text(size)}");
        }
        Operands.CheckFloat(input, "batch_norm");
        CheckParameters(input, channels, training, runningMean, runningVariance, weight, bias);

        var x = Operands.Contiguous(input);
        var w = weight is null ? null : Operands.Contiguous(weight);
        var b = bias is null ? null : Operands.Contiguous(bias);
        var output = Factories.EmptyLike(x);
        var mean = Factories.Empty([channels], input.dtype);
        var inverse = Factories.Empty([channels], input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(x, w, b, runningMean, runningVariance, training, momentum, eps, output, mean, inverse);
        }
        else
        {
            Forward<double>(x, w, b, runningMean, runningVariance, training, momentum, eps, output, mean, inverse);
        }
        return temporaries.Keep(Tape.Record(
            output, "NativeBatchNormBackward0", [input, weight, bias], [x, w, mean, inverse], (context, gradient) =>
                gradient.dtype == ScalarType.Float32
                    ? Backward<float>(training, context, gradient)
                    : Backward<double>(training, context, gradient)));
    }

    private static unsafe void Forward<T>(
        Tensor x, Tensor? w, Tensor? b, Tensor? runningMean, Tensor? runningVariance, bool training, double momentum, double eps,
        Tensor output, Tensor mean, Tensor inverse) where T : unmanaged, INumber<T>
    {
        var (batch, channels, space) = Sizes(x);
        T* from = x.Impl.Pointer<T>(), to = output.Impl.Pointer<T>(), means = mean.Impl.Pointer<T>(), inverses = inverse.Impl.Pointer<T>();
        T* weights = Operands.PointerOrNull<T>(w), biases = Operands.PointerOrNull<T>(b);
        if (training)
        {
            if (batch * space > 0)
            {
                using var memory = Scratch.Of<T>(channels);
                T* unbiased = (T*)memory.Data;
                BatchNorm.Train(batch, channels, space, from, weights, biases, eps, to, means, inverses, unbiased);
                Follow(runningMean, new ReadOnlySpan<T>(means, channels), momentum);
                Follow(runningVariance, new ReadOnlySpan<T>(unbiased, channels), momentum);
            }
        }
        else
        {
            var variance = Operands.Contiguous(runningVariance!).Impl.Span<T>();
            Operands.Contiguous(runningMean!).Impl.Span<T>().CopyTo(mean.Impl.Span<T>());
            for (int c = 0; c < channels; c++)
            {
                inverses[c] = T.CreateTruncating(1 / Math.Sqrt(double.CreateTruncating(variance[c]) + eps));
            }
            BatchNorm.Evaluate(batch, channels, space, from, weights, biases, means, inverses, to);
        }
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        GC.KeepAlive(b);
        GC.KeepAlive(output);
    }

    private static unsafe Tensor?[] Backward<T>(bool training, FunctionNode context, Tensor gradient) where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        var x = context.Saved(0);
        var w = context.SavedOrNull(1);
        var mean = context.Saved(2);
        var inverse = context.Saved(3);
        var (batch, channels, space) = Sizes(x);
        var dInput = context.Needs(0) ? Operands.Reusable(g) : null;
        var dWeight = context.Needs(1) ? Factories.Empty([channels], x.dtype) : null;
        var dBias = context.Needs(2) ? Factories.Empty([channels], x.dtype) : null;
        BatchNorm.Gradient(
            batch, channels, space, training, g.Impl.Pointer<T>(), x.Impl.Pointer<T>(), Operands.PointerOrNull<T>(w),
            mean.Impl.Pointer<T>(), inverse.Impl.Pointer<T>(),
            Operands.PointerOrNull<T>(dInput), Operands.PointerOrNull<T>(dWeight), Operands.PointerOrNull<T>(dBias));
        GC.KeepAlive(g);
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        return [dInput, dWeight, dBias];
    }

    /// <summary>Moves running statistics towards a batch's.</summary>
    internal static void Follow<T>(Tensor? running, ReadOnlySpan<T> batch, double momentum) where T : unmanaged, INumber<T>
    {
        if (running is null)
        {
            return;
        }
        T fresh = T.CreateTruncating(momentum), kept = T.CreateTruncating(1 - momentum);
        var values = running.Impl.Span<T>();
        for (int c = 0; c < values.Length; c++)
        {
            values[c] = kept * values[c] + fresh * batch[c];
        }
        running.Impl.Block.BumpVersion();
    }

    /// <summary>Checks that parameters and statistics have a value for each channel, and the input's type.</summary>
    internal static void CheckParameters(
        Tensor input, int channels, bool ownStatistics, Tensor? runningMean, Tensor? runningVariance, Tensor? weight, Tensor? bias)
    {
        (Tensor? Value, string Name)[] all =
            [(runningMean, "running_mean"), (runningVariance, "running_var"), (weight, "weight"), (bias, "bias")];
        foreach (var (value, name) in all)
        {
            if (value is null)
            {
                if (!ownStatistics && name.StartsWith("running", StringComparison.Ordinal))
                {
                    throw Errors.Native($"{name} must be defined in evaluation mode");
                }
                continue;
            }
            if (value.Impl.Count != channels)
            {
                throw Errors.Native($"{name} should contain {channels} elements not {value.Impl.Count}");
            }
            Operands.CheckParameter(input, value);
        }
    }

    private static (int Batch, int Channels, int Space) Sizes(Tensor x)
    {
        var size = x.Impl.Sizes;
        return (checked((int)size[0]), checked((int)size[1]), Operands.Product(size.AsSpan(2)));
    }
}
