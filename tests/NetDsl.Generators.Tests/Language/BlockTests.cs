using Microsoft.CodeAnalysis;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Networks of blocks, compiled and run.</summary>
public sealed class BlockTests
{
    [Fact]
    public void Children_have_torchvisions_keys_and_a_projection_where_shapes_differ()
    {
        using var network = GeneratorRun.Of(LanguageSamples.Residual).Create<Network>("Samples.Residual");

        var weights = network.state_dict().Keys
            .Where(key => key.EndsWith("weight", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        string[] block = ["bn1.weight", "bn2.weight", "conv1.weight", "conv2.weight"];
        Assert.Equal(
            new[] { "layer1.0", "layer1.1", "layer2.0", "layer2.1" }
                .SelectMany(child => block, (child, key) => $"{child}.{key}")
                .Concat(["bn1.weight", "conv1.weight", "fc.weight", "layer2.0.downsample.0.weight", "layer2.0.downsample.1.weight"])
                .Order(StringComparer.Ordinal),
            weights);
        network.to(ScalarType.Float64);
        using var output = network.call(zeros([2, 3, 32, 32], ScalarType.Float64));
        Assert.Equal([2, 10], output.shape);
        Assert.Equal(ScalarType.Float64, output.dtype);
    }

    [Theory]
    [InlineData(4, 4, 1, false)]
    [InlineData(4, 8, 1, true)]
    [InlineData(4, 4, 2, true)]
    [InlineData(8, 4, 3, true)]
    public void A_block_by_itself_projects_as_its_hyperparameters_ask(int inChannels, int channels, int stride, bool projects)
    {
        using var block = GeneratorRun.Of(LanguageSamples.File(LanguageSamples.BasicBlock))
            .Create<Network>("Samples.BasicBlock", inChannels, channels, stride);
        using var output = block.call(randn(2, inChannels, 13, 10));

        Assert.Equal(projects, block.state_dict().ContainsKey("downsample.0.weight"));
        Assert.Equal([2, channels, ((13 - 1) / stride) + 1, ((10 - 1) / stride) + 1], output.shape);
    }

    [Fact]
    public void A_projection_that_all_hyperparameters_need_has_no_condition()
    {
        var run = GeneratorRun.Of(LanguageSamples.File(
            """
            [Block(nameof(n), Dim.Any, Dim.Any)]
            [Tap("x"), Conv("n * 2", 1), BatchNorm, Add("x", Projection = true)]
            public partial class Wider(int n);
            """));
        using var block = run.Create<Network>("Samples.Wider", 3);

        Assert.Contains("Sequential downsample = ", run.Text, StringComparison.Ordinal);
        Assert.Equal([6, 3, 1, 1], block.get_parameter("downsample.0.weight")!.shape);
    }

    [Fact]
    public void A_planned_use_has_as_many_parameters_as_a_real_one()
    {
        var plan = Plans.Of(LanguageSamples.Residual, "Samples.Residual");
        using var network = GeneratorRun.Of(LanguageSamples.Residual).Create<Network>("Samples.Residual");

        Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), plan.Parameters.Size);
        foreach (var child in network.named_modules().Where(item => item.module is Network))
        {
            Assert.Equal(
                child.module.parameters().Sum(parameter => parameter.numel()),
                plan.Layers.Single(layer => layer.Key == child.name).Parameters.Size);
        }
    }

    [Theory]
    [InlineData(32, 8, 16)]
    [InlineData(33, 8, 8)]
    [InlineData(48, 16, 4)]
    public void Symbolic_sizes_are_those_of_the_run(int size, int patch, int width)
    {
        using var network = GeneratorRun.Of(LanguageSamples.Patches).Create<Network>("Samples.Patches", size, patch, width, 0.5);
        using var output = network.call(randn(2, 3, size, size));

        var steps = (size / patch * (size / patch)) + 1;
        Assert.Equal([2, 10], output.shape);
        Assert.Equal([1, steps, width], network.get_parameter("encoder.pos_embedding")!.shape);
        Assert.Equal([1, 1, width], network.get_parameter("class_token")!.shape);
        Assert.Equal([4 * width, width], network.get_parameter("encoder.layers.layer_1.mlp.0.weight")!.shape);

        network.to(ScalarType.Float64);
        Assert.All(network.state_dict(), item => Assert.Equal(ScalarType.Float64, item.Value.dtype));
        using var precise = network.call(randn([2, 3, size, size], ScalarType.Float64));
        Assert.Equal(ScalarType.Float64, precise.dtype);
    }

    [Fact]
    public void Several_inputs_and_outputs_are_the_modules_signature()
    {
        using var network = GeneratorRun.Of(LanguageSamples.TwoHeads)
            .Create<nn.Module<Tensor, Tensor, (Tensor Kind, Tensor Age)>>("Samples.TwoHeads");
        var (kind, age) = network.call(randn(4, 3, 16, 16), randn(4, 10));

        Assert.Equal([4, 10], kind.shape);
        Assert.Equal([4, 1], age.shape);
        var wrong = Assert.Throws<ArgumentException>(() => network.call(randn(4, 3, 16, 16), randn(4, 9)));
        Assert.Contains("meta", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16, 8, 8", "Use<Quarters>(4)")]
    [InlineData("16, Dim.Any, 8", "Use<Quarters>(4)")]
    [InlineData("3, 8, 8", "[|Use<Quarters>(4)|]", "Quarters 'quarters1' needs (16, ?, ?) but gets (3, 8, 8) from the network's input.")]
    public Task A_dim_that_is_an_expression_must_be_met(string dims, string use, params string[] messages) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[{use}]") +
        """

        [Block(nameof(n) + " * 4", Dim.Any, Dim.Any)]
        [Conv(nameof(n), 1), ReLU]
        public partial class Quarters(int n);
        """,
        messages);

    [Fact]
    public void What_the_user_brings_is_run()
    {
        using var network = GeneratorRun.Of(LanguageSamples.OwnParts).Create<Network>("Samples.OwnParts");
        using var output = network.call(randn(3, 4, 16, 16));

        Assert.Equal([3, 2], output.shape);
        Assert.Contains(network.named_modules(), item => item.name == "twice1");
    }

    [Fact]
    public void A_block_of_another_assembly_is_read_from_its_metadata()
    {
        var library = GeneratorRun.Of(LanguageSamples.File(LanguageSamples.BasicBlock));
        using var image = new MemoryStream();
        Assert.True(library.Output.Emit(image).Success);
        const string Source =
            """
            using NetDsl;
            using Samples;

            [Network(3, 8, 8)]
            [Use<BasicBlock>(4, 2), Use<BasicBlock>(4)]
            [Flatten, Linear(2)]
            public partial class Net;
            """;
        var compilation = Compile.Of(Source).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var run = GeneratorRun.In(compilation);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("basic_block1 = new global::Samples.BasicBlock(3, 4, 2);", run.Text, StringComparison.Ordinal);
        Assert.Contains("basic_block2 = new global::Samples.BasicBlock(4, 4);", run.Text, StringComparison.Ordinal);
        Assert.Contains("fc1 = global::TorchSharp.torch.nn.Linear(64, 2);", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Use<B>(4, Name = \"a\")", "a")]
    [InlineData("Use<B>(4, Name = \"a\", Repeat = 2)", "a.0", "a.1")]
    [InlineData("Use<B>(4, Name = \"a\"), Use<B>(4, Name = \"a\", Repeat = 2), ReLU, Use<B>(4, Name = \"b\")", "a.0", "a.1", "a.2", "b")]
    [InlineData("Use<B>(4, Name = \"a\"), Tap(\"t\"), Use<B>(4, Name = \"a\"), Add(\"t\")", "a.0", "a.1")]
    [InlineData("Use<B>(4, Name = \"a{1}\", Repeat = 2), Use<B>(4, Name = \"a{1}\")", "a1", "a2", "a3")]
    [InlineData("Use<B>(4, Name = \"f.{3}\", Repeat = 2), ReLU, Use<B>(4, Name = \"f.{7}\")", "f.3", "f.4", "f.7")]
    [InlineData("Use<B>(4, Repeat = 2)", "b1", "b2")]
    public void Uses_are_named(string layers, params string[] keys)
    {
        var plan = Plans.Of(
            LanguageSamples.File(
                $"""
                [Network(4)]
                [{layers}]
                public partial class Net;

                [Block(nameof(n))]
                [Linear(nameof(m)), ReLU]
                public partial class B(int n, int m);
                """),
            "Samples.Net");

        Assert.Equal(keys, plan.Modules.Where(layer => layer.Facts.Module?.Type.Name == "global::Samples.B").Select(layer => layer.Key));
    }

    [Fact]
    public void Nothing_is_left_behind_and_nothing_given_back_is_disposed()
    {
        using var network = GeneratorRun.Of(LanguageSamples.File(
            """
            [Network]
            [Input("a", 4), Input("b", 4)]
            [Tap("first"), Call(nameof(Same)), Use<Same>, Output("same"), Add("b"), Tap("sum"), Output("sum")]
            [Linear(4), Add("sum"), Output("last"), Output("again")]
            [From("b"), Output("input")]
            [From("first"), Call(nameof(Other), "b", "sum"), Output("start")]
            public partial class Net
            {
                private static torch.Tensor Same(torch.Tensor x) => x;

                private static torch.Tensor Other(torch.Tensor first, torch.Tensor second, torch.Tensor third) => second;
            }

            public sealed class Same() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Same))
            {
                public override torch.Tensor forward(torch.Tensor x) => x;
            }
            """)).Create<nn.Module<Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor, Tensor, Tensor)>>("Samples.Net");
        using var a = randn(2, 4);
        using var b = randn(2, 4);
        using var scope = NewDisposeScope();
        var (same, sum, last, again, input, start) = network.call(a, b);

        Assert.Equal(6, scope.DisposablesCount);
        Assert.Equal(a.data<float>().ToArray(), same.data<float>().ToArray());
        Assert.Equal((a + b).data<float>().ToArray(), sum.data<float>().ToArray());
        Assert.Equal(last.data<float>().ToArray(), again.data<float>().ToArray());
        Assert.Equal(b.data<float>().ToArray(), input.data<float>().ToArray());
        Assert.Equal(b.data<float>().ToArray(), start.data<float>().ToArray());
        start.Dispose();
        Assert.False(b.IsInvalid);
    }

    [Fact]
    public void A_blocks_own_initial_weights_stay()
    {
        using var network = GeneratorRun.Of(LanguageSamples.File(
            """
            [Network(4)]
            [Init(Init.Ones)]
            [Use<Zero>, Use<Plain>]
            public partial class Net;

            [Block(nameof(n))]
            [Linear(nameof(n)), Init(Init.Zeros)]
            public partial class Zero(int n);

            [Block(nameof(n))]
            [Linear(nameof(n))]
            public partial class Plain(int n);
            """)).Create<Network>("Samples.Net");

        Assert.All(network.get_parameter("zero1.fc1.weight")!.data<float>().ToArray(), number => Assert.Equal(0, number));
        Assert.All(network.get_parameter("plain1.fc1.weight")!.data<float>().ToArray(), number => Assert.Equal(1, number));
    }
}
