using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes of findings about good practice make of the text.</summary>
public sealed class PracticeFixTests
{
    private static readonly Fix RemoveFirstNorm = new(new RemoveFirstNormFix(), "NDSL201.RemoveNorm");
    private static readonly Fix RemoveOutputNorm = new(new RemoveOutputNormFix(), "NDSL202.RemoveNorm");
    private static readonly Fix SwapDropout = new(new SwapDropoutFix(), "NDSL203.SwapDropout");
    private static readonly Fix UseLayerNorm = new(new UseLayerNormFix(), "NDSL204.UseLayerNorm");
    private static readonly Fix UseChannelLayerNorm = new(new UseChannelLayerNormFix(), "NDSL210.UseChannelLayerNorm");
    private static readonly Fix RemoveMomentum = new(new RemoveMomentumFix(), "NDSL217.RemoveMomentum");
    private static readonly Fix RemoveBias = new(new RemoveBiasFix(), "NDSL207.RemoveBias");
    private static readonly Fix UseMomentum = new(new UsePyTorchMomentumFix(), "NDSL208.UsePyTorchMomentum");
    private static readonly Fix RemoveActivation = new(new RemoveActivationFix(), "NDSL301.RemoveActivation");
    private static readonly Fix RemoveSoftmax = new(new RemoveSoftmaxFix(), "NDSL303.RemoveSoftmax");
    private static readonly Fix RemoveRecurrentDropout = new(new RemoveRecurrentDropoutFix(), "NDSL305.RemoveRecurrentDropout");
    private static readonly Fix RemoveDropout = new(new RemoveDropoutFix(), "NDSL304.RemoveDropout");

    [Theory]
    [InlineData("[Conv(8, 3), [|GroupNorm(4)|], BatchNorm, ReLU]", "[Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData(
        """
        [Conv(8, 3)]
        [[|GroupNorm(4)|]]
        [BatchNorm, ReLU] // kept
        """,
        """
        [Conv(8, 3)]
        [BatchNorm, ReLU] // kept
        """)]
    [InlineData("[Conv(8, 3), [|GroupNorm(4)|], Init(Init.Zeros), BatchNorm, ReLU]", "[Conv(8, 3), BatchNorm, ReLU]")]
    public Task The_first_of_two_norms_is_removed(string before, string after) => Mends(RemoveFirstNorm, before, after);

    [Fact]
    public Task All_norms_before_norms_are_removed() => RemoveFirstNorm.MendsAll(
        Code.Network("3, 8, 8", "[Conv(8, 3), [|GroupNorm(4)|], [|GroupNorm(2)|], BatchNorm, ReLU]"),
        Code.Network("3, 8, 8", "[Conv(8, 3), BatchNorm, ReLU]"));

    [Theory]
    [InlineData("[Conv(8, 3), [|BatchNorm|]]", "[Conv(8, 3)]")]
    [InlineData(
        """
        [Conv(8, 3)] // scores
        [[|BatchNorm|], Init(Init.Zeros)]
        """,
        """
        [Conv(8, 3)] // scores
        """)]
    public Task The_norm_at_the_output_is_removed(string before, string after) => Mends(RemoveOutputNorm, before, after);

    [Theory]
    [InlineData(
        "[Conv(8, 3), [|Dropout(0.3)|], BatchNorm(Eps = 1e-3), Conv(8, 3)]",
        "[Conv(8, 3), BatchNorm(Eps = 1e-3), Dropout(0.3), Conv(8, 3)]")]
    [InlineData(
        """
        [Conv(8, 3), [|Dropout|]] // a
        [BatchNorm, Conv(8, 3)] // b
        """,
        """
        [Conv(8, 3), BatchNorm] // a
        [Dropout, Conv(8, 3)] // b
        """)]
    public Task Dropout_and_the_norm_are_swapped(string before, string after) => Mends(SwapDropout, before, after);

    [Fact]
    public Task All_Dropouts_and_norms_are_swapped() => SwapDropout.MendsAll(
        Code.Network("3, 8, 8",
            """
            [Conv(8, 3), [|Dropout|], BatchNorm, ReLU]
            [Conv(8, 3), [|Dropout|], BatchNorm, ReLU, Conv(8, 3)]
            """),
        Code.Network("3, 8, 8",
            """
            [Conv(8, 3), BatchNorm, Dropout, ReLU]
            [Conv(8, 3), BatchNorm, Dropout, ReLU, Conv(8, 3)]
            """));

    [Fact]
    public Task Dropout_is_not_swapped_with_what_is_not_directly_below_it() =>
        SwapDropout.OffersNothing(Code.Network("3, 8, 8", "[Conv(8, 3), [|Dropout|], Identity, BatchNorm, ReLU]"));

    /// <summary>An edit of [Use] would remove or move the block, not the layer in it.</summary>
    [Theory]
    [InlineData(nameof(SwapDropout), "[Conv(8, 3), [|Dropout|], Use<Part>]", "[BatchNorm, ReLU]")]
    [InlineData(nameof(SwapDropout), "[Conv(8, 3), [|Use<Part>|], BatchNorm, ReLU]", "[ReLU, Dropout]")]
    [InlineData(nameof(RemoveActivation), "[Conv(8, 3), ReLU, [|Use<Part>|]]", "[ReLU, Conv(8, 3)]")]
    [InlineData(nameof(RemoveFirstNorm), "[Conv(8, 3), [|Use<Part>|], BatchNorm, ReLU]", "[BatchNorm]")]
    public Task A_layer_in_a_block_is_not_mended_from_outside(string fix, string layers, string block) =>
        (fix switch
        {
            nameof(SwapDropout) => SwapDropout,
            nameof(RemoveActivation) => RemoveActivation,
            _ => RemoveFirstNorm,
        }).OffersNothing(Code.Network("3, 8, 8", layers) + $"\n[Block(8, Dim.Any, Dim.Any)]\n{block}\npublic partial class Part;\n");

    [Fact]
    public Task Dropout_is_not_swapped_where_an_Init_would_go_to_another_layer() =>
        SwapDropout.OffersNothing(Code.Network("3, 8, 8", "[Conv(8, 3), [|Dropout|], BatchNorm, Init(Init.Zeros), ReLU]"));

    [Theory]
    [InlineData("[Linear(32), [|BatchNorm|], ReLU]", "[Linear(32), LayerNorm, ReLU]")]
    [InlineData("[Linear(32), [|NetDsl.BatchNorm()|], ReLU]", "[Linear(32), NetDsl.LayerNorm, ReLU]")]
    [InlineData(
        "[Linear(32), [|BatchNorm(Momentum = 0.01, Affine = false, Name = \"norm\")|], ReLU]",
        "[Linear(32), LayerNorm(ElementwiseAffine = false, Name = \"norm\"), ReLU]")]
    [InlineData(
        "[Linear(32), [|ChannelLayerNorm(Eps = 1e-3, ElementwiseAffine = false)|], ReLU]",
        "[Linear(32), LayerNorm(Eps = 1e-3, ElementwiseAffine = false), ReLU]")]
    public Task LayerNorm_is_written_with_the_arguments_that_it_has(string before, string after) =>
        UseLayerNorm.Mends(Code.Network("20, 64", before), Code.Network("20, 64", after));

    [Theory]
    [InlineData("[Conv(8, 3), [|LayerNorm|], ReLU]", "[Conv(8, 3), ChannelLayerNorm, ReLU]")]
    [InlineData(
        "[Conv(8, 3), [|NetDsl.LayerNorm(6, 6, Eps = 1e-6, Bias = false)|], ReLU]",
        "[Conv(8, 3), NetDsl.ChannelLayerNorm(Eps = 1e-6), ReLU]")]
    [InlineData("[Conv(8, 3), LayerNorm({|NDSL218:8|}, Name = \"norm\"), ReLU]", "[Conv(8, 3), ChannelLayerNorm(Name = \"norm\"), ReLU]")]
    public Task ChannelLayerNorm_is_written_on_a_feature_map(string before, string after) => Mends(UseChannelLayerNorm, before, after);

    [Theory]
    [InlineData("[Conv(8, 3), [|RMSNorm|], ReLU]")]
    [InlineData("[Conv(1, 3), [|LayerNorm|], ReLU]")]
    public Task ChannelLayerNorm_is_not_written_for_another_norm_or_on_one_channel(string layers) =>
        UseChannelLayerNorm.OffersNothing(Code.Network("3, 8, 8", layers));

    [Theory]
    [InlineData("[BatchNorm([|Momentum = 0|]), ReLU]", "[BatchNorm, ReLU]")]
    [InlineData("[BatchNorm([|Momentum = 1|], Eps = 1e-3), ReLU]", "[BatchNorm(Eps = 1e-3), ReLU]")]
    public Task Momentum_is_removed(string before, string after) => Mends(RemoveMomentum, before, after);

    [Theory]
    [InlineData(
        "[Permute(0, 2, 3, 1), Flatten(EndDim = 2), LSTM(4, [|Dropout = 0.5|]), ReLU]",
        "[Permute(0, 2, 3, 1), Flatten(EndDim = 2), LSTM(4), ReLU]")]
    public Task A_recurrent_dropout_is_removed(string before, string after) => Mends(RemoveRecurrentDropout, before, after);

    [Theory]
    [InlineData("[Conv(8, 3, [|Bias = true|]), BatchNorm, ReLU]", "[Conv(8, 3), BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3, [|Bias = true|], Padding = 1), BatchNorm, ReLU]", "[Conv(8, 3, Padding = 1), BatchNorm, ReLU]")]
    [InlineData(
        "[Flatten, Linear(8, /* kept */ Name = \"x\", [|Bias = true|]), BatchNorm, ReLU]",
        "[Flatten, Linear(8, /* kept */ Name = \"x\"), BatchNorm, ReLU]")]
    public Task Bias_is_removed(string before, string after) => Mends(RemoveBias, before, after);

    [Theory]
    [InlineData("[BatchNorm([|Momentum = 0.99|]), ReLU]", "[BatchNorm(Momentum = 0.01), ReLU]")]
    [InlineData("[BatchNorm(Eps = 1e-3, [|Momentum = 0.9|]), ReLU]", "[BatchNorm(Eps = 1e-3, Momentum = 0.1), ReLU]")]
    [InlineData("[BatchNorm([|Momentum = 1 - 0.003|]), ReLU]", "[BatchNorm(Momentum = 0.003), ReLU]")]
    public Task The_share_of_the_new_batch_is_written(string before, string after) => Mends(UseMomentum, before, after);

    [Fact]
    public Task All_momenta_are_written() => UseMomentum.MendsAll(
        Code.Network("3, 8, 8",
            """
            [BatchNorm([|Momentum = 0.99|]), ReLU]
            [BatchNorm([|Momentum = 0.9|]), ReLU]
            """),
        Code.Network("3, 8, 8",
            """
            [BatchNorm(Momentum = 0.01), ReLU]
            [BatchNorm(Momentum = 0.1), ReLU]
            """));

    [Theory]
    [InlineData("[Conv(8, 3), ReLU, [|ReLU|]]", "[Conv(8, 3), ReLU]")]
    [InlineData("[Conv(8, 3), ReLU, MaxPool(2), [|ReLU|]]", "[Conv(8, 3), ReLU, MaxPool(2)]")]
    [InlineData(
        """
        [Conv(8, 3), ReLU]
        [[|ReLU|]]
        [Conv(8, 3)]
        """,
        """
        [Conv(8, 3), ReLU]
        [Conv(8, 3)]
        """)]
    public Task The_second_activation_is_removed(string before, string after) => Mends(RemoveActivation, before, after);

    /// <summary>A comment stays with the layer that it is about.</summary>
    [Theory]
    [InlineData(
        """
        [
            Conv(8, 3), // features
            [|GroupNorm(4)|], // gone
            BatchNorm, // kept
            ReLU]
        """,
        """
        [
            Conv(8, 3), // features
            BatchNorm, // kept
            ReLU]
        """)]
    [InlineData(
        """
        [
            Conv(8, 3),
            [|GroupNorm(4)|],
            // kept
            BatchNorm,
            ReLU]
        """,
        """
        [
            Conv(8, 3),
            // kept
            BatchNorm,
            ReLU]
        """)]
    [InlineData("[Conv(8, 3), [|GroupNorm(4)|], /* kept */ BatchNorm, ReLU]", "[Conv(8, 3), /* kept */ BatchNorm, ReLU]")]
    public Task Comments_of_other_layers_stay(string before, string after) => Mends(RemoveFirstNorm, before, after);

    [Theory]
    [InlineData(
        """
        [
            Conv(8, 3), // scores
            [|BatchNorm|]
        ]
        """,
        """
        [
            Conv(8, 3) // scores
        ]
        """)]
    [InlineData(
        """
        [
            Conv(8, 3), // scores
            [|BatchNorm|] // kept too
        ]
        """,
        """
        [
            Conv(8, 3) // scores // kept too
        ]
        """)]
    [InlineData("[Conv(8, 3), /* kept */ [|BatchNorm|]]", "[Conv(8, 3) /* kept */]")]
    public Task The_comment_of_the_layer_above_the_last_stays(string before, string after) => Mends(RemoveOutputNorm, before, after);

    [Fact]
    public Task The_softmax_above_an_Identity_is_removed() =>
        Mends(RemoveSoftmax, "[Flatten, Linear(8), [|Softmax|], Identity]", "[Flatten, Linear(8), Identity]");

    [Fact]
    public Task The_softmax_at_the_output_is_removed() => Mends(RemoveSoftmax, "[Flatten, Linear(8), [|Softmax|]]", "[Flatten, Linear(8)]");

    [Fact]
    public Task The_dropout_at_the_output_is_removed() => Mends(RemoveDropout,
        """
        [Flatten, Linear(8)]
        [[|Dropout(0.1)|]]
        """,
        "[Flatten, Linear(8)]");

    private static Task Mends(Fix fix, string before, string after) =>
        fix.Mends(Code.Network("3, 8, 8", before), Code.Network("3, 8, 8", after));
}
