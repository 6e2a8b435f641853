using NetDsl.Checkpointing;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// libtorch's part; the managed engine is built without it.
public static partial class Checkpoint
{
    static partial void Recompute(nn.Module block, Func<Tensor[], Tensor[]> compute, Tensor[] inputs, ref Tensor[]? outputs) =>
        outputs = Recomputation.Run(block, compute, inputs);
}
