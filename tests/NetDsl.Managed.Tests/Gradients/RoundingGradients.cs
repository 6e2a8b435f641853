using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Steps have no slope: what comes back through them is zero, or what their other parts give.</summary>
internal sealed class RoundingGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        One("ceil", x => x.ceil());
        One("floor", x => x.floor());
        One("round", x => x.round());
        One("trunc", x => x.trunc());
        One("sign", x => x.sign());
        One("fmod a scalar", x => x.fmod(0.37));
        One("compared in place", x => x.eq_(0.5));
        One("filled in place", x => x.fill_(0.5));
        cases.Add("div, floor", x => x[0].div(x[1] * 0.3, RoundingMode.floor), () => [Samples.Signed(3, 4), Samples.Positive(4)]);
        cases.Add("div in place, trunc", x => x[0].div_(x[1] * 0.3, RoundingMode.trunc), () => [Samples.Signed(3, 4), Samples.Positive(4)]);
        cases.Add("copied over", x => x[0].copy_(x[1]) * 2, () => [Samples.Signed(3, 4), Samples.Positive(4)]);

        void One(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(3, 4)]);
    }
}
