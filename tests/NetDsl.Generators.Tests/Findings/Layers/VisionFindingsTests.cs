namespace NetDsl.Generators.Tests;

/// <summary>
/// Shuffles, resampling and patches of images: arguments just outside and just inside their ranges, and inputs of another rank.
/// </summary>
public sealed class VisionFindingsTests
{
    [Theory]
    [InlineData("4, 8, 8", "PixelShuffle([|0|])")]
    [InlineData("4, 8, 8", "PixelShuffle([|3|])")]
    [InlineData("4, 8, 8", "PixelUnshuffle([|0|])")]
    [InlineData("4, 8, 8", "PixelUnshuffle([|3|])")]
    [InlineData("4, 8, 8", "ChannelShuffle([|0|])")]
    [InlineData("4, 8, 8", "ChannelShuffle([|3|])")]
    [InlineData("4, 8, 8", "[|Upsample|]")]
    [InlineData("4, 8, 8", "Upsample([|0|])")]
    [InlineData("4, 8, 8", "Upsample([|2|], 2, 2)")]
    [InlineData("4, 8, 8", "Upsample([|16|], ScaleFactor = 2)")]
    [InlineData("4, 8, 8", "Upsample([|ScaleFactor = 0|])")]
    [InlineData("4, 8, 8", "Upsample([|ScaleFactor = 0.1|])")]
    [InlineData("4, 8, 8", "Upsample(16, [|AlignCorners = true|])")]
    [InlineData("4, 8, 8", "Upsample(16, [|Mode = (torch.UpsampleMode)9|])")]
    [InlineData("4, 8, 8", "Unfold([|0|])")]
    [InlineData("4, 8, 8", "Unfold(2, [|Stride = 0|])")]
    [InlineData("4, 8, 8", "Unfold(2, [|Dilation = 0|])")]
    [InlineData("4, 8, 8", "Unfold(2, [|Padding = -1|])")]
    [InlineData("4, 8, 8", "Flatten(StartDim = 2), Fold([|0|], 2)")]
    [InlineData("4, 8, 8", "Flatten(StartDim = 2), Fold([|8|], 2)")]
    [InlineData("4, 8, 8", "Flatten(StartDim = 2), Fold(9, [|3|])")]
    public Task NDSL006_arguments_outside_their_range(string dims, string layers) =>
        Diagnose.Finds("NDSL006", Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("4, 8, 8", "PixelShuffle(2)")]
    [InlineData("4, 8, 8", "PixelUnshuffle(8)")]
    [InlineData("4, 8", "ChannelShuffle(4)")]
    [InlineData("4, 8", "Upsample(ScaleFactor = 0.125)")]
    [InlineData("4, 8, 8", "Upsample(1, 3, Mode = torch.UpsampleMode.Bicubic, AlignCorners = true)")]
    [InlineData("4, 8, 8", "Unfold(3, 2, Stride = 2, Dilation = 2, Padding = 1)")]
    [InlineData("4, 64", "Fold(9, 2)")]
    public Task NDSL006_is_silent_on_arguments_in_their_range(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, Identity]"));

    [Theory]
    [InlineData("4, 8", "PixelShuffle(2)", "pixel_shuffle1", "(C, H, W)")]
    [InlineData("4, 8", "PixelUnshuffle(2)", "pixel_unshuffle1", "(C, H, W)")]
    [InlineData("64", "ChannelShuffle(2)", "channel_shuffle1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("64", "Upsample(2)", "upsample1", "(C, L), (C, H, W) or (C, D, H, W)")]
    [InlineData("4, 8, 8", "Upsample(2, Mode = torch.UpsampleMode.Linear)", "upsample1", "(C, L)")]
    [InlineData("4, 8", "Upsample(2, Mode = torch.UpsampleMode.Bilinear)", "upsample1", "(C, H, W)")]
    [InlineData("4, 8, 8", "Upsample(2, Mode = torch.UpsampleMode.Trilinear)", "upsample1", "(C, D, H, W)")]
    [InlineData("4, 8", "Unfold(2)", "unfold1", "(C, H, W)")]
    [InlineData("4, 8, 8", "Fold(9, 2)", "fold1", "(C·kernel, L)")]
    public Task NDSL101_an_input_of_another_rank(string dims, string layer, string name, string needs) => Diagnose.Finds(
        "NDSL101",
        Code.Network(dims, $"[[|{layer}|]]"),
        $"{layer.Split('(')[0]} '{name}' needs {needs} but gets ({dims}) from the network's input.");
}
