using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class ActivationOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("relu", (x, _) => F.relu(x[0]));
        ops.Add("relu_", (x, _) => F.relu(x[0], inplace: true));
        ops.Add("relu6", (x, _) => F.relu6(x[0]));
        ops.Add("leaky_relu", (x, a) => F.leaky_relu(x[0], a.Double("negative_slope")));
        ops.Add("leaky_relu_", (x, a) => F.leaky_relu(x[0], a.Double("negative_slope"), inplace: true));
        ops.Add("elu", (x, a) => F.elu(x[0], a.Double("alpha")));
        ops.Add("elu_", (x, a) => F.elu(x[0], a.Double("alpha"), inplace: true));
        ops.Add("celu", (x, a) => F.celu(x[0], a.Double("alpha")));
        ops.Add("celu_", (x, a) => F.celu(x[0], a.Double("alpha"), inplace: true));
        ops.Add("selu", (x, _) => F.selu(x[0]));
        ops.Add("selu_", (x, _) => F.selu(x[0], inplace: true));
        ops.Add("gelu", (x, _) => F.gelu(x[0]));
        ops.Add("gelu by tanh", (x, _) => F.gelu(x[0], TorchSharp.Modules.GELU.Approximate.tanh));
        ops.Add("silu", (x, _) => F.silu(x[0]));
        ops.Add("silu_", (x, _) => F.silu(x[0], inplace: true));
        ops.Add("sigmoid", (x, _) => F.sigmoid(x[0]));
        ops.Add("sigmoid_", (x, _) => F.sigmoid(x[0], inplace: true));
        ops.Add("tanh", (x, _) => F.tanh(x[0]));
        ops.Add("tanh_", (x, _) => F.tanh(x[0], inplace: true));
        ops.Add("softplus", (x, a) => F.softplus(x[0], a.Double("beta", 1), a.Double("threshold", 20)));
        ops.Add("logsigmoid", (x, _) => F.logsigmoid(x[0]));
        ops.Add("mish", (x, _) => F.mish(x[0]));
        ops.Add("softsign", (x, _) => F.softsign(x[0]));
        ops.Add("hardswish", (x, _) => F.hardswish(x[0]));
        ops.Add("hardswish_", (x, _) => F.hardswish(x[0], inplace: true));
        ops.Add("hardsigmoid", (x, _) => F.hardsigmoid(x[0]));
        ops.Add("hardtanh", (x, a) => F.hardtanh(x[0], a.Double("min_val"), a.Double("max_val")));
        ops.Add("softmax", (x, a) => F.softmax(x[0], a.Long("dim")));
        ops.Add("softmin", (x, a) => F.softmin(x[0], a.Long("dim")));
        ops.Add("softmax2d", (x, _) => F.softmax2d(x[0]));
        ops.Add("log_softmax", (x, a) => F.log_softmax(x[0], a.Long("dim")));
        ops.Add("mish_", (x, _) => F.mish(x[0], inplace: true));
        ops.Add("relu6_", (x, _) => F.relu6(x[0], inplace: true));
        ops.Add("hardsigmoid_", (x, _) => F.hardsigmoid(x[0], inplace: true));
        ops.Add("hardtanh_", (x, a) => F.hardtanh(x[0], a.Double("min_val"), a.Double("max_val"), inplace: true));
        ops.Add("hardshrink", (x, a) => F.hardshrink(x[0], a.Double("lambda")));
        ops.Add("softshrink", (x, a) => F.softshrink(x[0], a.Double("lambda")));
        ops.Add("tanhshrink", (x, _) => F.tanhshrink(x[0]));
        ops.Add("threshold", (x, a) => F.threshold(x[0], a.Double("threshold"), a.Double("value")));
        ops.Add("threshold_", (x, a) => F.threshold(x[0], a.Double("threshold"), a.Double("value"), inplace: true));
        ops.Add("glu", (x, a) => F.glu(x[0], a.Long("dim")));
        ops.Add("prelu", (x, _) => F.prelu(x[0], x[1]));
        ops.Add("rrelu", (x, a) => F.rrelu(x[0], a.Double("lower"), a.Double("upper")));
        ops.Add("rrelu_", (x, a) => F.rrelu(x[0], a.Double("lower"), a.Double("upper"), inplace: true));
    }
}
