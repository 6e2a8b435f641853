namespace NetDsl.Graphs;

/// <summary>PyTorch's names of the parameters that TorchSharp's modules take by position, or under another name.</summary>
internal static class Signatures
{
    private static readonly string[] Window = ["kernel_size"];
    private static readonly string[] Recurrent = ["input_size", "hidden_size"];
    private static readonly string[] TransformerLayer = ["d_model", "nhead"];

    private static readonly Dictionary<string, string[]> Positions = new(StringComparer.Ordinal)
    {
        ["Conv"] = ["in_channels", "out_channels", "kernel_size"],
        ["ConvTranspose"] = ["in_channels", "out_channels", "kernel_size"],
        ["Unfold"] = Window,
        ["Fold"] = ["output_size", "kernel_size"],
        ["MaxPool"] = Window,
        ["MaxUnpool"] = Window,
        ["AvgPool"] = Window,
        ["LPPool"] = ["norm_type", "kernel_size"],
        ["FractionalMaxPool"] = Window,
        ["AdaptiveAvgPool"] = ["output_size"],
        ["AdaptiveMaxPool"] = ["output_size"],
        ["ConstantPad"] = ["padding", "value"],
        ["ReflectionPad"] = ["padding"],
        ["ReplicationPad"] = ["padding"],
        ["ZeroPad"] = ["padding"],
        ["Linear"] = ["in_features", "out_features"],
        ["TiedLinear"] = ["in_features", "out_features"],
        ["Bilinear"] = ["in1_features", "in2_features", "out_features"],
        ["BatchNorm"] = ["num_features"],
        ["InstanceNorm"] = ["num_features"],
        ["LayerNorm"] = ["normalized_shape"],
        ["RMSNorm"] = ["normalized_shape"],
        ["ChannelLayerNorm"] = ["normalized_shape"],
        ["GroupNorm"] = ["num_groups", "num_channels"],
        ["LocalResponseNorm"] = ["size"],
        ["Normalize"] = ["mean", "std"],
        ["RNN"] = Recurrent,
        ["LSTM"] = Recurrent,
        ["GRU"] = Recurrent,
        ["MultiheadAttention"] = ["embed_dim", "num_heads"],
        ["TransformerEncoderLayer"] = TransformerLayer,
        ["TransformerDecoderLayer"] = TransformerLayer,
        ["TransformerEncoder"] = ["encoder_layer", "num_layers"],
        ["TransformerDecoder"] = ["decoder_layer", "num_layers"],
        ["Transformer"] = TransformerLayer,
        ["SinusoidalEmbedding"] = ["positions", "features"],
        ["Embedding"] = ["num_embeddings", "embedding_dim"],
        ["EmbeddingBag"] = ["num_embeddings", "embedding_dim"],
        ["PReLU"] = ["num_parameters"],
        ["Softmax"] = ["dim"],
        ["LogSoftmax"] = ["dim"],
        ["Softmin"] = ["dim"],
        ["PixelShuffle"] = ["upscale_factor"],
        ["PixelUnshuffle"] = ["downscale_factor"],
        ["ChannelShuffle"] = ["groups"],
        ["Unflatten"] = ["dim", "unflattened_size"],
        ["DropPath"] = ["p"],
    };

    /// <summary>The names of the parameters that a module takes by position.</summary>
    /// <param name="operation">The module's class, <c>Conv2d</c>, or a function of torch.</param>
    public static IReadOnlyList<string> Of(string operation) =>
        Positions.GetValueOrDefault(Family(operation), []);

    /// <summary>A class without its number of axes: <c>Conv</c> for <c>Conv2d</c>.</summary>
    public static string Family(string operation) =>
        operation is [.. var family, '1' or '2' or '3', 'd'] && operation != "Softmax2d" ? family : operation;

    /// <summary>PyTorch's name of a parameter that TorchSharp names differently.</summary>
    public static string PyTorchName(string parameter) => parameter switch
    {
        "hasBias" => "bias",
        "numLayers" => "num_layers",
        "nonLinearity" => "nonlinearity",
        "batchFirst" => "batch_first",
        "projSize" => "proj_size",
        "padding_index" => "padding_idx",
        "minVal" => "min_val",
        "maxVal" => "max_val",
        "lambda" => "lambd",
        _ => parameter,
    };
}
