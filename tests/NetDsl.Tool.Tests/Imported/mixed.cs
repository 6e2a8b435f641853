using NetDsl;
using TorchSharp;

/// <summary>Imported from mixed.pt2: (N, 3, 4, 4), (N, 5) → (N, 256), (N, 2).</summary>
[Network]
[Input("image", 3, 4, 4), Input("meta", 5)]
[Conv(8, 3, Padding = 1, PaddingMode = PaddingModes.Reflect, Name = "image"), Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear)]
[PixelShuffle(2), Tap("shuffle")]
[From("meta"), Linear(2, Name = "meta"), Sigmoid, Tap("sigmoid")]
[From("shuffle"), BatchNorm(Name = "norm"), Tap("norm")]
[From("sigmoid"), Unflatten(1, 2, 1, 1), Multiply("norm"), Tap("multiply"), Call(nameof(Part1Of2), Out = new[] { 1, 16, 16 }), Tap("call")]
[From("multiply"), Call(nameof(Part2Of2), Out = new[] { 1, 16, 16 }), Call(nameof(Mul)), Tap("call2")]
[From("call"), Call(nameof(Sub), "call2"), Flatten, Output("output1")]
[From("sigmoid"), Linear(2, Bias = false, Name = "gate"), Call(nameof(Clamp)), Output("output2")]
public partial class Imported
{
    private static torch.Tensor Part1Of2(torch.Tensor x) => x.chunk(2, 1)[0];

    private static torch.Tensor Part2Of2(torch.Tensor x) => x.chunk(2, 1)[1];

    private static torch.Tensor Mul(torch.Tensor x) => x * 0.5;

    private static torch.Tensor Sub(torch.Tensor x, torch.Tensor y) => x - y;

    private static torch.Tensor Clamp(torch.Tensor x) => x.clamp(-1, 1);
}
