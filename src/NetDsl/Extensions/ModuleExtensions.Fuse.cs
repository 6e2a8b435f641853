using NetDsl.Fusing;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Makes a network ready for prediction, and faster: each BatchNorm becomes part of the convolution or Linear beside it, and is gone.
    /// The network is in evaluation mode then, and stays in it; its parameters need no gradient.
    /// </summary>
    /// <typeparam name="T">The network's class.</typeparam>
    /// <param name="network">The network, which is changed.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentNullException">The network is null.</exception>
    /// <exception cref="NotSupportedException">The network is written by hand: what it computes is not known.</exception>
    /// <remarks>
    /// <para>
    /// Outputs are the same but for rounding. A norm behind a convolution, a transposed convolution, or Linear on (N, F) is added to its
    /// weight and bias, and a norm before Linear or before a convolution without padding likewise. Every other norm stays: one that
    /// computes with the statistics of the batch (<c>TrackRunningStats = false</c>) or a cumulative average (<c>Momentum = null</c>), one
    /// whose input others read, too, one before a convolution that pads, and one beside a layer that is used twice.
    /// </para>
    /// <para>
    /// <c>state_dict</c> has the keys of what is left: <c>conv1.weight</c> and <c>conv1.bias</c>, and no <c>bn1.weight</c>. Load weights
    /// before; what a fused network saved is loaded by another fused one. ONNX export, <c>Summary</c>, <c>Diagram</c> and the network as
    /// Python show the fused network. To train on, keep another network that is not fused: <c>train()</c> throws
    /// <see cref="InvalidOperationException"/>.
    /// </para>
    /// <para>PyTorch: <see href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.fuse_conv_bn_eval.html"/>.</para>
    /// </remarks>
    public static T Fuse<T>(this T network)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(network);
        Fusion.Of(network);
        return network;
    }
}
