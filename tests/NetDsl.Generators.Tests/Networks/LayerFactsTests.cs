using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
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
            {
                continue;
            }

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

    /// <summary>What a layer's module holds has names that no other layer can take below the layer's.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_names_below_its_own_that_are_taken(string kind)
    {
        var (layer, inner) = (LayerCatalog.Find(kind)!, LayerCatalog.Find("Linear")!);
        foreach (var network in EveryLayer.EndingIn(kind).Where(_ => layer.IsModule))
        {
            using var module = network.Create();
            var held = module.children().Last();
            var names = held.state_dict().Keys.Concat(held.named_children().Select(child => child.name)).Select(key => key.Split('.')[0]);
            Assert.All(names, name => Assert.NotNull(new KeyedLayer("a", layer, null).WhyNotAbove(new($"a.{name}", inner, null))));
            Assert.Null(new KeyedLayer("a", layer, null).WhyNotAbove(new("a.lora_A", inner, null)));
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

    /// <summary>
    /// What an activation says of signs is true of numbers from far below zero to far above, and it says so where it can.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_an_activation_does_to_signs(string kind)
    {
        var networks = EveryLayer.EndingIn(kind)
            .Where(network => network.Plan.Layers is [_, { Facts.Role: Role.Activation or Role.Softmax }])
            .ToList();
        foreach (var network in networks)
        {
            using var scope = NewDisposeScope();
            manual_seed(1);
            using var module = network.CreateOutOfPlace();
            Tensor? before = null;
            var last = (nn.Module<Tensor, Tensor>)module.named_modules().Last(item => item.name.Length > 0).module;
            last.register_forward_pre_hook((_, input) => before = (20 * input).MoveToOuterDisposeScope());
            var after = Run(module, Inputs.Random(network.Plan, batch: 300));

            var isNeverNegative = after.ge(0).all().item<bool>();
            var leavesPositives = before!.lt(0).logical_or(after.eq(before)).all().item<bool>();

            // With its defaults it says all that is true; with other numbers nothing that is not.
            var facts = network.Plan.Layers[^1].Facts;
            var isLeast = network == networks[0];
            Assert.True(
                isLeast ? facts.IsNeverNegative == isNeverNegative : !facts.IsNeverNegative || isNeverNegative,
                $"{network.Description}: its output is {(isNeverNegative ? "never" : "")} below zero.");
            Assert.True(
                isLeast ? facts.LeavesPositives == leavesPositives : !facts.LeavesPositives || leavesPositives,
                $"{network.Description}: it {(leavesPositives ? "leaves" : "changes")} positive numbers.");
        }
    }

    private static Tensor Run(Network network, Tensor input)
    {
        // Where a layer draws numbers it draws the same ones again.
        manual_seed(2);
        return network.forward(input);
    }
}
