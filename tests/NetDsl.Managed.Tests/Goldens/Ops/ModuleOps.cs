using static TorchSharp.torch;
using static TorchSharp.torch.nn.init;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class ModuleOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        Weights(ops, "Linear", () => nn.Linear(5, 4));
        Weights(ops, "Conv1d", () => nn.Conv1d(2, 3, 4));
        Weights(ops, "Conv2d", () => nn.Conv2d(2, 3, 3));
        Weights(ops, "Conv3d", () => nn.Conv3d(2, 2, 2));
        Weights(ops, "ConvTranspose2d", () => nn.ConvTranspose2d(2, 3, 2));
        Weights(ops, "ConvTranspose2d of groups", () => nn.ConvTranspose2d(4, 6, 2, groups: 2));
        Weights(ops, "Conv2d of groups without bias", () => nn.Conv2d(4, 6, 3, groups: 2, bias: false));

        ops.Add("dropout", (x, a) => Seeded(a, () => F.dropout(x[0], a.Double("p"), a.Bool("training"))));
        ops.Add("dropout1d", (x, a) => Seeded(a, () => F.dropout1d(x[0], a.Double("p"))));
        ops.Add("dropout2d", (x, a) => Seeded(a, () => F.dropout2d(x[0], a.Double("p"))));
        ops.Add("dropout3d", (x, a) => Seeded(a, () => F.dropout3d(x[0], a.Double("p"))));

        ops.Add("kaiming_uniform_", (x, a) => Seeded(a, () => kaiming_uniform_(x[0], a.Double("a", 0), Mode(a), Nonlinearity(a))));
        ops.Add("kaiming_normal_", (x, a) => Seeded(a, () => kaiming_normal_(x[0], a.Double("a", 0), Mode(a), Nonlinearity(a))));
        ops.Add("xavier_uniform_", (x, a) => Seeded(a, () => xavier_uniform_(x[0], a.Double("gain", 1))));
        ops.Add("xavier_normal_", (x, a) => Seeded(a, () => xavier_normal_(x[0], a.Double("gain", 1))));
        ops.Add(
            "trunc_normal_",
            (x, a) => Seeded(a, () => trunc_normal_(x[0], a.Double("mean"), a.Double("std"), a.Double("a"), a.Double("b"))));
        ops.Add("orthogonal_", (x, a) => Seeded(a, () => orthogonal_(x[0], a.Double("gain"))));
        ops.Add("dirac_", (x, _) => dirac_(x[0]));
    }

    private static void Weights(GoldenOps ops, string name, Func<nn.Module> make) => ops.Add(name, (_, a) =>
    {
        manual_seed(a.Long("seed"));
        return [.. make().parameters().Select(p => p.detach())];
    });

    private static Tensor Seeded(GoldenArguments a, Func<Tensor> draw)
    {
        manual_seed(a.Long("seed"));
        return draw();
    }

    private static FanInOut Mode(GoldenArguments a) => a.Text("mode", "fan_in") == "fan_in" ? FanInOut.FanIn : FanInOut.FanOut;

    private static NonlinearityType Nonlinearity(GoldenArguments a) =>
        a.Text("nonlinearity", "leaky_relu") == "relu" ? NonlinearityType.ReLU : NonlinearityType.LeakyReLU;
}
