using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class ActivationGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        Add("relu", x => F.relu(x));
        Add("relu in place", x => F.relu(x, inplace: true));
        Add("relu6", x => F.relu6(x.mul(5)));
        Add("leaky_relu", x => F.leaky_relu(x, 0.2));
        Add("leaky_relu in place", x => F.leaky_relu(x, 0.2, inplace: true));
        Add("leaky_relu in place with a negative slope", x => F.leaky_relu(x, -0.2, inplace: true));
        Add("elu", x => F.elu(x, 0.7));
        Add("elu in place", x => F.elu(x, 0.7, inplace: true));
        Add("elu in place with a negative slope", x => F.elu(x, -0.7, inplace: true));
        Add("elu in place, scaled", x => x.elu_(0.7, 1.3, 0.6));
        Add("celu in place with a negative slope", x => F.celu(x, -0.7, inplace: true));
        Add("celu", x => F.celu(x, 0.7));
        Add("selu", x => F.selu(x));
        Add("gelu", x => F.gelu(x));
        Add("gelu in place", x => F.gelu(x, inplace: true));
        Add("gelu by tanh", x => F.gelu(x, TorchSharp.Modules.GELU.Approximate.tanh));
        Add("gelu by tanh in place", x => F.gelu(x, TorchSharp.Modules.GELU.Approximate.tanh, inplace: true));
        Add("silu", x => F.silu(x));
        Add("silu in place", x => F.silu(x, inplace: true));
        Add("sigmoid", x => F.sigmoid(x));
        Add("sigmoid in place", x => F.sigmoid(x, inplace: true));
        Add("tanh", x => F.tanh(x));
        Add("tanh in place", x => F.tanh(x, inplace: true));
        Add("softplus", x => F.softplus(x, 1.5, 1));
        Add("logsigmoid", x => F.logsigmoid(x));
        Add("mish", x => F.mish(x));
        Add("mish in place", x => F.mish(x, inplace: true));
        Add("softsign", x => F.softsign(x));
        Add("hardswish", x => F.hardswish(x.mul(3)));
        Add("hardsigmoid", x => F.hardsigmoid(x.mul(3)));
        Add("hardtanh", x => F.hardtanh(x, -0.7, 0.9));
        Add("softmax of the last axis", x => F.softmax(x, -1));
        Add("softmax of the first axis", x => F.softmax(x, 0));
        Add("softmax of channels", x => F.softmax2d(x.view(1, 2, 2, 3)));
        Add("log_softmax of the last axis", x => F.log_softmax(x, -1));
        Add("log_softmax of the first axis", x => F.log_softmax(x, 0));
        Add("softmin", x => F.softmin(x, 1));
        Add("activation of a transposed tensor", x => F.elu(x.t(), 1));
        Add("activation in place through a transposed tensor", x =>
        {
            using var transposed = x.t();
            F.elu(transposed, 0.8, inplace: true);
            return x;
        });
        Add("celu in place", x => F.celu(x, 0.7, inplace: true));
        Add("selu in place", x => F.selu(x, inplace: true));
        Add("relu6 in place", x => F.relu6(x.mul(5), inplace: true));
        Add("hardswish in place", x => F.hardswish(x.mul(3), inplace: true));
        Add("hardsigmoid in place", x => F.hardsigmoid(x.mul(3), inplace: true));
        Add("hardtanh in place", x => F.hardtanh(x, -0.7, 0.9, inplace: true));
        Add("hardshrink", x => F.hardshrink(x, 0.6));
        Add("softshrink", x => F.softshrink(x, 0.6));
        Add("tanhshrink", x => F.tanhshrink(x));
        Add("tanhshrink in place", x => F.tanhshrink(x, inplace: true));
        Add("threshold", x => F.threshold(x, 0.4, 2));
        Add("threshold in place", x => F.threshold(x, 0.4, 2, inplace: true));
        Add("glu of the last axis", x => F.glu(x));
        Add("glu of channels", x => F.glu(x.view(1, 4, 3), 1));
        Add("rrelu in evaluation", x => F.rrelu(x, 0.1, 0.5));
        Add("rrelu in evaluation, in place", x => F.rrelu(x, 0.1, 0.5, inplace: true));
        Add("rrelu", x => Drawn(() => nn.RReLU(0.1, 0.5).call(x)));
        Add("rrelu in place", x => Drawn(() => nn.RReLU(0.1, 0.5, inplace: true).call(x)));
        Add("alpha_dropout", x => Drawn(() => F.alpha_dropout(x, 0.4, training: true)));
        Add("alpha_dropout in place", x => Drawn(() => F.alpha_dropout(x, 0.4, training: true, inplace: true)));
        Add("feature_alpha_dropout", x => Drawn(() => F.feature_alpha_dropout(x.view(2, 3, 2), 0.4, training: true)));
        cases.Add("prelu of one part", x => F.prelu(x[0], x[1]), () => [Samples.Signed(3, 4), Samples.Signed(1)]);
        cases.Add("prelu of features", x => F.prelu(x[0], x[1]), () => [Samples.Signed(3, 4), Samples.Signed(4)]);
        cases.Add("prelu of channels", x => F.prelu(x[0], x[1]), () => [Samples.Signed(2, 3, 2, 2), Samples.Signed(3)]);
        cases.Add("prelu of a transposed tensor", x => F.prelu(x[0].t(), x[1]), () => [Samples.Signed(3, 4), Samples.Signed(3)]);
        foreach (var mode in Enum.GetValues<PaddingModes>().Where(m => m != PaddingModes.Zeros))
        {
            Add($"pad {mode}", x => F.pad(x.view(1, 3, 4), [2, 1], mode));
        }

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(3, 4)]);

        // The same numbers each time that finite differences ask.
        static Tensor Drawn(Func<Tensor> function)
        {
            manual_seed(3);
            return function();
        }
    }
}
