using NetDsl;
using TorchSharp;

/// <summary>Imported from attention.pt2: (N, 7, 16) → (N, 7, 16).</summary>
[Network(7, 16)]
[Tap("x"), MultiheadAttention(4, Name = "attention"), Add("x"), LayerNorm(Name = "norm"), Call(nameof(Clamp))]
public partial class Imported
{
    private static torch.Tensor Clamp(torch.Tensor x) => x.clamp(double.NegativeInfinity, 2);
}
