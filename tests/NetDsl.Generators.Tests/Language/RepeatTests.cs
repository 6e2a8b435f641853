using System.Text.RegularExpressions;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Repetitions whose number a hyperparameter gives are those of the same number, written down.</summary>
public sealed class RepeatTests
{
    private const string Stages =
        """
        [Conv(8, 3, Padding = 1), BatchNorm, ReLU]
        [Use<BasicBlock>(8, Name = "layer1.{0}", Repeat = DEPTH)]
        [Use<BasicBlock>(16, 2, Name = "layer2"), Use<BasicBlock>(16, Name = "layer2", Repeat = REST), Use<BasicBlock>(16, Name = "layer2")]
        [Use<Bottleneck>(4, "0.3 * turn / 4", Name = "blocks.b{1}", Repeat = DEPTH), Use<Bottleneck>(8, Name = "top{3}", Repeat = DEPTH)]
        [Use<Plain>(Repeat = DEPTH, Name = "plain.{0}"), AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
        """;

    private static string Source(int depth) => LanguageSamples.File(
        LanguageSamples.BasicBlock +
        $$"""
        [Block(nameof(inChannels), Dim.Any, Dim.Any)]
        [Tap("x"), Conv(nameof(width), 1), BatchNorm, ReLU, Conv("width * 4", 1), BatchNorm, DropPath(nameof(p))]
        [Add("x", Projection = true), ReLU]
        public partial class Bottleneck(int inChannels, int width, double p = 0);

        public sealed class Plain() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Plain))
        {
            public override torch.Tensor forward(torch.Tensor x) => x * 1.5;
        }

        [Network(3, 16, 16)]
        {{Stages.Replace("DEPTH", "nameof(depth)").Replace("REST", "nameof(depth) + \" - 1\"")}}
        public partial class Deep(int depth);

        [Network(3, 16, 16)]
        {{(depth > 1 ? Stages : Stages.Replace("Use<BasicBlock>(16, Name = \"layer2\", Repeat = REST), ", ""))
            .Replace("DEPTH", $"{depth}").Replace("REST", $"{depth - 1}")}}
        public partial class Written;

        [Network(16, 4, 4)]
        [Use<Bottleneck>(8, Name = "top{3}", Repeat = nameof(depth)), Flatten, Linear(2)]
        public partial class Top(int depth);

        [Network(3, 16, 16)]
        [Use<Inner>(nameof(depth), Name = "inner"), AdaptiveAvgPool(1), Flatten, Linear(2)]
        public partial class Outer(int depth);

        [Block(nameof(channels), Dim.Any, Dim.Any)]
        [Use<BasicBlock>(nameof(channels), Name = "layers", Repeat = nameof(depth)), Use<BasicBlock>(5, Name = "layers")]
        public partial class Inner(int channels, int depth);

        [Network(3, 16, 16)]
        [Use<Inner>(0), Use<Inner>(2, Name = "two")]
        public partial class Fixed;
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Keys_numbers_gradients_and_graph_are_those_of_the_written_ones(int depth)
    {
        var run = GeneratorRun.Of(Source(depth));
        manual_seed(4);
        using var deep = run.Create<Network>("Samples.Deep", depth);
        using var written = run.Create<Network>("Samples.Written");
        using var input = randn(3, 3, 16, 16);

        Assert.Equal(written.state_dict().Keys, deep.state_dict().Keys);
        written.load_state_dict(deep.state_dict());
        deep.eval();
        written.eval();
        Assert.Equal(Run(written), Run(deep));
        Assert.Equal(written.Summary().Replace("Written", "Deep"), deep.Summary());
        Assert.Equal(written.Diagram().Replace("Written", "Deep"), deep.Diagram());

        List<float> Run(Network network)
        {
            using var output = network.call(input);
            output.square().sum().backward();
            return [.. output.data<float>(), .. network.parameters().SelectMany(item => item.grad!.contiguous().data<float>().ToArray())];
        }
    }

    [Fact]
    public void The_code_tells_the_first_one_and_the_number_of_the_repetition()
    {
        var text = Regex.Replace(GeneratorRun.Of(Source(2)).Texts["Samples.Deep.g.cs"], @"\s+", " ");

        Assert.Contains(
            "\"blocks.b1\", depth, turn => new global::Samples.Bottleneck(16, 4, (0.3 * turn) / 4));", text, StringComparison.Ordinal);
        Assert.Contains(
            "\"top3\", depth, turn => new global::Samples.Bottleneck(turn == 0 ? 16 : 32, 8), least: 1);", text, StringComparison.Ordinal);
        Assert.Contains(".. layer2_1.Named(\"\", 1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_first_one_changes_the_shape_there_is_one_at_least()
    {
        var run = GeneratorRun.Of(Source(2));

        var thrown = Assert.ThrowsAny<Exception>(() => run.Create<Network>("Samples.Top", 0));
        Assert.Contains(
            "'top3' is repeated 0 times. It must be 1 times or more, since the layers below it expect the shape that it gives",
            thrown.ToString(), StringComparison.Ordinal);
        thrown = Assert.ThrowsAny<Exception>(() => run.Create<Network>("Samples.Deep", 0));
        Assert.Contains("'layer2.1' is repeated -1 times. It must be 0 times or more.", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_keeps_the_shape_there_may_be_none()
    {
        using var outer = GeneratorRun.Of(Source(2)).Create<Network>("Samples.Outer", 0);
        using var output = outer.call(randn(2, 3, 16, 16));

        Assert.Equal([2, 2], output.shape);
        Assert.NotNull(outer.get_parameter("inner.layers.0.conv1.weight"));
    }

    [Fact]
    public void A_block_of_them_is_planned_for_the_number_that_its_use_gives()
    {
        var plan = Plans.Of(Source(2), "Samples.Fixed");
        using var network = GeneratorRun.Of(Source(2)).Create<Network>("Samples.Fixed");

        Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), plan.Parameters.Size);
    }

    [Fact]
    public void No_tensor_outlives_the_call()
    {
        using var deep = GeneratorRun.Of(Source(2)).Create<Network>("Samples.Deep", 3);
        using var input = randn(2, 3, 16, 16);
        deep.eval();
        using var frozen = no_grad();
        deep.call(input).Dispose();

        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        deep.call(input).Dispose();
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void An_initial_scheme_is_that_of_each()
    {
        var run = GeneratorRun.Of(Source(2).Replace(
            "[Conv(8, 3, Padding = 1)", "[Init(Init.Constant, Value = 0.25), Conv(8, 3, Padding = 1)", StringComparison.Ordinal));
        using var deep = run.Create<Network>("Samples.Deep", 2);

        foreach (var key in new[] { "layer1.1.conv1.weight", "layer2.1.conv2.weight", "blocks.b2.conv1.weight", "top4.conv1.weight" })
        {
            Assert.All(deep.get_parameter(key)!.data<float>(), value => Assert.Equal(0.25f, value));
        }
    }

    [Fact]
    public Task NDSL006_a_repetition_that_always_changes_the_shape() => Diagnose.Finds(
        "NDSL006",
        Code.Usings +
        """
        [Network(8, 4, 4)]
        [Use<Dense>([|Repeat = nameof(n)|])]
        public partial class Net(int n);

        [Block(nameof(channels), Dim.Any, Dim.Any)]
        [Tap("x"), Conv(2, 1), ReLU, Concat("x")]
        public partial class Dense(int channels);
        """,
        "Dense 'dense1.0': Repeat must be a number where each repetition changes the shape. " +
        "Got \"n\", from (8, 4, 4) to (10, 4, 4) to (12, 4, 4).");

    [Fact]
    public Task NDSL006_no_condition_beside_it() => Diagnose.Finds(
        "NDSL006",
        Code.Usings +
        """
        [Network(8)]
        [Use<Layer>(Repeat = nameof(n), [|If = "n > 2"|])]
        public partial class Net(int n);

        [Block(nameof(features))]
        [Linear(nameof(features))]
        public partial class Layer(int features);
        """,
        "Layer 'layer1.0': If must be left out beside a Repeat that hyperparameters decide, as 0 repetitions. Got \"n > 2\".");

    [Fact]
    public Task NDSL015_none_where_it_changes_the_shape() => Diagnose.Finds(
        "NDSL015",
        Code.Usings +
        """
        [Network(8)]
        [[|Use<Layers>(0)|]]
        public partial class Net;

        [Block(nameof(inputs))]
        [Use<Layer>(Repeat = nameof(n))]
        public partial class Layers(int inputs, int n);

        [Block(nameof(inputs))]
        [Linear(4)]
        public partial class Layer(int inputs);
        """,
        "Layers 'layers1' has an error with inputs = 8, n = 0 on (8): " +
        "[Use<Layer>]: Repeat must be 1 or more where it changes the shape. Got 0.");
}
