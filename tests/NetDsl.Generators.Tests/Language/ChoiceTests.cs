using Microsoft.CodeAnalysis;
using NetDsl.Generators.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Layers that hyperparameters leave out: keys, shapes and numbers are those of the network without them.</summary>
public sealed class ChoiceTests
{
    [Theory]
    [InlineData(8, 8, 8, 1, false, 0, "block.0 block.1")]
    [InlineData(8, 8, 16, 1, false, 0, "block.0 block.1 block.2")]
    [InlineData(8, 8, 8, 1, true, 0, "block.0 block.1 block.2")]
    [InlineData(8, 12, 16, 2, true, 0, "block.0 block.1 block.2 block.3")]
    [InlineData(8, 8, 8, 2, true, 1, "block.0 block.1 block.2 layer_scale")]
    public void The_keys_are_those_of_the_layers_that_exist(
        int inChannels, int channels, int expanded, int stride, bool gated, int width, string children)
    {
        var run = GeneratorRun.Of(LanguageSamples.Choices);
        using var block = run.Create<Network>(
            "Samples.InvertedResidual", inChannels, channels, expanded, stride, gated, Member(run, "Samples.Width", width));
        using var output = block.call(randn(2, inChannels, 9, 9));

        Assert.Equal(
            children.Split(' '),
            block.state_dict().Keys
                .Select(key => string.Join('.', key.Split('.').Take(key.StartsWith("block", StringComparison.Ordinal) ? 2 : 1)))
                .Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([2, channels, ((9 - 1) / stride) + 1, ((9 - 1) / stride) + 1], output.shape);
    }

    [Fact]
    public void A_network_of_them_has_the_planned_parameters_and_keys()
    {
        var plan = Plans.Of(LanguageSamples.Choices, "Samples.Choices");
        using var network = GeneratorRun.Of(LanguageSamples.Choices).Create<Network>("Samples.Choices");

        foreach (var child in network.named_modules().Where(item => item.name is "features.1" or "features.2" or "features.3"))
        {
            Assert.Equal(
                child.module.parameters().Sum(parameter => parameter.numel()),
                plan.Layers.Single(layer => layer.Key == child.name).Parameters.Size);
        }
    }

    /// <summary>Each way of writing a condition: the layer, a doubling, exists where it is met.</summary>
    [Theory]
    [InlineData("nameof(flag)", true, 1, 1)]
    [InlineData("\"!flag\"", false, 1, 1)]
    [InlineData("\"!!flag\"", true, 1, 1)]
    [InlineData("\"(flag)\"", true, 1, 1)]
    [InlineData("\"!(flag && n > 1)\"", false, 1, 1)]
    [InlineData("\"flag || n == 2\"", false, 2, 1)]
    [InlineData("\"flag && n == 2 || p > 0.5\"", false, 1, 1)]
    [InlineData("\"n != m\"", false, 1, 2)]
    [InlineData("\"n * 2 + 1 <= m\"", false, 1, 3)]
    [InlineData("\"(n + m) * 2 == 6\"", false, 1, 2)]
    [InlineData("\"m >= n\"", false, 2, 2)]
    [InlineData("nameof(kind) + \" == B\"", false, 1, 1)]
    [InlineData("nameof(kind) + \" == Kind.B\"", false, 1, 1)]
    [InlineData("\"A != kind\"", false, 1, 1)]
    public void A_condition_is_written_as_in_CSharp(string condition, bool flag, int n, int m)
    {
        var run = GeneratorRun.Of(Doubling(condition));
        using var met = Create(run);
        using var negated = Create(GeneratorRun.Of(Doubling($"\"!(\" + {condition} + \")\"")));
        using var input = randn(2, 3);

        using var doubled = met.call(input);
        using var same = negated.call(input);
        Assert.Equal((input * 2).data<float>().ToArray(), doubled.data<float>().ToArray());
        Assert.Equal(input.data<float>().ToArray(), same.data<float>().ToArray());

        Network Create(GeneratorRun run) => run.Create<Network>("Home.Net", flag, n, m, 1.0, Member(run, "Home.Kind", 1));
    }

    /// <summary>With and without each layer, the values and gradients are those of the layers that are left, stacked by hand.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Numbers_are_those_of_the_layers_that_exist(bool norm, bool act)
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            """
            [Network(3, 8, 8)]
            [Conv(4, 3), BatchNorm(If = nameof(norm)), ReLU(If = nameof(act)), Tap("x"), Conv(4, 1), Tanh(If = nameof(act))]
            [GroupNorm(2, If = nameof(norm)), Multiply("x", If = nameof(act)), Flatten]
            [Linear(4), LayerNorm(If = nameof(norm)), Scale(If = nameof(act))]
            public partial class Net(bool norm, bool act);
            """);
        manual_seed(1);
        using var network = run.Create<Network>("Net", norm, act);
        var parameters = network.named_parameters().ToDictionary(item => item.name, item => item.parameter);
        Assert.Equal(norm, parameters.ContainsKey("bn1.weight"));
        Assert.Equal(act, parameters.ContainsKey("scale1"));
        using var input = randn(5, 3, 8, 8);

        using var expected = Stacked(input);
        var wanted = autograd.grad([expected.square().sum()], [.. parameters.Values]).Select(Numbers).ToList();
        using var output = network.call(input);
        var got = autograd.grad([output.square().sum()], [.. parameters.Values]).Select(Numbers).ToList();

        Close(Numbers(expected), Numbers(output));
        Assert.All(wanted.Zip(got), pair => Close(pair.First, pair.Second));

        Tensor Stacked(Tensor x)
        {
            x = nn.functional.conv2d(x, parameters["conv1.weight"], parameters["conv1.bias"]);
            x = norm ? nn.functional.batch_norm(x, null, null, parameters["bn1.weight"], parameters["bn1.bias"], training: true) : x;
            x = act ? x.relu() : x;
            var tap = x;
            x = nn.functional.conv2d(x, parameters["conv2.weight"], parameters["conv2.bias"]);
            x = act ? x.tanh() : x;
            x = norm ? nn.functional.group_norm(x, 2, parameters["gn1.weight"], parameters["gn1.bias"]) : x;
            x = act ? x * tap : x;
            x = nn.functional.linear(x.flatten(1), parameters["fc1.weight"], parameters["fc1.bias"]);
            x = norm ? nn.functional.layer_norm(x, [4L], parameters["ln1.weight"], parameters["ln1.bias"]) : x;
            return act ? x * parameters["scale1"] : x;
        }
    }

    [Fact]
    public void An_activation_does_not_overwrite_what_passes_a_layer_that_is_left_out()
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            """
            [Network(4)]
            [Linear(4), Tap("x"), Linear(4, If = nameof(more)), ReLU, Add("x")]
            public partial class Net(bool more);
            """);
        using var network = run.Create<Network>("Net", false);
        using var input = randn(2, 4);
        using var x = nn.functional.linear(input, network.get_parameter("fc1.weight")!, network.get_parameter("fc1.bias")!);
        using var output = network.call(input);

        Close(Numbers(x.relu() + x), Numbers(output));
        Assert.DoesNotContain("inplace", run.Text, StringComparison.Ordinal);
    }

    /// <summary>A chosen activation is the one that is written, in numbers, gradients and modules, in place where its own may be.</summary>
    [Theory]
    [InlineData(Activation.Identity)]
    [InlineData(Activation.ReLU)]
    [InlineData(Activation.ReLU6)]
    [InlineData(Activation.LeakyReLU)]
    [InlineData(Activation.ELU)]
    [InlineData(Activation.SELU)]
    [InlineData(Activation.GELU)]
    [InlineData(Activation.SiLU)]
    [InlineData(Activation.Mish)]
    [InlineData(Activation.Hardswish)]
    [InlineData(Activation.Hardsigmoid)]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Tanh)]
    [InlineData(Activation.Softplus)]
    public void A_hyperparameter_chooses_the_activation(Activation kind)
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            $$"""
            [Network(6, 6)]
            [Conv(6, 1), BatchNorm, Activation(nameof(kind), Name = "act"), Conv(6, 1), BatchNorm, Use<Last>(nameof(kind))]
            public partial class Chosen(Activation kind);

            [Block(6, 6)]
            [Activation(nameof(kind))]
            public partial class Last(Activation kind = Activation.Tanh);

            [Network(6, 6)]
            [Conv(6, 1), BatchNorm, {{kind}}(Name = "act"), Conv(6, 1), BatchNorm, Activation(Activation.{{kind}})]
            public partial class Written;
            """);
        manual_seed(3);
        using var chosen = run.Create<Network>("Chosen", kind);
        using var written = run.Create<Network>("Written");
        written.load_state_dict(chosen.state_dict());
        using var input = randn(4, 6, 6) * 3;

        var (expected, wanted) = Run(written);
        var (output, got) = Run(chosen);

        Assert.Equal(Child(written).GetType(), Child(chosen).GetType());
        Close(expected, output);
        Assert.All(wanted.Zip(got), pair => Close(pair.First, pair.Second));
        Assert.Contains("inplace: true", run.Texts["Chosen.g.cs"], StringComparison.Ordinal);

        static nn.Module Child(Network network) => network.named_children().Single(child => child.name == "act").module;

        (float[], List<float[]>) Run(Network network)
        {
            using var output = network.call(input);
            output.square().sum().backward();
            return (Numbers(output), [.. network.parameters().Select(parameter => Numbers(parameter.grad!))]);
        }
    }

    [Fact]
    public void The_librarys_activations_are_its_layers_without_settings()
    {
        var layers = Enum.GetNames<Activation>().Select(LayerCatalog.Find).ToList();

        Assert.DoesNotContain(null, layers);
        Assert.Throws<ArgumentOutOfRangeException>(() => CompilerServices.Activations.Create((Activation)99));
    }

    /// <summary>Stochastic depth that rises: the number of the repetition is in its arguments and conditions.</summary>
    [Fact]
    public void Arguments_vary_along_a_repetition()
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            """
            [Network(8)]
            [Use<Layer>("8 + 2 * turn", "rate * turn / 3", Name = "layers", Repeat = 4)]
            [Use<Layer>(8, 0.5, Name = "last", If = "rate > 0", Repeat = 2)]
            [Linear(1)]
            public partial class Net(double rate = 0.2);

            [Block(nameof(features))]
            [Tap("x"), Linear(nameof(hidden)), ReLU, Linear(nameof(features)), DropPath(nameof(p)), Add("x")]
            public partial class Layer(int features, int hidden, double p);
            """);
        using var network = run.Create<Network>("Net", 0.3);
        using var none = run.Create<Network>("Net", 0.0);

        Assert.Equal([8, 10, 12, 14], Enumerable.Range(0, 4).Select(turn => network.get_parameter($"layers.{turn}.fc1.weight")!.shape[0]));
        Assert.Equal(
            ["0", "rate * 1 / 3", "rate * 2 / 3", "rate * 3 / 3"],
            run.Texts["Net.g.cs"].Split('\n')
                .Where(line => line.Contains("Layer layers_", StringComparison.Ordinal))
                .Select(line => line[(line.LastIndexOf(", ", StringComparison.Ordinal) + 2)..^2].Replace("(", "").Replace(")", "")));
        Assert.NotNull(network.get_parameter("last.1.fc1.weight"));
        Assert.DoesNotContain(none.state_dict().Keys, key => key.StartsWith("last", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hyperparameter_called_turn_hides_the_number_of_the_repetition()
    {
        var run = GeneratorRun.Of(
            Code.Usings +
            """
            [Network(8)]
            [Use<Layer>(nameof(turn), Repeat = 2)]
            public partial class Net(int turn);

            [Block(nameof(inputs))]
            [Linear(nameof(features))]
            public partial class Layer(int inputs, int features);
            """);
        using var network = run.Create<Network>("Net", 5);

        Assert.Equal([5, 5], network.get_parameter("layer2.fc1.weight")!.shape);
    }

    [Fact]
    public async Task Blocks_of_another_assembly_have_their_choices()
    {
        var library = GeneratorRun.Of(LanguageSamples.Choices);
        using var image = new MemoryStream();
        Assert.True(library.Output.Emit(image).Success);
        var run = GeneratorRun.In(Compile.Of(
            """
            using NetDsl;
            using Samples;

            [Network(8, 9, 9)]
            [Use<InvertedResidual>(8, 8, 1, false, Width.Narrow, Name = "plain"), Use<InvertedResidual>(6, 16, 2, true, Width.Wide)]
            public partial class Net;
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray())));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(await Findings.Of(run));
        Assert.Matches(@"/// plain +8, 9, 9 +168\n", run.Text);
        Assert.Contains("8, 8, 8, 1, false, global::Samples.Width.Narrow)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_tensor_outlives_the_call_with_and_without_the_layers()
    {
        using var network = GeneratorRun.Of(LanguageSamples.Choices).Create<Network>("Samples.Choices");
        using var input = randn(2, 3, 32, 32);
        network.call(input).Dispose();

        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        network.call(input).Dispose();
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static object Member(GeneratorRun run, string type, int value) => Enum.ToObject(run.Load().GetType(type)!, value);

    private static string Doubling(string condition) => Code.Usings + $$"""
        namespace Home;

        public enum Kind { A, B }

        [Network(3)]
        [Call(nameof(Twice), If = {{condition}})]
        public partial class Net(bool flag, int n, int m, double p, Kind kind)
        {
            public double Unread => p + n + m + (flag ? 1 : 0) + (int)kind;

            private static TorchSharp.torch.Tensor Twice(TorchSharp.torch.Tensor x) => x * 2;
        }
        """;

    private static float[] Numbers(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();

    private static void Close(float[] expected, float[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        Assert.All(expected.Zip(got), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }
}
