using NetDsl.Graphs;
using NetDsl.Onnx.Layers;

namespace NetDsl.Onnx;

/// <summary>How each layer is written.</summary>
internal static class OnnxLayers
{
    private static readonly Dictionary<string, Func<OnnxLayer, OnnxValue>> Modules = new(StringComparer.Ordinal)
    {
        ["Conv"] = Convolutions.Conv,
        ["ConvTranspose"] = Convolutions.ConvTranspose,
        ["Unfold"] = Convolutions.Unfold,
        ["Fold"] = Convolutions.Fold,
        ["MaxPool"] = Pooling.MaxPool,
        ["MaxUnpool"] = Pooling.MaxUnpool,
        ["AvgPool"] = Pooling.AvgPool,
        ["AdaptiveAvgPool"] = Pooling.AdaptiveAvgPool,
        ["AdaptiveMaxPool"] = Pooling.AdaptiveMaxPool,
        ["LPPool"] = Pooling.LPPool,
        ["FractionalMaxPool"] = Pooling.FractionalMaxPool,
        ["ConstantPad"] = Pads.Constant,
        ["ZeroPad"] = Pads.Constant,
        ["ReflectionPad"] = Pads.Reflection,
        ["ReplicationPad"] = Pads.Replication,
        ["ReLU"] = Activations.ReLU,
        ["LeakyReLU"] = Activations.LeakyReLU,
        ["ELU"] = Activations.ELU,
        ["GELU"] = Activations.GELU,
        ["SiLU"] = Activations.SiLU,
        ["Sigmoid"] = Activations.Sigmoid,
        ["Tanh"] = Activations.Tanh,
        ["CELU"] = Activations.CELU,
        ["SELU"] = Activations.SELU,
        ["PReLU"] = Activations.PReLU,
        ["RReLU"] = Activations.RReLU,
        ["ReLU6"] = Activations.ReLU6,
        ["Threshold"] = Activations.Threshold,
        ["Hardtanh"] = Activations.Hardtanh,
        ["Hardsigmoid"] = Activations.Hardsigmoid,
        ["Hardswish"] = Activations.Hardswish,
        ["Hardshrink"] = Activations.Hardshrink,
        ["Softshrink"] = Activations.Softshrink,
        ["Tanhshrink"] = Activations.Tanhshrink,
        ["Softplus"] = Activations.Softplus,
        ["Softsign"] = Activations.Softsign,
        ["LogSigmoid"] = Activations.LogSigmoid,
        ["Mish"] = Activations.Mish,
        ["GLU"] = Activations.GLU,
        ["Softmax"] = Activations.Softmax,
        ["LogSoftmax"] = Activations.LogSoftmax,
        ["Softmin"] = Activations.Softmin,
        ["Softmax2d"] = Activations.Softmax2d,
        ["BatchNorm"] = Norms.BatchNorm,
        ["InstanceNorm"] = Norms.InstanceNorm,
        ["LayerNorm"] = Norms.LayerNorm,
        ["ChannelLayerNorm"] = Norms.ChannelLayerNorm,
        ["GroupNorm"] = Norms.GroupNorm,
        ["LocalResponseNorm"] = Norms.LocalResponseNorm,
        ["RMSNorm"] = Norms.RMSNorm,
        ["Normalize"] = Norms.Normalize,
        ["RNN"] = Recurrent.RNN,
        ["LSTM"] = Recurrent.LSTM,
        ["GRU"] = Recurrent.GRU,
        ["MultiheadAttention"] = Attention.MultiheadAttention,
        ["TransformerEncoderLayer"] = Attention.EncoderLayer,
        ["TransformerEncoder"] = Attention.Encoder,
        ["TransformerDecoderLayer"] = Attention.DecoderLayer,
        ["TransformerDecoder"] = Attention.Decoder,
        ["Transformer"] = Attention.Transformer,
        ["SinusoidalEmbedding"] = Embeddings.SinusoidalEmbedding,
        ["Embedding"] = Embeddings.Embedding,
        ["EmbeddingBag"] = Embeddings.EmbeddingBag,
        ["Linear"] = Features.Linear,
        ["TiedLinear"] = Features.Linear,
        ["Bilinear"] = Features.Bilinear,
        ["CosineSimilarity"] = Features.CosineSimilarity,
        ["PairwiseDistance"] = Features.PairwiseDistance,
        ["PixelShuffle"] = Shapes.PixelShuffle,
        ["PixelUnshuffle"] = Convolutions.PixelUnshuffle,
        ["ChannelShuffle"] = Shapes.ChannelShuffle,
        ["Upsample"] = Resizing.Upsample,
        ["Flatten"] = Shapes.Flatten,
        ["Unflatten"] = Shapes.Unflatten,
        ["Identity"] = Unchanged,
        ["Dropout"] = Unchanged,
        ["AlphaDropout"] = Unchanged,
        ["FeatureAlphaDropout"] = Unchanged,
        ["DropPath"] = Unchanged,
    };

    private static readonly Dictionary<string, Func<OnnxLayer, OnnxValue>> TorchFunctions = new(StringComparer.Ordinal)
    {
        ["add"] = Functions.Add,
        ["mul"] = Functions.Multiply,
        ["cat"] = Functions.Concat,
        ["permute"] = Functions.Permute,
        ["transpose"] = Functions.Transpose,
        ["select"] = Functions.Select,
        ["mean"] = Functions.Mean,
        ["expand"] = Functions.Expand,
        ["slice"] = Functions.Slice,
        ["chunk"] = Functions.Chunk,
        ["squeeze"] = Functions.Squeeze,
        ["unsqueeze"] = Functions.Unsqueeze,
        ["interpolate"] = Resizing.Interpolate,
        ["step_at"] = Functions.StepAt,
    };

    /// <summary>Adds a layer's nodes.</summary>
    /// <returns>Its output.</returns>
    /// <exception cref="NotSupportedException">It has no ONNX form; the message tells why and what to do.</exception>
    public static OnnxValue Export(OnnxLayer layer)
    {
        var node = layer.Node;
        return node.Kind switch
        {
            NodeKind.Method => throw new NotSupportedException(
                "a method that [Call] runs is C# code. Move it to a module that implements IOnnxModule, and [Use] that."),
            NodeKind.Function => TorchFunctions[node.Operation](layer),
            NodeKind.Parameter => WithParameter(layer, layer.Graph.Parameter("")),
            _ when node.Module is IOnnxModule && node.Inputs.Count > 1 => throw new NotSupportedException(
                "a hand-written module of several inputs. IOnnxModule has one: declare it with attributes."),
            _ when node.Module is IOnnxModule own => own.Export(layer.Graph, layer.Input),
            _ when Modules.TryGetValue(Signatures.Family(node.Operation), out var export) && node.IsOfLibrary => export(layer),
            _ => throw new NotSupportedException("a hand-written module. Let it implement IOnnxModule."),
        };
    }

    private static OnnxValue WithParameter(OnnxLayer layer, OnnxValue parameter) => layer.Node.Operation switch
    {
        "add" => layer.Graph.Join("Add", layer.Input, parameter),
        "mul" => layer.Graph.Join("Mul", layer.Input, parameter),
        "add_positions" => Embeddings.AddPositions(layer, parameter),
        "cat" => Embeddings.Prepend(layer, parameter),
        var other => throw new InvalidOperationException($"Expected a known function of a parameter. Got '{other}'."),
    };

    private static OnnxValue Unchanged(OnnxLayer layer) => layer.Input;
}
