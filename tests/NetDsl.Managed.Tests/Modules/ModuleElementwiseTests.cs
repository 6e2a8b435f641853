using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>Elementwise layers and dropouts: modes, parameters, and PyTorch's words for what does not fit.</summary>
public class ModuleElementwiseTests
{
    public static TheoryData<nn.Module<Tensor, Tensor>> Drawing() =>
        [nn.Dropout(), nn.Dropout1d(), nn.AlphaDropout(), nn.FeatureAlphaDropout(), nn.RReLU()];

    [Theory]
    [MemberData(nameof(Drawing))]
    public void What_draws_in_training_does_not_in_evaluation(nn.Module<Tensor, Tensor> module)
    {
        using var x = rand(4, 30, 5).neg();

        Assert.NotEqual(Read.Doubles(module.call(x)), Read.Doubles(module.call(x)));
        module.eval();
        Assert.Equal(Read.Doubles(module.call(x)), Read.Doubles(module.call(x)));
    }

    [Fact]
    public void RReLU_takes_the_mean_of_its_bounds_in_evaluation()
    {
        using var module = nn.RReLU(0.2, 0.4);
        module.eval();

        Assert.Equal([-0.6, 3], Read.Doubles(module.call(tensor(new double[] { -2, 3 }))), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Channel_dropouts_drop_whole_channels()
    {
        manual_seed(1);
        using var ones = torch.ones(3, 40, 7);

        var channels = Read.Doubles(nn.Dropout1d(0.5).call(ones)).Chunk(7).ToList();
        var alphas = Read.Doubles(nn.FeatureAlphaDropout(0.5).call(ones)).Chunk(7).ToList();

        Assert.All(channels.Concat(alphas), channel => Assert.Single(channel.Distinct()));
        Assert.Equal([0, 2], channels.Select(channel => channel[0]).Distinct().Order());
        Assert.Equal(2, alphas.Select(channel => channel[0]).Distinct().Count());
    }

    [Fact]
    public void AlphaDropout_keeps_mean_and_variance()
    {
        manual_seed(2);
        using var dropped = nn.AlphaDropout(0.3).call(randn(100_000));

        Assert.Equal(0, dropped.mean().item<float>(), 0.02);
        Assert.Equal(1, dropped.std().item<float>(), 0.02);
    }

    [Fact]
    public void PReLU_has_one_weight()
    {
        using var module = nn.PReLU(3, 0.1);

        Assert.Equal(["weight"], module.named_parameters().Select(parameter => parameter.name));
        Assert.Equal([0.1f, 0.1f, 0.1f], module.weight.data<float>().ToArray());
        Assert.Equal((3, 0.1, "PReLU"), (module.num_parameters, module.init, module.GetName()));
    }

    public static TheoryData<Action, string> Refusals() => new()
    {
        { () => F.rrelu(ones(2), 0.5, 0.1), "Lower bound should be less than or equal to the upper bound" },
        { () => nn.RReLU(0.5, 0.1).call(ones(2)), "Lower bound should be less than or equal to the upper bound" },
        { () => F.softshrink(ones(2), -1), "lambda must be greater or equal to 0, but found to be -1." },
        { () => F.glu(ones(3)), "Halving dimension must be even, but dimension 0 is size 3" },
        { () => F.glu(tensor(1f)), "glu does not support scalars because halving size must be even" },
        {
            () => F.prelu(ones(2, 3), ones(2)),
            "Mismatch of parameter numbers and input channel size. Found parameter numbers = 2 and channel size = 3."
        },
        { () => F.prelu(ones(2, 3), ones(1, 3)), "prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = 2" },
        { () => F.prelu(ones(2, 3).@double(), ones(3)), "prelu: Type promoting not supported. Got Double and Float" },
        { () => F.feature_alpha_dropout(ones(3), training: true), "Feature dropout requires at least 2 dimensions in the input" },
        { () => F.alpha_dropout(ones(3), 1.5, training: true), "dropout probability has to be between 0 and 1, but got 1.5" },
        { () => F.celu(ones(3), 0), "ZeroDivisionError: alpha cannot be 0 for CELU" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_does_not_fit_is_refused(Action call, string message) =>
        Assert.StartsWith(message, Assert.Throws<ExternalException>(call).Message);

    [Fact]
    public void LocalResponseNorm_needs_channels_and_space() => Assert.Equal(
        "Invalid number of dimensions for LocalResponseNorm argument: 2",
        Assert.Throws<ArgumentException>(() => nn.LocalResponseNorm(3).call(ones(2, 3))).Message);
}
