using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>How the elementwise losses are reduced.</summary>
internal static class Reductions
{
    internal static Tensor Apply(Tensor losses, nn.Reduction reduction) => reduction switch
    {
        nn.Reduction.Mean => losses.mean(),
        nn.Reduction.Sum => losses.sum(),
        _ => losses,
    };
}
