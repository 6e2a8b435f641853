using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed partial class ModuleTests
{
    [Network(3)]
    [Linear(4, Name = "head.0"), ReLU, Linear(2, Name = "head.1")]
    private sealed partial class Nested;

    [Fact]
    [Row("`module.to(dtype)`")]
    public void To_another_type()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Linear(3, 2);
        var before = module.weight;
        module.to(float64);
        Departure.Shows(ReferenceEquals(before, module.weight));

        // An optimizer that is made after it trains.
        using var network = new Nested();
        network.to(float64);
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        var (_, bias) = network.named_parameters().Last();
        var start = bias.clone();
        network.forward(rand([2, 3], float64)).sum().backward();
        optimizer.step();
        Assert.True((start - bias).allclose(full(2, 0.2, float64)));
    }

    [Fact]
    [Row("`module.named_buffers()`, `buffers()`")]
    public void Buffers_that_are_not_persistent()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Linear(1, 1);
        module.register_buffer("kept", zeros(1), persistent: false);
        module.to(float64);

        Departure.Shows(module.named_buffers().Any() && module.get_buffer("kept")!.dtype == float64);
    }

    [Network(1, 2, 2)]
    [Upsample(ScaleFactor = 2)]
    private sealed partial class Enlarged;

    [Fact]
    [Row("`nn.functional.upsample` with `UpsampleMode.Nearest`")]
    public void Upsampling_by_function()
    {
        using var scope = NewDisposeScope();
        var input = arange(4, float32).reshape(1, 1, 2, 2);
        Departure.Shows(!Departure.Throws(() => nn.functional.upsample(input, size: [4, 4])));

        using var network = new Enlarged();
        Assert.Equal([0f, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3], network.forward(input).data<float>().ToArray());
    }

    [Fact]
    [Row("`nn.ModuleDict` and `to(dtype)`, `to(device)`")]
    public void ModuleDict_to_another_type()
    {
        using var dictionary = nn.ModuleDict(("first", nn.Linear(3, 2)));
        Departure.Shows(!Departure.Throws(() => dictionary.to(float64)));

        using var network = new Nested();
        network.to(float64);
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
    }

    [Fact]
    [Row("a parameter that two layers share")]
    public void A_shared_parameter()
    {
        using var first = nn.Linear(3, 3);
        using var second = nn.Linear(3, 3);
        second.weight = first.weight;
        using var both = nn.Sequential(("0", first), ("1", second));
        Departure.Shows(both.state_dict().ContainsKey("1.weight"));

        // The one entry is both layers' weight.
        using (no_grad())
        {
            both.state_dict()["0.weight"].fill_(2);
        }
        Assert.Equal(2, second.weight[0, 0].item<float>());
    }

    [Fact]
    [Row("`GetName()` of `BatchNorm2d`, `BatchNorm3d`, `InstanceNorm2d`, `Sequential`")]
    public void Names()
    {
        nn.Module[] modules = [nn.BatchNorm2d(3), nn.BatchNorm3d(3), nn.InstanceNorm2d(3), nn.Sequential(nn.ReLU())];
        foreach (var module in modules)
        {
            using var _ = module;
            Departure.Shows(module.GetName() == module.GetType().Name);
        }

        using var network = new Nested();
        Assert.Equal(nameof(Nested), network.GetName());
    }

    [Fact]
    [Row("`Tensor.baddbmm`, `torch.baddbmm`")]
    public void Sum_of_a_batch_of_products()
    {
        using var scope = NewDisposeScope();
        var (sum, left, right) = (ones(1, 2, 2), eye(2).unsqueeze(0) * 2, eye(2).unsqueeze(0) * 3);
        var expected = tensor(new float[] { 7, 1, 1, 7 }).reshape(1, 2, 2);
        Departure.Shows(sum.baddbmm(left, right).allclose(expected));

        Assert.True((sum + left.bmm(right)).allclose(expected));
    }
}
