using NetDsl.Generators.Layers;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>What is done in place never shows: outputs and gradients are those of the same network with nothing in place.</summary>
[Collection(RandomNumbers.Name)]
public sealed class InPlaceNumbersTests
{
    public static TheoryData<string> Kinds => [.. LayerCatalog.Kinds];

    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    /// <summary>ReLU overwrites the output of a layer that says it does not need it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void After_every_layer(string kind)
    {
        var networks = EveryLayer.BeforeReLU(kind).ToList();

        Assert.NotEmpty(networks);
        Assert.All(networks.Where(network => network.HasInPlace), AssertSame);
    }

    /// <summary>A layer in place overwrites what the convolution or the linear layer before it gave.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_every_layer(string kind) =>
        Assert.All(EveryLayer.EndingIn(kind).Where(network => network.HasInPlace), AssertSame);

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void In_every_sample(string name)
    {
        var sample = Samples.All[name];
        var network = Assert.Single(EveryLayer.Build(sample.File, [(sample.ClassName, name, Plans.Of(sample.File, sample.ClassName))]));
        if (network.HasInPlace)
        {
            AssertSame(network);
        }
    }

    private static void AssertSame(BuiltNetwork network)
    {
        using var scope = NewDisposeScope();
        var inPlace = Results(network, network.Create);
        var outOfPlace = Results(network, network.CreateOutOfPlace);

        Assert.Equal(outOfPlace.Select(item => item.Name), inPlace.Select(item => item.Name));
        Assert.All(inPlace.Zip(outOfPlace), pair => Assert.True(
            pair.First.Value.allclose(pair.Second.Value, atol: 1e-6, equal_nan: true),
            $"{network.Description}: {pair.First.Name} differs."));
    }

    /// <summary>The output, and the gradients of the input and of every parameter, after one run from the same numbers.</summary>
    private static List<(string Name, Tensor Value)> Results(BuiltNetwork network, Func<Network> create)
    {
        manual_seed(1);
        using var module = create();
        var input = Inputs.Random(network.Plan, batch: 3);
        input.requires_grad_(input.dtype != ScalarType.Int64);
        manual_seed(2);
        var output = module.forward(input);

        // Weights of their own, so that no two parts of the gradient cancel.
        manual_seed(3);
        (output * randn_like(output)).sum().backward();
        return
        [
            ("output", output.detach().clone()),
            .. input.grad is { } gradient ? [("input's gradient", gradient.clone())] : Array.Empty<(string, Tensor)>(),
            .. module.named_parameters().Select(item => ($"{item.name}'s gradient", item.parameter.grad!.clone())),
        ];
    }
}
