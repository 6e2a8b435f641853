namespace NetDsl.Generators.Tests;

/// <summary>What blocks of several inputs, shared layers, masks, lengths and states can get wrong.</summary>
public sealed class SeveralValuesFindingsTests
{
    private const string Blocks =
        """

        [Block, Input("a", nameof(size)), Input("b", nameof(size)), Add("b")]
        public partial class Pair(int size);

        [Block(nameof(size)), Linear(2), Output("a"), Tanh, Output("b")]
        public partial class Fork(int size);

        [Block(nameof(size)), Linear(3), ReLU]
        public partial class Part(int size);

        public class Two() : nn.Module<Tensor, Tensor, Tensor>("Two")
        {
            public override Tensor forward(Tensor x, Tensor y) => x + y;
        }

        """;

    [Theory]
    [InlineData("[|Use<Pair>|]", "Pair 'pair1': From must be the name of a value for 'b' of 'Pair'. Got none.")]
    [InlineData("[|Use<Two>|]", "Two 'two1': From must be the name of a value for what 'Two' reads after the current value. Got none.")]
    [InlineData(
        "Tap(\"t\"), Tanh, Use<Part>([|From = \"t\"|])", "Part 'part1': From must be left out: 'Part' has one input. Got \"t\".")]
    [InlineData(
        "Tap(\"t\"), Tanh, Use<Pair>([|From = new[] { \"t\", \"t\" }|])",
        "Pair 'pair1': From must be the name of a value for 'b' of 'Pair'. Got (\"t\", \"t\").")]
    [InlineData("Use<Pair>([|From = 3|])", "Pair 'pair1': From must be the name of a [Tap] above. Got 3.")]
    public Task NDSL006_as_many_values_as_there_are_inputs(string layers, string message) =>
        Diagnose.Finds("NDSL006", Net("4", layers), message);

    [Fact]
    public Task NDSL101_the_other_input_has_another_shape() => Diagnose.Finds(
        "NDSL101", Net("4", "Tap(\"t\"), Linear(5), [|Use<Pair>(From = \"t\")|]"),
        "Pair 'pair1' needs (size) but gets (4) from [Tap] 't'.");

    [Theory]
    [InlineData("Use<Fork>, Add(\"fork1.b\")")]
    [InlineData("Use<Fork>(Name = \"f\"), From(\"f.b\"), Linear(3)")]
    [InlineData("Use<Fork>, Linear(3)")]
    [InlineData("Tap(\"t\"), Tanh, Use<Two>(From = \"t\")")]
    [InlineData("Tap(\"t\"), Tanh, Use<Pair>(From = \"t\", Repeat = 3)")]
    [InlineData("Linear(4, Name = \"a\"), ReLU, Linear(4, Name = \"a\", Shared = true)")]
    [InlineData("Linear(3), ReLU, Use<Part>(Name = \"p\"), Use<Part>(Name = \"p\", Shared = true, Repeat = 2)")]
    [InlineData("Linear(3), Tanh, Use<Part>(Name = \"p\", Repeat = 3, Shared = true)")]
    [InlineData("Linear(6, Name = \"a\"), ReLU, Linear(4), ReLU, Linear(6, TiedTo = \"a\")")]
    public Task Silent_where_everything_fits(string layers) => Diagnose.FindsNothing(Net("4", layers));

    [Theory]
    [InlineData("Linear(4, [|Shared = true|])", "Linear 'fc1': Shared must be false, or the name that of a layer above. Got true.")]
    [InlineData(
        "Linear(4, Name = \"a\", [|Shared = true|])",
        "Linear 'a': Shared must be false, or the name that of a layer above. Got true with the name \"a\".")]
    [InlineData("Tanh([|Shared = true|])", "Tanh 'tanh1': Shared must be false, or the name that of a layer above. Got true.")]
    [InlineData(
        "Tap(\"t\"), Tanh, Add(\"t\", [|Shared = true|])",
        "Add 'add1': Shared must be false where a layer has no weights. Got true.")]
    [InlineData(
        "Linear(5, Name = \"a\"), ReLU, Linear(5, Name = \"a\", [|Shared = true|])",
        "Linear 'a': Shared must be false, or the layer as above, which reads (4). Got true for one that reads (5).")]
    [InlineData(
        "Linear(4, Name = \"a\"), ReLU, Linear(6, Name = \"a\", [|Shared = true|])",
        "Linear 'a': Shared must be false, or the layer as above, which has other arguments. Got true.")]
    [InlineData(
        "Linear(4), ReLU, Linear(6, [|TiedTo = \"fc1\"|])",
        "Linear 'fc2': TiedTo must be a layer whose weight is (6, 4). Got Linear 'fc1', whose weight is (4, 4).")]
    [InlineData(
        "Linear(6, [|TiedTo = \"wte\"|])",
        "Linear 'fc1': TiedTo must be the name of an [Embedding] or a [Linear] above. Got \"wte\".")]
    public Task NDSL006_shared_layers_and_weights(string layers, string message) => Diagnose.Finds("NDSL006", Net("4", layers), message);

    [Fact]
    public Task NDSL006_an_initialisation_belongs_to_the_first() => Diagnose.Finds(
        "NDSL006", Net("4", "Linear(4, Name = \"a\"), ReLU, Linear(4, Name = \"a\", Shared = true), Init([|Init.Zeros|])"),
        "[Init]: scheme must be below the first Linear 'a'. Got below one that shares its weights.");

    [Theory]
    [InlineData(
        "MultiheadAttention(2, [|KeyPaddingMask = \"steps\"|])",
        "MultiheadAttention 'mha1': KeyPaddingMask must be a mask of the 5 steps of (5, 8), (5). Got [Input] 'steps', which is (5, 8).")]
    [InlineData(
        "TransformerEncoderLayer(2, [|KeyPaddingMask = \"six\"|])",
        "TransformerEncoderLayer 'encoder_layer1': KeyPaddingMask must be a mask of the 5 steps of (5, 8), (5). Got [Input] 'six', which " +
        "is (6).")]
    [InlineData(
        "MultiheadAttention(2, [|AttentionMask = \"steps\"|])",
        "MultiheadAttention 'mha1': AttentionMask must be a mask of queries and keys, (5, 5), or one for each head, (2, 5, 5). Got " +
        "[Input] 'steps', which is (5, 8).")]
    [InlineData(
        "TransformerEncoder(1, 4, [|AttentionMask = \"six\"|])",
        "TransformerEncoder 'encoder1': AttentionMask must be a mask of queries and keys, (5, 5), or one for each head, (4, 5, 5). Got " +
        "[Input] 'six', which is (6).")]
    [InlineData(
        "GRU(3, [|Lengths = \"six\"|])",
        "GRU 'gru1': Lengths must be one whole number a sample, such as [Input(\"lengths\")]. Got [Input] 'six' (6).")]
    [InlineData(
        "GRU(3, [|InitialState = \"six\"|])", "GRU 'gru1': InitialState must be the name of h, (3). Got [Input] 'six' (6).")]
    [InlineData(
        "LSTM(6, [|InitialState = \"six\"|])", "LSTM 'lstm1': InitialState must be the names of h and c, (6). Got [Input] 'six' (6).")]
    [InlineData(
        "LSTM(6, Bidirectional = true, [|InitialState = new[] { \"six\", \"six\" }|])",
        "LSTM 'lstm1': InitialState must be the names of h and c, (2, 6). Got [Input] 'six' (6) and [Input] 'six' (6).")]
    public Task NDSL006_masks_lengths_and_states(string layer, string message) => Diagnose.Finds(
        "NDSL006",
        Code.Usings +
        $"""
        [Network, Input("steps", 5, 8), Input("six", 6)]
        [{layer}]
        public partial class Net;
        """,
        message);

    private static string Net(string dims, string layers) =>
        $"{Code.Usings}using static TorchSharp.torch;\n\n[Network({dims})]\n[{layers}]\npublic partial class Net;\n{Blocks}";
}
