using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

[Network(4, 5, 5)]
[Tap("x"), Conv(4, 3, Padding = 1), BatchNorm, Add("x"), ReLU, Tap("y")]
[Conv(4, 1), Sigmoid, Add("y"), Tap("z")]
[Conv(4, 1), ReLU, Tap("w"), From("z"), Conv(4, 1), Add("w")]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class Sums;

/// <summary>Open sizes, which may be 1 for one of the values.</summary>
[Network]
[Input("left", 3, Dim.Any), Input("right", 3, Dim.Any)]
[Conv(3, 1), Tap("l"), From("right"), Conv(3, 1), Add("l", Broadcast = true)]
public partial class OpenSums;

[Network(4, 5, 5)]
[Tap("x"), Conv(4, 1), Tap("y"), ReLU, Add("y"), Add("x"), Output("sum"), From("y"), Mean, Output("mean")]
public partial class ReadLater;

/// <summary>Sums are written into a value that nobody else reads.</summary>
public sealed class SumTests
{
    [Fact]
    public void Values_and_gradients_are_those_of_a_new_tensor()
    {
        using var network = new Sums();
        var input = randn(2, 4, 5, 5, requires_grad: true);
        var before = input.detach().clone();

        var output = network.call(input);
        var gradient = autograd.grad([output.sum()], [input, .. network.parameters()]);

        var expected = Expected(network, input);
        var gradients = autograd.grad([expected.sum()], [input, .. network.parameters()]);
        Assert.True(output.allclose(expected, 1e-5, 1e-6));
        Assert.All(gradient.Zip(gradients), item => Assert.True(item.First.allclose(item.Second, 1e-4, 1e-5)));
        Assert.True(input.equal(before).all().item<bool>());
    }

    [Fact]
    public void In_evaluation_the_input_stays_and_a_second_call_gives_the_same()
    {
        using var network = new Sums();
        var input = randn(2, 4, 5, 5);
        var before = input.clone();

        var first = network.Predict(input);

        Assert.True(network.Predict(input).equal(first).all().item<bool>());
        Assert.True(input.equal(before).all().item<bool>());
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    public void Open_sizes_may_differ(int left, int right)
    {
        using var network = new OpenSums();

        var output = network.call(randn(2, 3, left), randn(2, 3, right));

        Assert.Equal([2L, 3, 5], output.shape);
        output.sum().backward();
    }

    [Fact]
    public void A_value_that_is_read_later_stays()
    {
        using var network = new ReadLater();
        var input = randn(2, 4, 5, 5);

        var (sum, mean) = network.call(input);

        var conv = network.get_parameter("conv1.weight")!;
        var value = nn.functional.conv2d(input, conv, network.get_parameter("conv1.bias"));
        Assert.True(sum.allclose(value + value.relu() + input, 1e-5, 1e-6));
        Assert.True(mean.allclose(value.mean([2, 3]), 1e-5, 1e-6));
    }

    [TorchSharpFact]
    public void Types_may_differ_under_autocast()
    {
        using var network = new Sums();
        var input = randn(2, 4, 5, 5);
        using var region = network.Autocast(bfloat16);

        network.call(input).to(float32).sum().backward();

        Assert.All(network.parameters(), parameter => Assert.Equal(float32, parameter.grad!.dtype));
    }

    private static Tensor Expected(Sums network, Tensor input)
    {
        var state = network.named_parameters().ToDictionary(item => item.name, item => (Tensor)item.parameter);
        var x = nn.functional.conv2d(input, state["conv1.weight"], null, padding: [1, 1]);
        x = nn.functional.batch_norm(x, zeros(4), ones(4), state["bn1.weight"], state["bn1.bias"], training: true);
        var y = (x + input).relu();
        var z = Conv(y, "conv2").sigmoid() + y;
        var w = Conv(z, "conv3").relu();
        var sum = Conv(z, "conv4") + w;
        return nn.functional.linear(sum.mean([2, 3]), state["fc1.weight"], state["fc1.bias"]);

        Tensor Conv(Tensor value, string name) => nn.functional.conv2d(value, state[$"{name}.weight"], state[$"{name}.bias"]);
    }
}
