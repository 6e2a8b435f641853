namespace NetDsl.Generators.Tests;

/// <summary>
/// NDSL201 to NDSL203 and NDSL301 to NDSL304 look into blocks: a rule about two layers holds where one of them is in a block, and a rule
/// about the output where a block ends the network.
/// </summary>
public sealed class BlockBorderFindingsTests
{
    [Theory]
    [InlineData("[Linear(8), ReLU, [|Use<Part>|], Linear(4)]", "[ReLU, Linear(8), ReLU]")]
    [InlineData("[Linear(8), Use<Part>, [|ReLU|], Linear(4)]", "[LayerNorm, ReLU, Dropout]")]
    [InlineData("[Linear(8), ReLU, Use<Part>, [|ReLU|], Linear(4)]", "[Dropout]")]
    [InlineData("[Linear(8), [|Use<Part>(Repeat = 3)|], Linear(4)]", "[ReLU, Linear(8), ReLU]")]
    public Task NDSL301_on_both_sides_of_a_border(string layers, string block) => Diagnose.Finds("NDSL301", With(layers, block));

    [Theory]
    [InlineData("NDSL201", "[Linear(8), [|LayerNorm|], Use<Part>, Linear(4)]", "[LayerNorm, ReLU]")]
    [InlineData("NDSL201", "[Linear(8), [|Use<Part>|], LayerNorm, ReLU, Linear(4)]", "[ReLU, LayerNorm]")]
    [InlineData("NDSL202", "[Linear(8), ReLU, [|Use<Part>|]]", "[Linear(8), BatchNorm]")]
    [InlineData("NDSL203", "[Linear(8), [|Dropout|], Use<Part>, Linear(4)]", "[BatchNorm, ReLU]")]
    [InlineData("NDSL302", "[Linear(8), [|Use<Part>|], Linear(4)]", "[Linear(8), ReLU]")]
    [InlineData("NDSL302", "[Linear(8), ReLU, Use<Part>, Dropout, [|Linear(4)|]]", "[Linear(8)]")]
    [InlineData("NDSL303", "[Linear(8), ReLU, [|Use<Part>|]]", "[Linear(8), Softmax]")]
    [InlineData("NDSL303", "[Linear(8), ReLU, [|Use<Part>|], Identity]", "[Linear(8), Softmax]")]
    [InlineData("NDSL304", "[Linear(8), ReLU, [|Use<Part>|]]", "[Linear(8), Dropout, LogSoftmax]")]
    public Task Of_a_layer_in_a_block(string id, string layers, string block) => Diagnose.Finds(id, With(layers, block));

    [Fact]
    public Task The_message_names_the_layer_and_its_block() => Diagnose.Finds(
        "NDSL301", With("[Linear(8), ReLU, [|Use<Part>|], Linear(4)]", "[ReLU, Linear(8), ReLU]"),
        "ReLU 'relu1' of Part 'part1' follows ReLU 'relu1': it gets nothing below zero and changes nothing. Remove it.");

    [Fact]
    public Task A_block_in_a_block_is_looked_into() => Diagnose.Finds(
        With(
            "[Linear(8), ReLU, {|NDSL303:Use<Outer>|}]",
            "[Linear(8), Softmax]") +
        """
        [Block(8)]
        [LayerNorm, ReLU, Use<Part>]
        public partial class Outer;
        """);

    [Fact]
    public Task What_is_wrong_within_a_block_is_reported_there_alone() => Diagnose.Finds(
        With("[Linear(8), Use<Part>, Linear(4)]", "[ReLU, {|NDSL301:ReLU|}, Linear(8), ReLU]"));

    [Theory]
    [InlineData("[Linear(8), Use<Part>, Linear(4)]", "[LayerNorm, ReLU, Linear(8), ReLU]")]
    [InlineData("[Linear(8), ReLU, Use<Part>, Linear(4)]", "[Tap(\"x\"), Linear(8), ReLU, Linear(8), Add(\"x\")]")]
    [InlineData("[Linear(8), Use<Part>(Repeat = 3), Linear(4)]", "[Tap(\"x\"), LayerNorm, Linear(8), ReLU, Linear(8), Add(\"x\")]")]
    [InlineData("[Linear(8), ReLU, Use<Part>]", "[Tap(\"x\"), Linear(8), Softmax, Multiply(\"x\")]")]
    [InlineData("[Linear(8), ReLU, Use<Part>, Linear(4)]", "[Linear(8), ReLU, Dropout]")]
    public Task Silent_where_the_layers_fit(string layers, string block) => Diagnose.FindsNothing(With(layers, block));

    /// <summary>A used [Network] is one in its own right, whose logits may be what the layer below reads.</summary>
    [Fact]
    public Task A_used_network_is_not_looked_into() => Diagnose.FindsNothing(
        Code.Usings +
        """
        [Network(8)]
        [Linear(8), Use<Backbone>, Linear(4)]
        public partial class Net;

        [Network(8)]
        [Linear(16), ReLU, Linear(8)]
        public partial class Backbone;
        """);

    private static string With(string layers, string block) =>
        Code.Usings +
        $"""
        [Network(8)]
        {layers}
        public partial class Net;

        [Block(8)]
        {block}
        public partial class Part;

        """;
}
