using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>What becomes of the losses of single elements.</summary>
internal static class Reductions
{
    internal static Tensor Apply(Tensor losses, nn.Reduction reduction) => reduction switch
    {
        nn.Reduction.Mean => losses.mean(),
        nn.Reduction.Sum => losses.sum(),
        _ => losses,
    };
}
