using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class LossOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("cross_entropy", (x, a) => CrossEntropy(x[0], x[1], null, a));
        ops.Add("cross_entropy_weighted", (x, a) => CrossEntropy(x[0], x[1], x[2], a));
        ops.Add("nll_loss", (x, a) => F.nll_loss(x[0], x[1], null, Reduction(a)));
        ops.Add("nll_loss_weighted", (x, a) => F.nll_loss(x[0], x[1], x[2], Reduction(a)));
        ops.Add("mse_loss", (x, a) => F.mse_loss(x[0], x[1], Reduction(a)));
        ops.Add("l1_loss", (x, a) => F.l1_loss(x[0], x[1], Reduction(a)));
        ops.Add("smooth_l1_loss", (x, a) => F.smooth_l1_loss(x[0], x[1], Reduction(a), a.Double("beta")));
        ops.Add("huber_loss", (x, a) => F.huber_loss(x[0], x[1], a.Double("delta"), Reduction(a)));
        ops.Add("binary_cross_entropy", (x, a) => F.binary_cross_entropy(x[0], x[1], x.ElementAtOrDefault(2), Reduction(a)));
        ops.Add("binary_cross_entropy_with_logits", (x, a) => F.binary_cross_entropy_with_logits(
            x[0], x[1], x.ElementAtOrDefault(2), Reduction(a), x.ElementAtOrDefault(3)));
        ops.Add(
            "pad", (x, a) => F.pad(x[0], a.Longs("pad"), Enum.Parse<PaddingModes>(a.Text("mode"), ignoreCase: true), a.Double("value", 0)));
    }

    private static Tensor CrossEntropy(Tensor input, Tensor target, Tensor? weight, GoldenArguments a) =>
        F.cross_entropy(input, target, weight, a.Long("ignore_index", -100), Reduction(a), a.Double("label_smoothing", 0));

    private static nn.Reduction Reduction(GoldenArguments a) => Enum.Parse<nn.Reduction>(a.Text("reduction", "mean"), ignoreCase: true);
}
