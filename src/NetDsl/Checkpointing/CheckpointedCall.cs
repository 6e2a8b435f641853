using static TorchSharp.torch;

namespace NetDsl.Checkpointing;

/// <summary>A call whose backward computes it again.</summary>
/// <param name="Block">The block.</param>
/// <param name="Compute">The call.</param>
/// <param name="Inputs">The number of its inputs.</param>
/// <param name="Parameters">The block's parameters, each once.</param>
/// <param name="Device">Where it computes.</param>
/// <param name="Autocast">The autocast in which it computed.</param>
internal sealed record CheckpointedCall(
    nn.Module Block, Func<Tensor[], Tensor[]> Compute, int Inputs, Tensor[] Parameters, Device Device, AutocastState Autocast)
{
    /// <summary>What autograd keeps: the inputs, then the random state. Empty as soon as autograd has it.</summary>
    public List<Tensor> Saved { get; set; } = [];

    /// <summary>The outputs. Empty as soon as autograd has them.</summary>
    public List<Tensor> Outputs { get; set; } = [];
}
