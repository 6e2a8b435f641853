using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class LossGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        // Weights of classes are no inputs: they have no gradient.
        foreach (var reduction in Enum.GetValues<nn.Reduction>())
        {
            cases.Add($"cross_entropy {reduction}", x => F.cross_entropy(x[0], x[1], reduction: reduction), Classes);
            cases.Add(
                $"cross_entropy weighted, smoothed {reduction}",
                x => F.cross_entropy(x[0], x[1], Samples.Positive(4), 2, reduction, 0.2),
                Classes);
            cases.Add(
                $"cross_entropy of probabilities {reduction}",
                x => F.cross_entropy(x[0], x[1], Samples.Positive(4), reduction: reduction, label_smoothing: 0.1),
                () => [Samples.Signed(5, 4), Samples.Positive(5, 4)]);
            cases.Add($"nll_loss {reduction}", x => F.nll_loss(x[0], x[1], Samples.Positive(4), reduction), Classes);
            cases.Add($"mse_loss {reduction}", x => F.mse_loss(x[0], x[1], reduction), Pair);
            cases.Add($"l1_loss {reduction}", x => F.l1_loss(x[0], x[1], reduction), Pair);
            cases.Add($"smooth_l1_loss {reduction}", x => F.smooth_l1_loss(x[0], x[1], reduction, 0.6), Pair);
            cases.Add($"huber_loss {reduction}", x => F.huber_loss(x[0], x[1], 0.6, reduction), Pair);
            cases.Add($"binary_cross_entropy {reduction}", x => F.binary_cross_entropy(x[0], x[1], x[2], reduction), Probabilities);
            cases.Add(
                $"binary_cross_entropy_with_logits {reduction}",
                x => F.binary_cross_entropy_with_logits(x[0], x[1], x[2], reduction, Samples.Positive(3)),
                () => [Samples.Signed(4, 3), Samples.Positive(4, 3), Samples.Positive(3)]);
        }
        cases.Add(
            "cross_entropy of images", x => F.cross_entropy(x[0], x[1]), () => [Samples.Signed(2, 3, 2, 2), Samples.Labels(3, 2, 2, 2)]);
        cases.Add("mse_loss broadcast", x => F.mse_loss(x[0], x[1]), () => [Samples.Signed(4, 3), Samples.Positive(3)]);
    }

    private static Tensor[] Classes() => [Samples.Signed(5, 4), Samples.Labels(4, 5)];

    private static Tensor[] Pair() => [Samples.Signed(4, 3), Samples.Positive(4, 3)];

    private static Tensor[] Probabilities()
        => [Samples.Positive(4, 3).mul(0.5).add(0.02), Samples.Positive(4, 3).mul(0.4), Samples.Positive(3)];
}
