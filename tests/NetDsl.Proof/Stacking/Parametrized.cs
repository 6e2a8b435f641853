using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Weights that parametrizations compute, row by row and with the matrix's products.</summary>
internal static class Parametrized
{
    private const string Below = "parametrizations.weight";

    /// <summary>Whether a layer's weight is computed.</summary>
    public static bool Is(Step s) => s.Member("Parametrization", Parametrization.None) != Parametrization.None;

    /// <summary>The weight of a layer, trained or computed.</summary>
    /// <param name="s">The layer.</param>
    /// <param name="shape">The weight's shape.</param>
    /// <param name="outputs">The axis of the output's channels.</param>
    public static Tensor Weight(Step s, long[] shape, int outputs = 0) => s.Member("Parametrization", Parametrization.None) switch
    {
        Parametrization.WeightNorm => Normed(s, shape),
        Parametrization.SpectralNorm => Divided(s, shape, outputs),
        _ => s.Weights.Parameter($"{s.Key}.weight", shape),
    };

    /// <summary>The bias of a layer; null where it has none, or where a norm behind it takes it away.</summary>
    public static Tensor? Bias(Step s, long size) => s.Flag("Bias", true) && s.Weights.Has($"{s.Key}.bias") != false
        ? s.Weights.Parameter($"{s.Key}.bias", size)
        : null;

    private static Tensor Normed(Step s, long[] shape)
    {
        var lengths = s.Weights.Parameter($"{s.Key}.{Below}.original0", [shape[0], .. shape.Skip(1).Select(_ => 1L)]);
        var directions = s.Weights.Parameter($"{s.Key}.{Below}.original1", shape);
        return stack([.. Enumerable.Range(0, (int)shape[0]).Select(row =>
            directions[row] / directions[row].square().sum().sqrt() * lengths[row].sum())], 0);
    }

    private static Tensor Divided(Step s, long[] shape, int outputs)
    {
        var original = s.Weights.Parameter($"{s.Key}.{Below}.original", shape);
        var matrix = original.movedim([outputs], [0]).reshape(shape[outputs], -1);
        var left = s.Weights.Buffer($"{s.Key}.{Below}.0._u", matrix.shape[0]);
        var right = s.Weights.Buffer($"{s.Key}.{Below}.0._v", matrix.shape[1]);
        if (s.Weights.IsTraining)
        {
            using var noGradient = no_grad();
            var product = matrix.matmul(right);
            left.copy_(product / product.square().sum().sqrt());
            product = left.matmul(matrix);
            right.copy_(product / product.square().sum().sqrt());
        }

        return original / (left.clone().unsqueeze(1) * matrix * right.clone()).sum();
    }
}
