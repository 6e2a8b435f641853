namespace NetDsl.Generators.Tests;

/// <summary>NDSL006 and NDSL106: expressions over hyperparameters that cannot be computed, or come to what a layer does not take.</summary>
public sealed class HyperparameterFindingsTests
{
    [Theory]
    [InlineData("chanels", "where 'chanels' is no hyperparameter (did you mean 'channels'?)")]
    [InlineData("channels * Stride", "where 'Stride' is no hyperparameter (did you mean 'stride'?)")]
    [InlineData("width", "where 'width' is no hyperparameter (there are 'channels', 'stride' and 'p')")]
    [InlineData("channels * wide", "where 'wide' is no number")]
    public Task NDSL006_a_name_that_is_no_number(string size, string objection) => Finds(size, $"\"{size}\", {objection}");

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("  ", "it is empty")]
    [InlineData("channels *", "it ends too early")]
    [InlineData("channels ** 2", "'*' is not expected there")]
    [InlineData("channels % 2", "'%' is not expected there")]
    [InlineData("2 channels", "'c' is not expected there")]
    [InlineData("(channels + 2", "a closing bracket is missing")]
    [InlineData("channels + 2)", "')' is not expected there")]
    [InlineData("1.2.3", "'1.2.3' is no number")]
    [InlineData("99999999999999999999", "'99999999999999999999' is too large")]
    [InlineData("channels / 0", "it divides by 0, and a divisor must be positive")]
    [InlineData("channels / (stride - stride)", "it divides by 0, and a divisor must be positive")]
    [InlineData("8 / (2 - 4)", "it divides by -2, and a divisor must be positive")]
    [InlineData("8 / -stride", "it divides by -stride, and a divisor must be positive")]
    public Task NDSL006_an_expression_that_cannot_be_computed(string size, string objection) => Finds(size, $"\"{size}\": {objection}");

    [Theory]
    [InlineData("p", ", which is no whole number")]
    [InlineData("channels * 0.5", ", which is no whole number")]
    [InlineData("2 - 5", ", which is -3")]
    [InlineData("channels - channels", ", which is 0")]
    [InlineData("0 - channels", ", which is -channels")]
    [InlineData("-channels", "")]
    [InlineData("0", "")]
    public Task NDSL006_an_expression_that_is_no_size(string size, string note) => Finds(size, $"\"{size}\"{note}");

    [Theory]
    [InlineData("nameof(channels)")]
    [InlineData("nameof(channels) + \" * 2\"")]
    [InlineData("\"channels / 2 + (stride - 1) * 4\"")]
    [InlineData("\"channels - stride\"")]
    [InlineData("\"channels / stride\"")]
    public Task NDSL006_silent_on_what_may_be_a_size(string size) => Diagnose.FindsNothing(Net($"Conv({size}, 3)"));

    [Fact]
    public Task NDSL006_a_class_without_hyperparameters_is_told_how_to_have_some() => Diagnose.Finds(
        "NDSL006",
        Code.Network("3, 8, 8", "[Conv([|\"channels\"|], 3)]"),
        "Conv 'conv1': channels must be 1 or more. Got \"channels\", where 'channels' is no hyperparameter " +
        "(the class has none: write them behind its name, 'partial class Block(int channels)').");

    [Theory]
    [InlineData(
        "Conv(8, 3, [|Stride = \"strid\"|])",
        "Conv 'conv1': Stride must be 1 or more. Got \"strid\", where 'strid' is no hyperparameter (did you mean 'stride'?).")]
    [InlineData(
        "Conv(8, 3, [|Stride = new object[] { 1, \"strid\" }|])",
        "Conv 'conv1': Stride must be 1 or more each. Got \"strid\", where 'strid' is no hyperparameter (did you mean 'stride'?).")]
    [InlineData("Conv(8, 3, [|\"2 - 2\"|])", "Conv 'conv1': kernelSize must be 1 or more each. Got \"2 - 2\", which is 0.")]
    [InlineData(
        "Dropout([|\"q\"|])", "Dropout 'dropout1': p must be from 0 to 1. Got \"q\", where 'q' is no hyperparameter (did you mean 'p'?).")]
    [InlineData("Dropout([|\"1 + 1\"|])", "Dropout 'dropout1': p must be from 0 to 1. Got \"1 + 1\", which is 2.")]
    public Task NDSL006_at_the_argument(string layer, string message) => Diagnose.Finds("NDSL006", Net(layer), message);

    [Theory]
    [InlineData(
        "[|Linear(\"9223372036854775807 * stride\")|]",
        "Linear 'fc1': its size must be one that memory can hold. Got more than 2^63 numbers.")]
    [InlineData(
        "Linear([|\"9223372036854775807 * stride + 9223372036854775807 * stride\"|])",
        "Linear 'fc1': features must be 1 or more. Got \"9223372036854775807 * stride + 9223372036854775807 * stride\": its value " +
        "exceeds 2^63.")]
    public Task NDSL006_sizes_that_no_memory_holds(string layer, string message) => Diagnose.Finds("NDSL006", Net(layer, "3, 8"), message);

    [Fact]
    public Task NDSL006_an_input_that_no_memory_holds() => Diagnose.Finds(
        "NDSL006",
        Code.Network("[|\"9223372036854775807 * 2\"|]", "[Linear(2)]"),
        "[Network]: dims must be the input's shape without the batch, sizes of 1 or more or Dim.Any. " +
        "Got \"9223372036854775807 * 2\": its value exceeds 2^63.");

    [Theory]
    [InlineData('(', ')')]
    [InlineData('-', ' ')]
    public Task NDSL006_brackets_without_end(char open, char close)
    {
        var size = new string(open, 10_000) + "8" + new string(close, 10_000);

        return Finds(size, $"\"{size}\": it has too many brackets");
    }

    [Theory]
    [InlineData("[|\"chanels\"|], 8, 8", "\"chanels\", where 'chanels' is no hyperparameter (did you mean 'channels'?)")]
    [InlineData("\"channels\", [|0|], 8", "(\"channels\", 0, 8)")]
    [InlineData("[|\"p\"|], 8, 8", "\"p\", which is no whole number")]
    [InlineData("3, [|\"1 - 2\"|], 8", "\"1 - 2\", which is -1")]
    [InlineData("3, 8, [|true|]", "(3, 8, true)")]
    [InlineData("3, 8, [|8.5|]", "(3, 8, 8.5)")]
    public Task NDSL006_the_input(string dims, string got) => Diagnose.Finds(
        "NDSL006",
        Code.Usings +
        $"""
        [Block({dims}), Conv(8, 3)]
        public partial class Net(int channels, double p);
        """,
        $"[Block]: dims must be the input's shape without the batch, sizes of 1 or more or Dim.Any. Got {got}.");

    [Fact]
    public Task NDSL106_a_size_can_be_a_hyperparameter() => Diagnose.Finds(
        "NDSL106",
        Code.Usings +
        """
        [Block(Dim.Any, 8, 8)]
        [[|Conv(8, 3)|]]
        public partial class Part;
        """,
        "Conv 'conv1' needs its channels when it is created, but (?, 8, 8) from the network's input leaves that open until run time. " +
        "Give it as a number or a hyperparameter in [Block].");

    [Fact]
    public Task NDSL106_silent_where_it_is_one() => Diagnose.FindsNothing(
        Code.Usings +
        """
        [Block(nameof(channels), Dim.Any, 8)]
        [Conv(8, 3)]
        public partial class Part(int channels);
        """);

    /// <summary>A finding that the number of a convolution's channels is no such thing.</summary>
    private static Task Finds(string size, string got) =>
        Diagnose.Finds("NDSL006", Net($"Conv([|\"{size}\"|], 3)"), $"Conv 'conv1': channels must be 1 or more. Got {got}.");

    private static string Net(string layer, string dims = "3, 8, 8") =>
        Code.Usings +
        $$"""
        [Network({{dims}}), {{layer}}]
        public partial class Net(int channels, int stride, double p, bool wide = true)
        {
            public bool IsWide => wide && stride > 0 && channels > 0 && p > 0;
        }

        """;
}
