using NetDsl.Generators.Layers;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>What layers say of themselves for the planner's rules is true of the numbers that they give.</summary>
[Collection(RandomNumbers.Name)]
public sealed class LayerFactsTests
{
    public static TheoryData<string> Kinds => [.. LayerCatalog.Kinds];

    /// <summary>
    /// A layer that lets a constant pass which is added to a channel changes each channel of its output by a constant; where it
    /// makes it vanish, nothing changes.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_becomes_of_a_constant_added_to_a_channel(string kind)
    {
        foreach (var network in EveryLayer.EndingIn(kind))
        {
            // The layer itself, behind the one that makes its input.
            if (network.Plan.Layers is not [_, var layer] || layer.Facts.ChannelConstant == ChannelConstant.Matters)
                continue;

            using var scope = NewDisposeScope();
            manual_seed(1);
            using var module = network.Create();
            var input = randn([3, .. network.Plan.Inputs[0].Shape.Dims.Select(dim => dim.Size!.Value)]);
            var plain = Run(module, input);
            var before = (nn.Module<Tensor, Tensor>)module.named_modules().First(item => item.name.Length > 0).module;
            before.register_forward_hook((_, _, output) =>
                output + 10 * randn([1, output.shape[1], .. Enumerable.Repeat(1L, output.shape.Length - 2)], generator: new Generator(5)));
            var change = Run(module, input) - plain;

            var stray = layer.Facts.ChannelConstant == ChannelConstant.Vanishes
                ? change
                : change - change.mean([0, .. Enumerable.Range(2, change.shape.Length - 2).Select(axis => (long)axis)], keepdim: true);
            Assert.True(
                stray.abs().max().item<float>() < 1e-4,
                $"{network.Description}: {layer.Facts.ChannelConstant}, but some value is {stray.abs().max().item<float>()} off.");
            Assert.Equal(layer.Facts.ChannelConstant == ChannelConstant.Passes, change.abs().max().item<float>() > 1);
        }
    }

    /// <summary>A layer gives other numbers in training than in evaluation exactly where it says so.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_mode_changes(string kind)
    {
        foreach (var network in EveryLayer.EndingIn(kind))
        {
            using var scope = NewDisposeScope();
            manual_seed(1);
            using var module = network.Create();
            var input = Inputs.Random(network.Plan, batch: 3);

            var training = Run(module, input);
            module.eval();
            var difference = (Run(module, input) - training).abs().max().item<float>();

            Assert.True(difference > 1e-4 == network.FollowsMode, $"{network.Description}: the mode changes {difference}.");
        }
    }

    private static Tensor Run(Network network, Tensor input)
    {
        // Where a layer draws numbers it draws the same ones again.
        manual_seed(2);
        return network.forward(input);
    }
}
