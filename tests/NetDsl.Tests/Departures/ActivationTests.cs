using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed partial class ActivationTests
{
    [Network(3)]
    [Linear(3), ELU(Inplace = true)]
    private sealed partial class Elu;

    [Network(3)]
    [Hardtanh(-0.5, 0.5)]
    private sealed partial class Clamp;

    [Network(200)]
    [RReLU]
    private sealed partial class Rectifier;

    [Network(3)]
    [Linear(3), Mish, Linear(3), Softsign]
    private sealed partial class Trained;

    [Fact]
    [Row("`nn.ELU(inplace: true)`")]
    public void ELU_in_place()
    {
        using var scope = NewDisposeScope();
        using var module = nn.ELU(inplace: true);
        var input = ones(3).neg();
        module.call(input);
        Departure.Shows(input[0].item<float>() > -0.9f);

        // Its output is right all the same.
        using var network = new Elu();
        var features = rand(2, 3);
        var linear = (nn.Module<Tensor, Tensor>)network.children().First();
        Assert.True(network.forward(features).allclose(nn.functional.elu(linear.call(features), 1)));
        Assert.InRange(nn.functional.elu(ones(3).neg(), 1)[0].item<float>(), -0.6322f, -0.6320f);
    }

    [Fact]
    [Row("`nn.Hardtanh`, `functional.hardtanh`")]
    public void Hardtanh_clamps()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Hardtanh(-0.5, 0.5);
        var input = tensor(new float[] { -2, 0.25f, 3 });
        Departure.Shows(module.call(input).allclose(input.clamp(-0.5, 0.5)));
        Departure.Shows(nn.functional.hardtanh(input, -0.5, 0.5).allclose(input.clamp(-0.5, 0.5)));

        using var network = new Clamp();
        Assert.True(network.forward(input.unsqueeze(0)).allclose(input.clamp(-0.5, 0.5).unsqueeze(0)));
    }

    [Fact]
    [Row("`nn.RReLU` in training")]
    public void RReLU_draws_slopes()
    {
        using var scope = NewDisposeScope();
        using var module = nn.RReLU();
        var input = ones(1, 200).neg();
        Departure.Shows(Slopes(module.call(input)) > 1);

        using var network = new Rectifier();
        Assert.True(Slopes(network.forward(input)) > 100);

        static int Slopes(Tensor output) => output.data<float>().ToArray().Distinct().Count();
    }

    [Fact]
    [Row("`nn.Mish(inplace: true)`, `nn.Softsign(inplace: true)` in training")]
    public void Mish_and_Softsign_in_place()
    {
        using var scope = NewDisposeScope();
        Departure.Shows(!Departure.Throws(() => Train(nn.Mish(inplace: true))));
        Departure.Shows(!Departure.Throws(() => Train(nn.Softsign(inplace: true))));

        Train(nn.Mish());
        Train(nn.Softsign());
        using var network = new Trained();
        Train(network);

        static void Train(nn.Module<Tensor, Tensor> module) => module.call(ones(2, 3).requires_grad_() * 1).sum().backward();
    }
}
