using System.Numerics;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Instance normalisation: rows of one channel each, or, by running statistics, batch normalisation in evaluation.</summary>
internal static class NormalizeInstances
{
    internal static Tensor Apply(
        Tensor input, Tensor? runningMean, Tensor? runningVariance, Tensor? weight, Tensor? bias, bool ownStatistics, double momentum,
        double eps)
    {
        var size = input.Impl.Sizes;
        int channels = checked((int)size[Shapes.Dim(1, size.Length)]), space = Operands.Product(size.AsSpan(2));
        if (!ownStatistics)
        {
            if (runningMean is null || runningVariance is null)
            {
                throw Errors.Native("Expected running_mean and running_var to be defined when use_input_stats is false");
            }
            return NormalizeBatch.Apply(input, runningMean, runningVariance, weight, bias, training: false, momentum, eps);
        }
        if (space == 1)
        {
            throw Errors.Native($"Expected more than 1 spatial element when training, got input size {Shapes.Text(size)}");
        }
        NormalizeBatch.CheckParameters(input, channels, true, runningMean, runningVariance, weight, bias);
        int batch = checked((int)size[0]);
        var shape = new RowShape(batch * channels, channels, 1, space);
        if (batch == 0 || (runningMean is null && runningVariance is null))
        {
            return NormalizeRows.Apply(input, shape, weight, bias, eps, "NativeBatchNormBackward0");
        }
        return NormalizeRows.Apply(input, shape, weight, bias, eps, "NativeBatchNormBackward0", (mean, variance) =>
        {
            if (input.dtype == ScalarType.Float32)
            {
                Follow<float>(mean, variance);
            }
            else
            {
                Follow<double>(mean, variance);
            }
        });

        void Follow<T>(Tensor mean, Tensor variance) where T : unmanaged, INumber<T>
        {
            NormalizeBatch.Follow<T>(runningMean, OverBatch<T>(mean, batch, channels), momentum);
            NormalizeBatch.Follow<T>(runningVariance, OverBatch<T>(variance, batch, channels), momentum);
        }
    }

    /// <summary>The mean over the batch of (N·C) values.</summary>
    private static T[] OverBatch<T>(Tensor values, int batch, int channels) where T : unmanaged, INumber<T>
    {
        var all = values.Impl.Span<T>();
        var means = new T[channels];
        for (int i = 0; i < all.Length; i++)
        {
            means[i % channels] += all[i];
        }
        for (int c = 0; c < channels; c++)
        {
            means[c] /= T.CreateTruncating(batch);
        }
        return means;
    }
}
