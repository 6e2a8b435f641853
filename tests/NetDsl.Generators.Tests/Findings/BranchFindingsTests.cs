namespace NetDsl.Generators.Tests;

/// <summary>
/// NDSL009, NDSL011 to NDSL013 and NDSL105: taps that are not there, doubled or unused, and values that do not fit together.
/// </summary>
public sealed class BranchFindingsTests
{
    [Fact]
    public Task NDSL009_a_join_of_an_unknown_tap_says_which_was_meant() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[Tap(\"skip\"), Conv(16, 1), Add(\"skip\"), Add([|\"skpi\"|])]"),
        "Add 'add2' reads 'skpi', but no [Tap] or [Input] above has that name. Did you mean 'skip'?");

    /// <summary>One mistake is one message.</summary>
    [Fact]
    public Task NDSL009_the_tap_that_was_meant_is_not_unused() =>
        Diagnose.Finds("NDSL009", Code.Network("16, 8, 8", "[Tap(\"skip\"), Conv(16, 1), Add([|\"skpi\"|])]"));

    [Fact]
    public Task NDSL009_going_back_to_a_tap_that_stands_below() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[From([|\"x\"|]), Tap(\"x\"), Identity, Add(\"x\")]"),
        "[From] reads 'x', but no [Tap] or [Input] above has that name. Put [Tap(\"x\")] where the value is.");

    [Fact]
    public Task NDSL011_two_taps_of_one_name() => Diagnose.Finds(
        "NDSL011",
        Code.Network("16, 8, 8", "[Tap(\"x\"), ReLU, [|Tap(\"x\")|], ReLU, Add(\"x\")]"),
        "[Tap] 'x' above has this name already. Give each value its own name.");

    [Fact]
    public Task NDSL012_a_tap_that_nothing_uses() => Diagnose.Finds(
        "NDSL012",
        Code.Network("16, 8, 8", "[[|Tap(\"x\")|], ReLU]"),
        "[Tap] 'x' is never used. Remove it.");

    /// <summary>The layer that made the value is not told as well: one mistake is one message.</summary>
    [Fact]
    public Task NDSL012_a_tap_at_the_end_of_a_branch() => Diagnose.Finds(
        "NDSL012",
        Code.Network("8", "[Tap(\"x\"), Linear(3), [|Tap(\"y\")|], From(\"x\"), Linear(4)]"),
        "[Tap] 'y' is never used. Remove it.");

    [Fact]
    public Task NDSL009_011_and_012_silent_where_every_tap_is_read() =>
        Diagnose.FindsNothing(Code.Network("16, 8, 8", "[Tap(\"x\"), ReLU, Tap(\"y\"), From(\"x\"), Conv(16, 1), Add(\"x\", \"y\")]"));

    [Theory]
    [InlineData(
        "[Tap(\"x\"), Linear(3), [|ReLU|], From(\"x\"), Linear(4)]",
        "The output of ReLU 'relu1' is never used. Name it with [Tap] or [Output], or remove it.")]
    [InlineData(
        "[Linear(3), Output(\"y\"), ReLU, [|Linear(4)|]]",
        "The output of Linear 'fc2' is never used. Name it with [Tap] or [Output], or remove it.")]
    [InlineData(
        "[Output(\"y\"), [|Linear(3)|]]", "The output of Linear 'fc1' is never used. Name it with [Tap] or [Output], or remove it.")]
    public Task NDSL013_a_layer_whose_output_nothing_uses(string layers, string message) =>
        Diagnose.Finds("NDSL013", Code.Network("8", layers), message);

    [Theory]
    [InlineData(
        "[Input(\"a\", 3), [|Input(\"b\", 4)|], Linear(3)]", "[Input] 'b' is never used. Read it by [From] or a join, or remove it.")]
    [InlineData(
        "[[|Input(\"a\", 3)|], Input(\"b\", 4), From(\"b\"), Linear(3)]",
        "[Input] 'a' is never used. Read it by [From] or a join, or remove it.")]
    public Task NDSL013_inputs(string layers, string message) => Diagnose.Finds("NDSL013", Without(layers), message);

    [Fact]
    public Task NDSL009_inputs() => Diagnose.Finds(
        "NDSL009",
        Without("[Input(\"a\", 3), Input(\"b\", 4), Linear(3), From([|\"B\"|]), Linear(2)]"),
        "[From] reads 'B', but no [Tap] or [Input] above has that name. Did you mean 'b'?");

    [Fact]
    public Task NDSL011_inputs() => Diagnose.Finds(
        "NDSL011",
        Without("[Input(\"a\", 3), [|Tap(\"a\")|], Linear(3), Add(\"a\")]"),
        "[Input] 'a' above has this name already. Give each value its own name.");

    [Theory]
    [InlineData("[Input(\"a\", 3), Input(\"b\", 3), Linear(3), Add(\"b\")]")]
    [InlineData("[Input(\"a\", 3), Input(\"b\", 4), Linear(3), Tap(\"x\"), From(\"b\"), Linear(3), Add(\"x\")]")]
    [InlineData("[Input(\"a\", 3), Input(\"b\", 4), Linear(3), Output(\"x\"), From(\"b\"), Linear(3), Output(\"y\")]")]
    [InlineData("[Input(\"a\", 3), Input(\"b\"), Linear(3), Output(\"x\"), From(\"b\"), ReLU, Output(\"y\")]")]
    [InlineData("[Input(\"class\", 3), Linear(3), Output(\"class\"), ReLU, Output(\"scope\"), Linear(3), Output(\"x1\")]")]
    [InlineData("[Input(\"index\"), Embedding(10, 4), Linear(3)]")]
    [InlineData("[Input(\"noise\", 8), Input(\"class\"), From(\"class\"), Embedding(10, 4), Concat(\"noise\"), Linear(3)]")]
    [InlineData("[Input(\"a\"), Input(\"b\"), Multiply(\"b\"), ReLU]")]
    public Task NDSL013_silent_where_all_inputs_are_read(string layers) => Diagnose.FindsNothing(Without(layers));

    [Theory]
    [InlineData("Input([|\"a b\"|], 3), Linear(2)", "\"a b\"")]
    [InlineData("Input([|\"\"|], 3), Linear(2)", "\"\"")]
    [InlineData("Input([|\"x1\"|], 3), Linear(2)", "\"x1\"")]
    [InlineData("Input([|\"scope\"|], 3), Linear(2)", "\"scope\"")]
    [InlineData("Input(\"a\", 3), Input([|\"a\"|], 4), Linear(2), From(\"a\"), Linear(3)", "\"a\" twice")]
    public Task NDSL006_names_of_inputs(string layers, string got) => Diagnose.Finds(
        "NDSL006", Without($"[{layers}]"),
        $"[Input]: name must be an identifier of its own, which 'scope', 'x1', 'x2', … are not. Got {got}.");

    [Theory]
    [InlineData(
        "[Network] [Input(\"a\", 3), Linear(3), [|Input(\"b\", 3)|], Add(\"b\")]",
        "[Input]: its place must be above all layers. Got one below.")]
    [InlineData("[Network([|3|])] [Input(\"a\", 3), Linear(3), Add(\"a\")]", "[Network]: dims must be left out beside [Input]. Got (3).")]
    [InlineData(
        "[Network] [Input(\"a\", [|0|]), Linear(3), Add(\"a\")]",
        "[Input]: dims must be the input's shape without the batch, sizes of 1 or more or Dim.Any. Got (0).")]
    [InlineData(
        "[[|Network|]] [Linear(3)]",
        "[Network]: dims must be the input's shape without the batch, sizes of 1 or more or Dim.Any. Got none.")]
    public Task NDSL006_inputs(string attributes, string message) =>
        Diagnose.Finds("NDSL006", $"{Code.Usings}{attributes} public partial class Net;", message);

    [Theory]
    [InlineData("[|\"a b\"|]", "\"a b\"")]
    [InlineData("[|\"\"|]", "\"\"")]
    [InlineData("[|\"y\"|]", "\"y\" twice")]
    [InlineData("[|\"Item1\"|]", "\"Item1\"")]
    [InlineData("[|\"Rest\"|]", "\"Rest\"")]
    public Task NDSL006_names_of_outputs(string name, string got) => Diagnose.Finds(
        "NDSL006",
        Code.Network("3", $"[Linear(3), Output(\"y\"), Linear(3), Output({name})]"),
        $"[Output]: name must be an identifier of its own, and no member of tuples such as 'Item1' or 'Rest'. Got {got}.");

    [Fact]
    public Task NDSL101_one_number_a_sample_is_no_vector() => Diagnose.Finds(
        "NDSL101",
        Without("[Input(\"a\"), [|Linear(3)|]]"),
        "Linear 'fc1' needs an axis beside the batch but gets () from the network's input.");

    [Theory]
    [InlineData("Mish")]
    [InlineData("Hardtanh")]
    [InlineData("PReLU(PerChannel = true)")]
    [InlineData("Identity")]
    [InlineData("DropPath(0.1)")]
    [InlineData("Normalize(0, 0.5)")]
    public Task NDSL101_is_silent_where_each_number_is_by_itself(string layer) =>
        Diagnose.FindsNothing(Without($"[Input(\"a\"), Input(\"b\"), {layer}, Add(\"b\")]"));

    [Theory]
    [InlineData("Add", "equal shapes")]
    [InlineData("Multiply", "shapes that are equal, or 1 where they differ")]
    [InlineData("Concat", "shapes that differ in axis 1 alone, the batch being 0")]
    public Task NDSL105_joined_shapes_differ(string join, string expected) => Diagnose.Finds(
        "NDSL105",
        Code.Network("16, 8, 8", $"[Tap(\"x\"), Conv(16, 3), [|{join}(\"x\")|]]"),
        $"{join} '{join.ToLowerInvariant()}1' joins (16, 6, 6) from Conv 'conv1' with (16, 8, 8) from [Tap] 'x'. Expected {expected}.");

    [Fact]
    public Task NDSL105_a_sum_does_not_stretch() =>
        Diagnose.Finds("NDSL105", Code.Network("16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), [|Add(\"x\")|]]"));

    [Fact]
    public Task NDSL105_an_input_is_called_so() => Diagnose.Finds(
        "NDSL105",
        Without("[Input(\"a\", 3), Input(\"b\", 4), [|Add(\"b\")|]]"),
        "Add 'add1' joins (3) from the network's input with (4) from [Input] 'b'. Expected equal shapes.");

    [Theory]
    [InlineData("16, 8, 8", "Conv(32, 3)", "(32, 6, 6) from Conv 'conv1' with (16, 8, 8)")]
    [InlineData("16", "Linear(8)", "(8) from Linear 'fc1' with (16)")]
    [InlineData("5, 16", "Linear(8)", "(5, 8) from Linear 'fc1' with (5, 16)")]
    public Task NDSL105_no_projection_leads_there(string dims, string layer, string shapes) => Diagnose.Finds(
        "NDSL105",
        Code.Network(dims, $"[Tap(\"x\"), {layer}, [|Add(\"x\", Projection = true)|]]"),
        $"[Add] joins {shapes} from [Tap] 'x'. Expected a feature map that a 1×1 convolution with a stride makes of the other.");

    /// <summary>
    /// Strides that are numbers, hyperparameters and expressions, of sizes that are numbers, hyperparameters and unknown.
    /// </summary>
    [Theory]
    [InlineData("nameof(a), 32, 32", "")]
    [InlineData("nameof(a), 64, nameof(a)", "")]
    [InlineData("nameof(a), Dim.Any, Dim.Any", "")]
    [InlineData("nameof(a), Dim.Any, Dim.Any", "ConvTranspose(4, 2, Stride = 2), ")]
    [InlineData("nameof(a), Dim.Any, Dim.Any", "Conv(4, 3, Stride = 2), ")]
    [InlineData("nameof(a), nameof(b), nameof(b)", "Conv(4, 3, Stride = \"b\", Padding = 1), ")]
    [InlineData("nameof(a), 32, 32", "Conv(4, 3, Stride = \"2 * b\", Padding = 1), ")]
    public async Task NDSL105_silent_where_a_projection_leads_there(string dims, string layers)
    {
        foreach (var stride in new[] { "1", "2", "3", "\"b\"", "\"2 * b\"", "\"a + b\"" })
        {
            await Diagnose.FindsNothing(Block(
                $"""[{layers}Tap("x"), Conv("a * b", 3, Stride = {stride}, Padding = 1), BatchNorm, Add("x", Projection = true)]""",
                dims));
        }
    }

    [Fact]
    public Task NDSL009_a_projection_of_an_unknown_tap_is_one_finding() => Diagnose.Finds(
        "NDSL009",
        Code.Network("16, 8, 8", "[Conv(8, 1), Add([|\"x\"|], Projection = true)]"),
        "[Add] reads 'x', but no [Tap] or [Input] above has that name. Put [Tap(\"x\")] where the value is.");

    [Fact]
    public Task NDSL006_a_projection_is_for_one_tap() => Diagnose.Finds(
        "NDSL006",
        Code.Network("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), Tap(\"y\"), Conv(8, 1), Add(\"x\", \"y\", [|Projection = true|])]"),
        "[Add]: Projection must be false with several taps. Got true.");

    [Theory]
    [InlineData("Conv(\"2 * a\", 1)", "(2 * a, ?, ?) from Conv 'conv1' with (a, ?, ?) from [Tap] 'x'. Expected equal shapes.")]
    [InlineData("Conv(\"a + b\", 1)", "(a + b, ?, ?) from Conv 'conv1' with (a, ?, ?) from [Tap] 'x'. Expected equal shapes.")]
    [InlineData(
        "Conv(\"a\", 3)",
        "(a, ?, ?) from Conv 'conv1' with (a, ?, ?) from [Tap] 'x'. Expected equal shapes. Axis 2, the batch being 0, differs by 2.")]
    [InlineData(
        "Conv(\"a\", 1, Padding = new object[] { 0, \"b\" })",
        "(a, ?, ?) from Conv 'conv1' with (a, ?, ?) from [Tap] 'x'. Expected equal shapes. Axis 3, the batch being 0, differs by 2 * b.")]
    public Task NDSL105_shapes_that_differ_for_all_hyperparameters(string layer, string message) =>
        Diagnose.Finds("NDSL105", Block($"[Tap(\"x\"), {layer}, [|Add(\"x\")|]]"), $"Add 'add1' joins {message}");

    [Theory]
    [InlineData("Conv(\"b\", 1)")]
    [InlineData("Conv(64, 1)")]
    [InlineData("Conv(\"a / 2 * 2\", 1)")]
    [InlineData("Conv(\"a\", 3, Padding = 1, Stride = \"b\")")]
    [InlineData("Conv(\"a\", 3, Padding = 1, Stride = 2)")]
    [InlineData("Conv(\"a\", 3, Padding = \"b\", Dilation = \"b\")")]
    [InlineData("Conv(\"a\", \"2 * b + 1\", Padding = \"b\")")]
    [InlineData("MaxPool(2), Upsample(ScaleFactor = 2)")]
    public Task NDSL105_silent_where_shapes_may_be_equal(string layers) =>
        Diagnose.FindsNothing(Block($"[Tap(\"x\"), {layers}, Add(\"x\")]"));

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(16, 3, Padding = 1), Add(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), Sigmoid, Multiply(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(3, 1), Concat(\"x\")]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(16, 3, Padding = new[] { 1, 0 }), Concat(\"x\", Dim = 3)]")]
    [InlineData("16, Dim.Any, 8", "[Tap(\"x\"), Conv(16, 3, Padding = 1), Add(\"x\")]")]
    [InlineData("5, 10", "[Tap(\"x\"), Linear(4), Concat(\"x\"), Linear(2)]")]
    public Task NDSL105_silent_where_shapes_fit(string dims, string layers) => Diagnose.FindsNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData("[ReLU, {|NDSL006:Add|}]")]
    [InlineData("[Tap({|NDSL006:\"\"|}), ReLU]")]
    [InlineData("[Tap(\"x\"), ReLU, Concat(\"x\", {|NDSL006:Dim = 4|})]")]
    [InlineData("[Tap(\"x\"), ReLU, Concat(\"x\", {|NDSL006:Dim = 0|})]")]
    public Task NDSL006_joins(string layers) => Diagnose.Finds(Code.Network("16, 8, 8", layers));

    /// <summary>A network whose inputs [Input] gives.</summary>
    private static string Without(string layers) =>
        Code.Usings +
        $$"""
        [Network]
        {{layers}}
        public partial class Net;
        """;

    /// <summary>A block with two hyperparameters, on maps of any size.</summary>
    private static string Block(string layers, string dims = "nameof(a), Dim.Any, Dim.Any") =>
        Code.Usings +
        $$"""
        [Block({{dims}})]
        {{layers}}
        public partial class Part(int a, int b)
        {
            public int Both => a + b;
        }
        """;
}
