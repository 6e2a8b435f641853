using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed partial class InitTests
{
    [Network(60)]
    [Linear(40), Init(Init.XavierNormal)]
    private sealed partial class Xavier;

    [Network(60)]
    [Linear(40), Init(Init.TruncNormal, Std = 0.02)]
    private sealed partial class Truncated;

    [Fact]
    [Row("`init.xavier_normal_`")]
    public void Xavier_normal()
    {
        using var scope = NewDisposeScope();
        var expected = Filled(40, 60, values => nn.init.normal_(values, 0, Math.Sqrt(2.0 / 100)));
        Departure.Shows(Filled(40, 60, values => nn.init.xavier_normal_(values)).allclose(expected));

        using var network = new Xavier();
        Assert.InRange(network.parameters().First().std().item<float>(), 0.135f, 0.148f);
        Assert.True(network.parameters().First().abs().max().item<float>() > 0.3f, "Uniform values end at 0.245.");
    }

    [Fact]
    [Row("`init.trunc_normal_`")]
    public void Truncated_normal()
    {
        using var scope = NewDisposeScope();
        Departure.Shows(
            Filled(40, 60, values => nn.init.trunc_normal_(values, mean: 1, std: 0.02)).mean().item<float>() is > 0.99f and < 1.01f);

        using var network = new Truncated();
        Assert.InRange(network.parameters().First().std().item<float>(), 0.0185f, 0.0215f);
    }

    /// <summary>TorchSharp did otherwise before 0.107. The numbers are those of PyTorch 1.13 after manual_seed(1).</summary>
    [Theory]
    [InlineData(2, 3, new[] { 0.9239f, 0.3729f, 0.0862f, 0.3812f, -0.8768f, -0.2931f })]
    [InlineData(3, 2, new[] { 0.8232f, -0.0507f, 0.0768f, 0.9968f, -0.5625f, 0.0619f })]
    [InlineData(3, 3, new[] { 0.3731f, 0.789f, -0.4882f, 0.3505f, -0.607f, -0.7132f, -0.859f, 0.095f, -0.503f })]
    public void Orthogonal(long rows, long columns, float[] expected)
    {
        using var scope = NewDisposeScope();
        var values = Filled(rows, columns, tensor => nn.init.orthogonal_(tensor), seed: 1);

        Assert.True(
            values.allclose(tensor(expected).reshape(rows, columns), atol: 1e-4), values.ToString(TorchSharp.TensorStringStyle.Julia));
    }

    private static Tensor Filled(long rows, long columns, Func<Tensor, Tensor> fill, long seed = 5)
    {
        manual_seed(seed);
        return fill(empty(rows, columns));
    }
}
