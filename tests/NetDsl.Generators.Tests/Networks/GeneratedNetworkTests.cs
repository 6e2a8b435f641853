using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Generated networks, compiled and run: what was planned is what is there.</summary>
public sealed class GeneratedNetworkTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_parameters_it_should(string name)
    {
        var sample = Samples.All[name];
        using var network = Create(sample);

        Assert.Equal(sample.Parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(sample.Parameters, Plans.Of(sample.File, sample.ClassName).Parameters.Size);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_every_shape_that_was_inferred(string name)
    {
        var sample = Samples.All[name];
        var plan = Plans.Of(sample.File, sample.ClassName);
        using var scope = NewDisposeScope();
        using var network = Create(sample);
        manual_seed(1);
        var value = Inputs.Random(plan, batch: 3);

        // A hook sees what each module gives when the whole network runs.
        var modules = network.named_modules().ToDictionary(item => item.name, item => item.module, StringComparer.Ordinal);
        foreach (var layer in plan.Modules)
        {
            var module = modules[layer.Key];
            Assert.Equal(layer.Parameters, module.parameters().Sum(parameter => parameter.numel()));

            // What a helper calls gives steps before samples, or several values: the layers after it tell.
            if (layer.Facts.Operation is ModuleCall && module is nn.Module<Tensor, Tensor> one)
            {
                one.register_forward_hook((_, _, output) => Checked(layer.Facts.Output, output));
            }
            else if (layer.Facts.Operation is ModuleCall && module is nn.Module<Tensor, Tensor, Tensor> two)
            {
                two.register_forward_hook((_, _, _, output) => Checked(layer.Facts.Output, output));
            }
        }

        var result = network.forward(value);
        Assert.Equal(Batched(plan.Outputs[0].Shape, result), result.shape);

        static Tensor Checked(Shape expected, Tensor output)
        {
            Assert.Equal(Batched(expected, output), output.shape);
            return output;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Registers_each_layer_once_under_its_name(string name)
    {
        var sample = Samples.All[name];
        using var network = Create(sample);
        var keys = Plans.Of(sample.File, sample.ClassName).Modules.Select(layer => layer.Key).ToList();

        // TorchSharp lists a module's children before theirs, so nested layers come out of order.
        Assert.Equal(keys.Order(StringComparer.Ordinal), LayerNames(network, keys).Order(StringComparer.Ordinal));

        // A parent asks its children to register once more.
        using var parent = nn.Sequential(("net", network));
        Assert.Equal(
            keys.Select(key => $"net.{key}").Order(StringComparer.Ordinal),
            LayerNames(parent, [.. keys.Select(key => $"net.{key}")]).Where(key => key != "net").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Trains(string name)
    {
        var sample = Samples.All[name];
        using var scope = NewDisposeScope();
        using var network = Create(sample);
        manual_seed(2);
        var input = Inputs.Random(Plans.Of(sample.File, sample.ClassName), batch: 3);
        var isToken = input.dtype == ScalarType.Int64;
        input.requires_grad_(!isToken);
        network.forward(input).square().sum().backward();

        Assert.Equal(isToken, input.grad is null);
        Assert.All(network.named_parameters(), item =>
        {
            Assert.NotNull(item.parameter.grad);
            Assert.True(item.parameter.grad!.isfinite().all().item<bool>(), item.name);
        });
    }

    private static Network Create(Sample sample) => GeneratorRun.Of(sample.File).Create<Network>(sample.ClassName);

    /// <summary>The layers, and modules without children that are none; what a layer is made of in one engine is its own affair.</summary>
    private static IEnumerable<string> LayerNames(nn.Module module, List<string> layers) => module.named_modules()
        .Where(item => item.name.Length > 0 && (layers.Contains(item.name) || !item.module.children().Any()))
        .Select(item => item.name)
        .Where(name => !layers.Exists(layer => name.StartsWith($"{layer}.", StringComparison.Ordinal)));

    /// <summary>The inferred shape with the batch before it; a size that was left to the run takes what it is there.</summary>
    private static long[] Batched(Shape shape, Tensor value) =>
        [3, .. shape.Dims.Select((dim, axis) => dim.Size ?? value.shape[axis + 1])];
}
