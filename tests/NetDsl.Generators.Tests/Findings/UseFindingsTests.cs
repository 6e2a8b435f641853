using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL010, NDSL014 and NDSL015, and what else [Use] and [Call] can get wrong.</summary>
public sealed class UseFindingsTests
{
    /// <summary>Modules written by hand.</summary>
    private const string Modules =
        """

        public enum Kind { First, Second }

        public abstract class Abstract() : nn.Module<Tensor, Tensor>("Abstract");

        public class Hidden : nn.Module<Tensor, Tensor>
        {
            private Hidden() : base("Hidden") { }
            public override Tensor forward(Tensor x) => x;
        }

        public class Two() : nn.Module<Tensor, Tensor, Tensor>("Two")
        {
            public override Tensor forward(Tensor x, Tensor y) => x + y;
        }

        public class Plain() : nn.Module<Tensor, Tensor>("Plain")
        {
            public override Tensor forward(Tensor x) => x + 1;
        }

        public class Own(int size, Kind kind, double p = 0.5, bool flag = false, string? text = null) : nn.Module<Tensor, Tensor>("Own")
        {
            public override Tensor forward(Tensor x) => flag || text == null || kind == 0 ? x * p : x * size;
        }

        public class Strange(float[] scales) : nn.Module<Tensor, Tensor>("Strange")
        {
            public override Tensor forward(Tensor x) => x * scales[0];
        }

        """;

    /// <summary>Blocks; the generic one's arguments and sizes are as any other's.</summary>
    private const string Blocks =
        """

        [Block(nameof(inputs), Dim.Any, Dim.Any)]
        [Conv(nameof(channels), 3, Groups = nameof(groups)), BatchNorm, ReLU]
        public partial class Part(int inputs, int channels, int groups = 1);

        [Block(4, nameof(size), nameof(size)), Conv(8, 1), ReLU]
        public partial class Square(int size);

        [Block(nameof(inputs), Dim.Any, Dim.Any), Conv(nameof(channels), 1)]
        public partial class Generic<T>(int inputs, int channels);

        [Block, Input("a", 3), Input("b", 3), Add("b")]
        public partial class TwoIn;

        [Block(3), Linear(2), Output("a"), Linear(2), Output("b")]
        public partial class TwoOut;

        """;

    private const string Expected =
        " Expected a network, a block or a Module<Tensor, Tensor>, or one of several tensors to a tensor, that can be created here.";

    [Theory]
    [InlineData("string", "String 'string1': 'String' is not a Module<Tensor, Tensor>.")]
    [InlineData("int[]", "Array 'array1': 'Array' is not a Module<Tensor, Tensor>.")]
    [InlineData("Abstract", "Abstract 'abstract1': 'Abstract' is abstract.")]
    [InlineData("Hidden", "Hidden 'hidden1': 'Hidden' has no constructor that is accessible here.")]
    [InlineData("Net", "Net 'net1': 'Net' is the network itself.")]
    public Task NDSL010_nothing_that_can_be_put_here(string type, string message) =>
        Diagnose.Finds("NDSL010", Net("3", $"[|Use<{type}>|]"), message + Expected);

    [Fact]
    public Task NDSL010_two_networks_that_use_each_other() => Diagnose.Finds(
        "NDSL010",
        Code.Usings +
        """
        [Network(3), [|Use<Second>|]]
        public partial class First;

        [Block(3), [|Use<Third>|]]
        public partial class Second;

        [Block(3), [|Use<First>|]]
        public partial class Third;

        [Network(3), {|NDSL015:Use<First>|}]
        public partial class Fourth;
        """,
        "Second 'second1': 'Second' uses 'First' again, which is a cycle." + Expected,
        "Third 'third1': 'Third' uses 'Second' again, which is a cycle." + Expected,
        "First 'first1': 'First' uses 'Third' again, which is a cycle." + Expected,
        "First 'first1' has an error of its own: fix 'First' first.");

    [Theory]
    [InlineData("Use<Plain>([|1|])", "Plain 'plain1': Expected the arguments () of 'Plain'. Got 1.")]
    [InlineData("[|Use<Own>|]", "Own 'own1': Expected the arguments (size, kind, p = 0.5, flag = false, text = null) of 'Own'. Got none.")]
    [InlineData(
        "[|Use<Part>|]",
        "Part 'part1': Expected the arguments (channels, groups = 1) of 'Part'; inputs is inferred from the input. Got none.")]
    [InlineData(
        "Use<Part>([|4|], 8, 2)",
        "Part 'part1': Expected the arguments (channels, groups = 1) of 'Part'; inputs is inferred from the input. Got 3.")]
    [InlineData("Use<Square>([|8|])", "Square 'square1': Expected the arguments () of 'Square'; size is inferred from the input. Got 1.")]
    [InlineData(
        "[|Use<Generic<int>>|]",
        "Generic 'generic1': Expected the arguments (channels) of 'Generic'; inputs is inferred from the input. Got none.")]
    public Task NDSL014_too_few_or_too_many_arguments(string use, string message) =>
        Diagnose.Finds("NDSL014", Net("4, 8, 8", use), message);

    [Theory]
    [InlineData("Use<Part>([|true|])", "Part 'part1': channels must be a whole number. Got true.")]
    [InlineData("Use<Part>([|1.5|])", "Part 'part1': channels must be a whole number. Got 1.5.")]
    [InlineData(
        "Use<Part>([|\"q\"|])",
        "Part 'part1': channels must be a whole number. Got \"q\", where 'q' is no hyperparameter (did you mean 'w'?).")]
    [InlineData(
        "Use<Part>([|\"w / 0\"|])",
        "Part 'part1': channels must be a whole number. Got \"w / 0\": it divides by 0, and a divisor must be positive.")]
    [InlineData("Use<Own>(1, [|2|])", "Own 'own1': kind must be one of Kind. Got 2.")]
    [InlineData("Use<Own>(1, [|System.DayOfWeek.Friday|])", "Own 'own1': kind must be one of Kind. Got DayOfWeek.Friday.")]
    [InlineData("Use<Own>(1, Kind.First, [|false|])", "Own 'own1': p must be a number. Got false.")]
    [InlineData("Use<Own>(1, Kind.First, 1, [|\"w\"|])", "Own 'own1': flag must be true or false. Got \"w\".")]
    [InlineData("Use<Own>(1, Kind.First, 1, true, [|1|])", "Own 'own1': text must be a text. Got 1.")]
    [InlineData("Use<Strange>([|2|])", "Strange 'strange1': scales must be of type float[], which no attribute can give. Got 2.")]
    [InlineData("Use<Plain>([|Repeat = 0|])", "[Use]: Repeat must be from 1 to 1000. Got 0.")]
    [InlineData("Use<Plain>([|Repeat = 1001|])", "[Use]: Repeat must be from 1 to 1000. Got 1001.")]
    [InlineData("Use<Plain>([|Out = 0|])", "Plain 'plain1': Out must be a size or an array of them, 1 or more each or Dim.Any. Got 0.")]
    [InlineData(
        "Use<Plain>([|Out = new[] { 4, -2 }|])",
        "Plain 'plain1': Out must be a size or an array of them, 1 or more each or Dim.Any. Got (4, -2).")]
    [InlineData(
        "Use<Plain>([|Out = new int[0]|])", "Plain 'plain1': Out must be a size or an array of them, 1 or more each or Dim.Any. Got none.")]
    [InlineData("Use<Plain>([|Out = 2.5|])", "Plain 'plain1': Out must be a size or an array of them, 1 or more each or Dim.Any. Got 2.5.")]
    public Task NDSL006_arguments_of_another_kind(string use, string message) => Diagnose.Finds("NDSL006", Net("4, 8, 8", use), message);

    [Theory]
    [InlineData("Use<Plain>(Out = new[] { 4, Dim.Any })")]
    [InlineData("Use<Plain>(Repeat = 3)")]
    [InlineData("Use<Own>(\"w * 2\", Kind.Second, 1, true, \"text\")")]
    [InlineData("Use<Own>(1, Kind.First)")]
    [InlineData("Use<Own>(1, Kind.First, \"w / 2.0\")")]
    [InlineData("Use<Part>(8)")]
    [InlineData("Use<Part>(\"w\", 4)")]
    [InlineData("Use<Square>")]
    [InlineData("Use<Generic<string>>(5)")]
    public Task Silent_where_everything_fits(string use) => Diagnose.FindsNothing(Net("4, 8, 8", use));

    [Theory]
    [InlineData("3, 8", "Use<Part>(8)", "Part 'part1' needs (inputs, ?, ?) but gets (3, 8) from the network's input.")]
    [InlineData("3, 8, 8", "Use<Square>", "Square 'square1' needs (4, size, size) but gets (3, 8, 8) from the network's input.")]
    [InlineData("4, 8, 9", "Use<Square>", "Square 'square1' needs (4, size, size) but gets (4, 8, 9) from the network's input.")]
    [InlineData("4, 8, 8", "Use<Square>(Repeat = 2)", "Square 'square2' needs (4, size, size) but gets (8, 8, 8) from Square 'square1'.")]
    public Task NDSL101_a_value_of_another_shape_than_is_declared(string dims, string use, string message) =>
        Diagnose.Finds("NDSL101", Net(dims, $"[|{use}|]"), message);

    [Fact]
    public Task NDSL106_a_parameter_that_run_time_would_have_to_give() => Diagnose.Finds(
        "NDSL106",
        Net("Dim.Any, 8, 8", "[|Use<Part>(8)|]"),
        "Part 'part1' needs 'inputs' when it is created, but (?, 8, 8) from the network's input leaves that open until run time. " +
        "Give it as a number or a hyperparameter in [Network].");

    [Theory]
    [InlineData(
        "3, 2, 8", "Use<Part>(8)",
        "Part 'part1' has an error with inputs = 3, channels = 8, groups = 1 on (3, 2, 8): Conv 'conv1' has a window of (3, 3), but its " +
        "input (3, 2, 8) from the network's input has (H, W) = (2, 8), padding included. Use a smaller kernel, more padding, or less " +
        "stride or pooling above it.")]
    [InlineData(
        "4, 8, 8", "Use<Part>(9, 3)",
        "Part 'part1' has an error with inputs = 4, channels = 9, groups = 3 on (4, 8, 8): Conv 'conv1': Groups = 3 must divide its " +
        "input channels, 4. Change the channels or leave Groups out.")]
    [InlineData(
        "4, 8, 8", "Use<Part>(0)",
        "Part 'part1' has an error with inputs = 4, channels = 0, groups = 1 on (4, 8, 8): Conv 'conv1': channels must be 1 or more. Got " +
        "\"channels\", which is 0.")]
    [InlineData(
        "4, 8, 8", "Use<Part>(\"2 - w - 2\")",
        "Part 'part1' has an error with inputs = 4, channels = -w, groups = 1 on (4, 8, 8): Conv 'conv1': channels must be 1 or more. " +
        "Got \"channels\", which is -w.")]
    public Task NDSL015_what_goes_wrong_inside_with_these_arguments(string dims, string use, string message) =>
        Diagnose.Finds("NDSL015", Net(dims, $"[|{use}|]"), message);

    [Theory]
    [InlineData("Use<Part>(8)", null, null)]
    [InlineData(
        "Use<Part>(0)", "NDSL015",
        "Part 'part1' has an error with inputs = 4, channels = 0, groups = 1 on (4, 8, 8): Conv 'conv1': channels must be 1 or more. Got " +
        "\"channels\", which is 0.")]
    [InlineData(
        "Use<Part>", "NDSL014",
        "Part 'part1': Expected the arguments (channels, groups = 1) of 'Part'; inputs is inferred from the input. Got none.")]
    [InlineData("Use<TwoIn>", "NDSL006", "TwoIn 'two_in1': From must be the name of a value for 'b' of 'TwoIn'. Got none.")]
    [InlineData("Flatten, Linear(3), Tap(\"t\"), Tanh, Use<TwoIn>(From = \"t\")", null, null)]
    [InlineData("Flatten, Linear(3), Tanh, Use<TwoOut>, Add(\"two_out1.b\")", null, null)]
    public async Task Blocks_of_another_assembly(string use, string? id, string? message)
    {
        using var library = new MemoryStream();
        Assert.True(GeneratorRun.Of(Code.Usings + Blocks).Output.Emit(library).Success);
        var user = Compile.Of(Code.Network("4, 8, 8", $"[{use}]"));
        var run = GeneratorRun.In(user.AddReferences(MetadataReference.CreateFromImage(library.ToArray())));

        Assert.Equal(
            id is null ? [] : [(id, message!)], (await Findings.Of(run)).Select(finding => (finding.Id, Findings.Message(finding))));
    }

    /// <summary>The shape below a [Use] that is wrong is unknown, so what follows is silent.</summary>
    [Fact]
    public Task NDSL015_errors_of_the_block_itself_are_told_there_and_once_at_its_use() => Diagnose.Finds(
        Code.Usings +
        """
        [Network(3, 8, 8)]
        [{|NDSL015:Use<Bad>(5)|}, Use<Bad>(6), Conv(2, 3)]
        public partial class Net;

        [Block(nameof(inputs), Dim.Any, Dim.Any)]
        [Conv(nameof(channels), 3), {|NDSL101:LSTM(4)|}]
        public partial class Bad(int inputs, int channels);
        """);

    [Theory]
    [InlineData(
        """
        [{|NDSL001:Block(3, 8, 8)|}, ReLU]
        public class Bad;
        """)]
    [InlineData(
        """
        [{|NDSL002:Block(3, 8, 8)|}, ReLU]
        public partial record Bad;
        """)]
    [InlineData(
        """
        [Block(3, 8, 8)]
        public partial class Bad;

        [{|NDSL004:ReLU|}]
        partial class Bad;
        """)]
    public Task NDSL015_a_class_that_gets_no_layers_is_not_used(string declaration) => Diagnose.Finds(
        Code.Usings +
        $$"""
        [Network(3, 8, 8)]
        [{|NDSL015:Use<Bad>|}]
        public partial class Net;

        {{declaration}}
        """);

    /// <summary>The compiler says it twice: there is neither Foo nor FooAttribute.</summary>
    [Fact]
    public Task NDSL015_a_block_with_an_attribute_that_may_be_a_layer() => Diagnose.Finds(
        Code.Usings +
        """
        [Network(3, 8, 8)]
        [{|NDSL015:Use<Bad>|}, Linear(2)]
        public partial class Net;

        [Block(3, 8, 8), {|CS0246:{|CS0246:Foo|}|}]
        public partial class Bad;
        """);

    [Fact]
    public Task What_is_found_in_a_block_is_not_told_again_where_it_is_used() => Diagnose.Finds(
        Code.Usings +
        """
        [Network(3, 8, 8)]
        [Use<Part>(8, Repeat = 3), ReLU]
        public partial class Net;

        [Block(nameof(inputs), Dim.Any, Dim.Any)]
        [Conv(nameof(channels), 1, {|NDSL207:Bias = true|}), BatchNorm]
        public partial class Part(int inputs, int channels);
        """);

    [Theory]
    [InlineData("BatchNorm")]
    [InlineData("Softmax")]
    [InlineData("Dropout")]
    public Task NDSL202_303_and_304_do_not_judge_the_output_of_a_block(string layer) => Diagnose.FindsNothing(
        Code.Usings +
        $"""
        [Network(8)]
        [Use<Part>, Tanh, Linear(2)]
        public partial class Net;

        [Block(8)]
        [Linear(8), {layer}]
        public partial class Part;
        """);

    [Theory]
    [InlineData(
        "Use<Plain>, ReLU, Use<Plain>([|Name = \"plain1\"|])",
        "[Use<Plain>]: the name 'plain1' is another layer's already. " +
        "Give each layer its own, or say Shared = true for the same one again.")]
    [InlineData(
        "Use<Plain>(Name = \"a\"), ReLU, Use<Plain>([|Name = \"a\"|])",
        "[Use<Plain>]: the name 'a' is another layer's already. Give each layer its own, or say Shared = true for the same one again.")]
    [InlineData(
        "Use<Plain>(Name = \"a{1}\", Repeat = 2), ReLU, Use<Plain>([|Name = \"a{1}\"|], Repeat = 2)",
        "[Use<Plain>]: the name 'a1' is another layer's already. Give each layer its own, or say Shared = true for the same one again.")]
    [InlineData(
        "Use<Plain>(Name = \"a.b\"), Use<Plain>([|Name = \"a\"|])",
        "[Use<Plain>]: the name 'a' cannot be beside 'a.b': the layers of Plain have names of their own.")]
    [InlineData(
        "Use<Plain>([|Name = \"a..b\"|])",
        "[Use<Plain>]: the name 'a..b' has an empty part. Dots nest: write a text before and behind each.")]
    public Task NDSL007_names_of_uses(string layers, string message) => Diagnose.Finds("NDSL007", Net("4", layers), message);

    [Theory]
    [InlineData("Use<Plain>(Name = \"a\"), Use<Plain>(Name = \"a\", Repeat = 2), Use<Plain>(Name = \"b\")")]
    [InlineData("Use<Plain>(Name = \"a{1}\", Repeat = 2), ReLU, Use<Plain>(Name = \"a{3}\", Repeat = 2)")]
    [InlineData("Linear(\"w\", Name = \"w\"), ReLU, Linear(4, Name = \"scope\")")]
    public Task NDSL007_silent_on_rows_and_on_names_of_hyperparameters(string layers) => Diagnose.FindsNothing(Net("4", layers));

    [Theory]
    [InlineData(
        "Call([|\"Clap\"|])",
        "Call 'call1': method must be the name of a method 'Tensor M(Tensor x)' of this class. Got \"Clap\" (did you mean 'Clip'?).")]
    [InlineData(
        "Call([|\"Nothing\"|])", "Call 'call1': method must be the name of a method 'Tensor M(Tensor x)' of this class. Got \"Nothing\".")]
    [InlineData(
        "Call([|nameof(Count)|])", "Call 'call1': method must be the name of a method 'Tensor M(Tensor x)' of this class. Got \"Count\".")]
    [InlineData(
        "Tap(\"t\"), ReLU, Call([|nameof(Clip)|], \"t\")",
        "Call 'call1': method must be the name of a method 'Tensor M(Tensor, Tensor)' of this class. Got \"Clip\".")]
    [InlineData(
        "Call([|nameof(Mix)|])", "Call 'call1': method must be the name of a method 'Tensor M(Tensor x)' of this class. Got \"Mix\".")]
    [InlineData(
        "Call(nameof(Clip), [|Out = \"v\"|])",
        "Call 'call1': Out must be a size or an array of them, 1 or more each or Dim.Any. Got \"v\", where 'v' is no hyperparameter (did " +
        "you mean 'w'?).")]
    public Task NDSL006_calls(string layer, string message) => Diagnose.Finds("NDSL006", Net("4", layer), message);

    [Theory]
    [InlineData("Call(nameof(Clip)), Linear(2)")]
    [InlineData("Call(nameof(Clip), Out = \"w\"), Linear(2)")]
    [InlineData("Tap(\"t\"), Linear(4), Call(nameof(Mix), \"t\"), Linear(2)")]
    [InlineData("Tap(\"t\"), Linear(2), Call(nameof(Mix), \"t\", Out = 3), Linear(2)")]
    public Task NDSL006_silent_on_calls_that_fit(string layers) => Diagnose.FindsNothing(Net("4", layers));

    [Fact]
    public Task NDSL002_a_class_is_a_network_or_a_block() => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        """
        [[|Network(3)|], Block(3), Linear(2)]
        public partial class Net;
        """,
        "'Net' is marked as a network more than once. Expected one [Network] or one [Block].");

    private static string Net(string dims, string layers) =>
        Code.Usings +
        $$"""
        using static TorchSharp.torch;

        [Network({{dims}})]
        [{{layers}}]
        public partial class Net(int w = 4)
        {
            public int Width => w;
            private Tensor Clip(Tensor x) => x.clamp(-1, 1);
            private Tensor Mix(Tensor x, Tensor y) => x;
            private int Count(int x) => x;
        }

        """ + Modules + Blocks;
}
