using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Every fix mends a whole document at once, layers in one list and layers in lists of their own alike, and leaves the text around them as
/// it was. What it leaves compiles, and the finding is gone.
/// </summary>
public sealed class FixAllTests
{
    /// <summary>By fix: the input, and the layers of a network in one list and in several, as they are and as they become.</summary>
    private static readonly Dictionary<
        string, (string Dims, string Together, string MendedTogether, string Apart, string MendedApart)> Networks =
        new(StringComparer.Ordinal)
        {
            ["NDSL012.RemoveTap"] = (
                "4", "[ReLU /* kept */, [|Tap(\"a\")|], Linear(2)] // a", "[ReLU /* kept */, Linear(2)] // a",
                """
                [ReLU] // one
                [[|Tap("b")|]]
                [Linear(2)] // two
                """,
                """
                [ReLU] // one
                [Linear(2)] // two
                """),
            ["NDSL009.UseSuggestedName"] = (
                "4", "[Tap(\"skip\"), ReLU, Add([|\"skpi\"|] /* kept */)] // a", "[Tap(\"skip\"), ReLU, Add(\"skip\" /* kept */)] // a",
                """
                [Tap("skip")] // one
                [ReLU]
                [Add([|"Skip"|])] // two
                """,
                """
                [Tap("skip")] // one
                [ReLU]
                [Add("skip")] // two
                """),
            ["NDSL105.UseProjection"] = (
                "16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Add(\"x\" /* kept */)|], ReLU] // a",
                "[Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true /* kept */), ReLU] // a",
                """
                [Tap("x"), Conv(32, 3, Stride = 2, Padding = 1)]
                [[|Add("x", Projection = false)|]] // two
                """,
                """
                [Tap("x"), Conv(32, 3, Stride = 2, Padding = 1)]
                [Add("x", Projection = true)] // two
                """),
            ["NDSL105.UseMultiply"] = (
                "16, 8, 8", "[Tap(\"x\"), AdaptiveAvgPool(1), [|Add(\"x\" /* kept */)|], ReLU] // a",
                "[Tap(\"x\"), AdaptiveAvgPool(1), Multiply(\"x\" /* kept */), ReLU] // a",
                """
                [Tap("x"), AdaptiveAvgPool(1)]
                [[|Add("x")|]] // two
                """,
                """
                [Tap("x"), AdaptiveAvgPool(1)]
                [Multiply("x")] // two
                """),
            ["NDSL105.UseUpsample"] = (
                "16, 9, 9", "[Tap(\"x\"), MaxPool(2, CeilMode = true), ConvTranspose(8, 2), ConvTranspose(8, 3), [|Concat(\"x\")|]] // a",
                "[Tap(\"x\"), MaxPool(2, CeilMode = true), ConvTranspose(8, 2), ConvTranspose(8, 3), Upsample(9), Concat(\"x\")] // a",
                """
                [Tap("x"), MaxPool(2, CeilMode = true), ConvTranspose(8, 4)]
                [[|Concat("x")|]] // two
                """,
                """
                [Tap("x"), MaxPool(2, CeilMode = true), ConvTranspose(8, 4)]
                [Upsample(9)]
                [Concat("x")] // two
                """),
            ["NDSL113.NameArguments"] = (
                "3, 33, 33", "[[|Conv(3, 16, 5 /* kept */)|], ReLU] // a", "[Conv(16, 5 /* kept */), ReLU] // a",
                """
                [[|Conv(8, 3, 2)|]] // one
                [ReLU]
                """,
                """
                [Conv(8, 3, Stride = 2)] // one
                [ReLU]
                """),
            ["NDSL210.UseChannelLayerNorm"] = (
                "3, 8, 8", "[Conv(8, 3), [|LayerNorm|], ReLU] // a", "[Conv(8, 3), ChannelLayerNorm, ReLU] // a",
                """
                [Conv(8, 3)] // one
                [[|LayerNorm(6, 6)|]]
                [ReLU]
                """,
                """
                [Conv(8, 3)] // one
                [ChannelLayerNorm]
                [ReLU]
                """),
            ["NDSL217.RemoveMomentum"] = (
                "3, 8, 8", "[BatchNorm([|Momentum = 0|], Eps = 1e-3 /* kept */), ReLU] // a",
                "[BatchNorm(Eps = 1e-3 /* kept */), ReLU] // a",
                """
                [BatchNorm([|Momentum = 1|])] // one
                [ReLU]
                """,
                """
                [BatchNorm] // one
                [ReLU]
                """),
            ["NDSL102.InsertFlatten"] = (
                "1, 8, 8", "[Conv(8, 3), ReLU, /* kept */ [|Linear(10)|]] // a", "[Conv(8, 3), ReLU, /* kept */ Flatten, Linear(10)] // a",
                """
                [Conv(8, 3)] // one
                [ReLU]
                // kept
                [[|Linear(10)|]] // two
                """,
                """
                [Conv(8, 3)] // one
                [ReLU]
                // kept
                [Flatten]
                [Linear(10)] // two
                """),
            ["NDSL106.InsertAdaptiveAvgPool"] = (
                "3, Dim.Any, Dim.Any", "[Conv(8, 3), /* kept */ Flatten, [|Linear(10)|]] // a",
                "[Conv(8, 3), /* kept */ AdaptiveAvgPool(1), Flatten, Linear(10)] // a",
                """
                [Conv(8, 3)] // one
                [Flatten] // two
                [[|Linear(10)|]] // three
                """,
                """
                [Conv(8, 3)] // one
                [AdaptiveAvgPool(1)]
                [Flatten] // two
                [Linear(10)] // three
                """),
            ["NDSL108.InsertTranspose"] = (
                "20, 64", "[LSTM(32) /* kept */, [|Conv(8, 3)|], ReLU, {|NDSL102:Linear(4)|}] // a",
                "[LSTM(32) /* kept */, Transpose(1, 2), Conv(8, 3), ReLU, Transpose(1, 2), Linear(4)] // a",
                """
                [LSTM(32)] // one
                [[|MaxPool(2)|]] // two
                [LSTM(16)] // three
                [[|Conv(8, 3)|], ReLU]
                [Flatten, Linear(2)]
                """,
                """
                [LSTM(32)] // one
                [Transpose(1, 2)]
                [MaxPool(2)] // two
                [Transpose(1, 2)]
                [LSTM(16)] // three
                [Transpose(1, 2)]
                [Conv(8, 3), ReLU]
                [Flatten, Linear(2)]
                """),
            ["NDSL109.RemoveDim"] = (
                "20, 64", "[LSTM(32) /* kept */, LogSoftmax([|dim: 1|], Name = \"log\")] // a",
                "[LSTM(32) /* kept */, LogSoftmax(Name = \"log\")] // a",
                """
                [LSTM(32)] // one
                [GLU([|1|])]
                [LogSoftmax([|1|])] // two
                """,
                """
                [LSTM(32)] // one
                [GLU]
                [LogSoftmax] // two
                """),
            ["NDSL109.UseFeatureDim"] = (
                "20, 8", "[Tap(\"x\"), LSTM(8) /* kept */, [|CosineSimilarity(\"x\" /* too */)|]] // a",
                "[Tap(\"x\"), LSTM(8) /* kept */, CosineSimilarity(\"x\", Dim = -1 /* too */)] // a",
                """
                [Tap("x"), LSTM(8)] // one
                [CosineSimilarity("x", [|Dim = 1|], Eps = 1e-6)] // two
                """,
                """
                [Tap("x"), LSTM(8)] // one
                [CosineSimilarity("x", Dim = -1, Eps = 1e-6)] // two
                """),
            ["NDSL201.RemoveNorm"] = (
                "3, 8, 8", "[Conv(8, 3) /* kept */, [|GroupNorm(4)|], BatchNorm, ReLU] // a",
                "[Conv(8, 3) /* kept */, BatchNorm, ReLU] // a",
                """
                [Conv(8, 3)] // one
                [[|GroupNorm(4)|]]
                [BatchNorm, ReLU] // two
                """,
                """
                [Conv(8, 3)] // one
                [BatchNorm, ReLU] // two
                """),
            ["NDSL202.RemoveNorm"] = (
                "3, 8, 8", "[Conv(8, 3), [|BatchNorm|]] // a", "[Conv(8, 3)] // a",
                """
                [Conv(8, 3)] // one
                [[|BatchNorm|]] // two
                """,
                """
                [Conv(8, 3)] // one
                // two
                """),
            ["NDSL203.SwapDropout"] = (
                "3, 8, 8", "[Conv(8, 3), [|Dropout|], /* kept */ BatchNorm, Conv(8, 3)] // a",
                "[Conv(8, 3), BatchNorm, /* kept */ Dropout, Conv(8, 3)] // a",
                """
                [Conv(8, 3)] // one
                [[|Dropout(0.1)|]] // two
                [BatchNorm] // three
                [Conv(8, 3)]
                """,
                """
                [Conv(8, 3)] // one
                [BatchNorm] // two
                [Dropout(0.1)] // three
                [Conv(8, 3)]
                """),
            ["NDSL204.UseLayerNorm"] = (
                "20, 64", "[Linear(32), [|BatchNorm(Eps = 1e-3, Momentum = 0.2)|], /* kept */ ReLU] // a",
                "[Linear(32), LayerNorm(Eps = 1e-3), /* kept */ ReLU] // a",
                """
                [Linear(32), [|GroupNorm(4)|], ReLU, Linear(16)] // one
                [[|BatchNorm|]] // two
                [ReLU]
                """,
                """
                [Linear(32), LayerNorm, ReLU, Linear(16)] // one
                [LayerNorm] // two
                [ReLU]
                """),
            ["NDSL207.RemoveBias"] = (
                "3, 8, 8", "[Conv(8, 3, Padding = 1 /* kept */, [|Bias = true|]), BatchNorm, ReLU] // a",
                "[Conv(8, 3, Padding = 1 /* kept */), BatchNorm, ReLU] // a",
                """
                [Conv(8, 3, [|Bias = true|], Padding = 1)] // one
                [BatchNorm] // two
                [ReLU]
                """,
                """
                [Conv(8, 3, Padding = 1)] // one
                [BatchNorm] // two
                [ReLU]
                """),
            ["NDSL208.UsePyTorchMomentum"] = (
                "3, 8, 8", "[BatchNorm([|Momentum = 0.99|] /* kept */), ReLU] // a", "[BatchNorm(Momentum = 0.01 /* kept */), ReLU] // a",
                """
                [BatchNorm([|Momentum = 0.9|])] // one
                [ReLU]
                """,
                """
                [BatchNorm(Momentum = 0.1)] // one
                [ReLU]
                """),
            ["NDSL214.UseSigmoid"] = (
                "4", "[Linear(1) /* kept */, [|NetDsl.Softmax(1, Name = \"p\")|]] // a",
                "[Linear(1) /* kept */, NetDsl.Sigmoid(Name = \"p\")] // a",
                """
                [Linear(1)] // one
                [[|LogSoftmax|]] // two
                """,
                """
                [Linear(1)] // one
                [LogSigmoid] // two
                """),
            ["NDSL301.RemoveActivation"] = (
                "4", "[Linear(8), ReLU /* kept */, [|ReLU|], Linear(2)] // a", "[Linear(8), ReLU /* kept */, Linear(2)] // a",
                """
                [Linear(8)] // one
                [ReLU]
                [[|ReLU|]]
                [Linear(2)] // two
                """,
                """
                [Linear(8)] // one
                [ReLU]
                [Linear(2)] // two
                """),
            ["NDSL303.RemoveSoftmax"] = (
                "4", "[Linear(8), [|Softmax|]] // a", "[Linear(8)] // a",
                """
                [Linear(8)] // one
                    [[|Softmax|]]
                // two
                """,
                """
                [Linear(8)] // one
                // two
                """),
            ["NDSL304.RemoveDropout"] = (
                "4", "[Linear(8) /* kept */, [|Dropout(0.1)|]] // a", "[Linear(8) /* kept */] // a",
                """
                [Linear(8)] // one
                [[|Dropout|]]
                """, "[Linear(8)] // one"),
            ["NDSL305.RemoveRecurrentDropout"] = (
                "6, 8", "[LSTM(4, [|Dropout = 0.5|], Bias = false /* kept */), Linear(2)] // a",
                "[LSTM(4, Bias = false /* kept */), Linear(2)] // a",
                """
                [GRU(4, [|Dropout = 0.1|])] // one
                [Linear(2)]
                """,
                """
                [GRU(4)] // one
                [Linear(2)]
                """),
        };

    /// <summary>Fixes that are not about one layer of a network, with tests of their own.</summary>
    private static readonly string[] Others =
    [
        "NDSL001.AddPartial", "NDSL002.RemoveBase", "NDSL003.AddNetwork", "NDSL006.UseSuggestedName", "NDSL016.UseLayerForm",
        "NDSL110.UseLikelyInput", "NDSL401.UseEvaluating", "NDSL402.InsertTrain", "NDSL403.UsePredict",
    ];

    /// <summary>All fixes, by their keys.</summary>
    internal static Dictionary<string, EditFix> Fixes { get; } = typeof(EditFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (EditFix)Activator.CreateInstance(type)!)
        .ToDictionary(fix => fix.EquivalenceKey, StringComparer.Ordinal);

    public static TheoryData<string> Keys => [.. Networks.Keys];

    [Fact]
    public void Every_fix_is_here_and_none_has_anothers_key() => Assert.Equal(
        Fixes.Keys.Order(StringComparer.Ordinal), Networks.Keys.Concat(Others).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_document_is_mended_at_once(string key)
    {
        var (dims, together, mendedTogether, apart, mendedApart) = Networks[key];

        await new Fix(Fixes[key], key).MendsAll(Document(dims, together, apart), Document(dims, mendedTogether, mendedApart));
        await new Fix(Fixes[key], key).Mends(Document(dims, together, mendedApart), Document(dims, mendedTogether, mendedApart));
    }

    [Fact]
    public Task Every_class_gets_its_Network() => new Fix(new AddNetworkFix(), "NDSL003.AddNetwork").MendsAll(
        Code.Usings +
        """
        [[|Linear(4)|], ReLU] // a
        public partial class First;

            [[|Linear(4)|]] // one
            [ReLU]
            public partial class Second;

        """,
        Code.Usings +
        """
        [{|NDSL006:Network()|}]
        [Linear(4), ReLU] // a
        public partial class First;

            [{|NDSL006:Network()|}]
            [Linear(4)] // one
            [ReLU]
            public partial class Second;

        """);

    private static string Document(string dims, string together, string apart) =>
        Code.Usings +
        $$"""
        // Two networks.
        [Network({{dims}})]
        {{together}}
        public partial class First; // the first

        [Network({{dims}})]
        {{apart}}
        public partial class Second; // the second

        """;
}
