namespace NetDsl.Generators.Tests;

/// <summary>NDSL006: conditions that are none, or that leave two shapes.</summary>
public sealed class ChoiceFindingsTests
{
    [Theory]
    [InlineData("", "\"\": it is empty")]
    [InlineData("gatd", "\"gatd\", where 'gatd' is no hyperparameter (did you mean 'gated'?)")]
    [InlineData("wide", "\"wide\", where 'wide' is no hyperparameter (there is 'gated')")]
    [InlineData("stride", "\"stride\": 'stride' is no bool: compare it")]
    [InlineData("gated &&", "\"gated &&\": an operand is missing")]
    [InlineData("stride == strid", "\"strid\", where 'strid' is no hyperparameter (did you mean 'stride'?)")]
    [InlineData("stride == gated", "\"gated\", where 'gated' is no number")]
    [InlineData("1 < stride < 3", "\"1 < stride < 3\": '1 < stride < 3' compares twice")]
    [InlineData("kind == Wid", "\"kind == Wid\": 'kind' has no value 'Wid' (did you mean 'Wide'?)")]
    [InlineData("kind == Other", "\"kind == Other\": 'kind' has no value 'Other' (it has 'Narrow' and 'Wide')")]
    [InlineData("stride == stride", "\"stride == stride\", which is always true")]
    [InlineData("1 > 2 && gated", "\"1 > 2 && gated\", which is always false")]
    public Task NDSL006_a_condition_that_is_none(string condition, string objection) => Diagnose.Finds(
        "NDSL006",
        Net($"ReLU([|If = \"{condition}\"|])"),
        $"ReLU 'relu1': If must be a condition over hyperparameters. Got {objection}.");

    [Fact]
    public Task NDSL006_a_deep_condition_ends() => Diagnose.Finds(
        "NDSL006",
        Net($"ReLU([|If = \"{new string('(', 200)}gated{new string(')', 200)}\"|])"),
        "ReLU 'relu1': If must be a condition over hyperparameters. " +
        $"Got \"{new string('(', 200)}gated{new string(')', 200)}\": it has too many brackets.");

    [Theory]
    [InlineData("Conv(5, 1, [|If = nameof(gated)|])", "Conv 'conv1'", "(5, 8, 8)", "gated", "(4, 8, 8)")]
    [InlineData("MaxPool(2, [|If = \"stride == 2\"|])", "MaxPool 'maxpool1'", "(4, 4, 4)", "stride == 2", "(4, 8, 8)")]
    [InlineData("Flatten([|If = nameof(gated)|])", "Flatten 'flatten1'", "(256)", "gated", "(4, 8, 8)")]
    public Task NDSL006_a_layer_that_changes_the_shape(string layer, string label, string with, string condition, string without) =>
        Diagnose.Finds(
            "NDSL006",
            Net(layer),
            $"{label}: If must be a condition without which the shape is {with} as well. " +
            $"Got \"{condition}\", without which it is {without}.");

    [Theory]
    [InlineData("Conv(nameof(width), 1, If = \"width != 4\")")]
    [InlineData("Conv(\"4 * width\", 1, If = \"width > 1 || width != 1\")")]
    [InlineData("Conv(\"width * 2\", 1, If = \"width * 2 != 4 && gated || width * 2 != 4\")")]
    [InlineData("Conv(\"stride * 2\", 1), Tanh, Conv(nameof(width), 1, If = \"stride * 2 != width\")")]
    [InlineData("Conv(\"stride * 2\", 1), Tanh, Conv(\"width * 3\", 1, If = \"width * 3 != stride * 2\")")]
    [InlineData("Conv(4, 3, Stride = nameof(stride), Padding = 1, If = \"stride != 1\")")]
    [InlineData("MaxPool(3, Stride = nameof(stride), Padding = 1, If = \"!(stride == 1)\")")]
    [InlineData("Conv(nameof(width), 1, If = \"gated && width == 4\")")]
    public Task NDSL006_silent_where_the_condition_makes_the_shapes_equal(string layer) => Diagnose.FindsNothing(Net(layer));

    [Fact]
    public Task NDSL006_beside_a_projection() => Diagnose.Finds(
        "NDSL006",
        Net("Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true, [|If = nameof(gated)|])"),
        "[Add]: If must be left out beside Projection. Got \"gated\".");

    /// <summary>Inside a used block the arguments decide: a layer that is left out is not checked, and one that is there is.</summary>
    [Fact]
    public Task NDSL015_a_choice_that_does_not_fit_is_an_error_of_the_use() => Diagnose.Finds(
        "NDSL015",
        Code.Usings +
        """
        [Network(4, 8, 8)]
        [Use<Part>(8, true), [|Use<Part>(6, true)|]]
        public partial class Net;

        [Network(4, 8, 8)]
        [Use<Part>(6, false)]
        public partial class Good;

        [Block(nameof(inChannels), Dim.Any, Dim.Any)]
        [Conv(nameof(channels), 1), GroupNorm(4, If = nameof(gated))]
        public partial class Part(int inChannels, int channels, bool gated);
        """,
        "Part 'part2' has an error with inChannels = 8, channels = 6, gated = true on (8, 8, 8): " +
        "GroupNorm 'gn1': 4 groups do not divide the 6 channels of (6, 8, 8) from Conv 'conv1'. Use a divisor of 6.");

    [Theory]
    [InlineData("\"act\"", "\"act\", where 'act' is no hyperparameter (there is 'chosen')")]
    [InlineData("\"chose\"", "\"chose\", where 'chose' is no hyperparameter (did you mean 'chosen'?)")]
    [InlineData("\"width\"", "\"width\"")]
    [InlineData("(Activation)99", "Activation.99")]
    public Task NDSL006_an_activation_that_is_none(string kind, string got) => Diagnose.Finds(
        "NDSL006",
        Net($"Activation([|{kind}|])"),
        "Activation 'activation1': kind must be a member of Activation, or the name of a hyperparameter of that type. " +
        $"Got {got}.");

    [Theory]
    [InlineData("ReLU, [|Activation(Activation.ReLU)|]", "ReLU 'relu1': it gets nothing below zero and changes nothing")]
    [InlineData("Tanh, [|Activation(Activation.Tanh)|]", "Tanh 'tanh1': it does the same again")]
    public Task NDSL301_a_chosen_activation_is_what_it_is(string layers, string above) =>
        Diagnose.Finds("NDSL301", Net("Conv(4, 1), " + layers), $"Activation 'activation1' follows {above}. Remove it.");

    private static string Net(string layers) => Code.Usings + $$"""
        public enum Kind { Narrow, Wide }

        [Network(4, 8, 8)]
        [{{layers}}]
        public partial class Net(bool gated, int stride, int width, double p, Kind kind, Activation chosen)
        {
            public object[] Unread => [gated, stride, width, p, kind, chosen];
        }
        """;
}
