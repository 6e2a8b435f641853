using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

internal sealed partial class Recognition
{
    private delegate bool Reader(Recognition recognition, Node node);

    /// <summary>The operations that have an attribute, each with its reader, which says whether the arguments have one, too.</summary>
    private static readonly Dictionary<string, Reader> Known = new(StringComparer.Ordinal)
    {
        ["conv1d"] = (r, n) => r.Conv(n, 1),
        ["conv2d"] = (r, n) => r.Conv(n, 2),
        ["conv3d"] = (r, n) => r.Conv(n, 3),
        ["conv_transpose1d"] = (r, n) => r.ConvTranspose(n, 1),
        ["conv_transpose2d"] = (r, n) => r.ConvTranspose(n, 2),
        ["conv_transpose3d"] = (r, n) => r.ConvTranspose(n, 3),
        ["linear"] = (r, n) => r.Linear(n),
        ["bilinear"] = (r, n) => r.Bilinear(n),
        ["batch_norm"] = (r, n) => r.BatchNorm(n),
        ["instance_norm"] = (r, n) => r.InstanceNorm(n),
        ["layer_norm"] = (r, n) => r.LayerNorm(n),
        ["group_norm"] = (r, n) => r.GroupNorm(n),
        ["rms_norm"] = (r, n) => r.RmsNorm(n),
        ["max_pool1d"] = (r, n) => r.MaxPool(n, 1),
        ["max_pool2d"] = (r, n) => r.MaxPool(n, 2),
        ["max_pool3d"] = (r, n) => r.MaxPool(n, 3),
        ["avg_pool1d"] = (r, n) => r.AvgPool(n, 1),
        ["avg_pool2d"] = (r, n) => r.AvgPool(n, 2),
        ["avg_pool3d"] = (r, n) => r.AvgPool(n, 3),
        ["adaptive_avg_pool1d"] = (r, n) => r.AdaptivePool(n, "AdaptiveAvgPool", 1),
        ["adaptive_avg_pool2d"] = (r, n) => r.AdaptivePool(n, "AdaptiveAvgPool", 2),
        ["adaptive_avg_pool3d"] = (r, n) => r.AdaptivePool(n, "AdaptiveAvgPool", 3),
        ["adaptive_max_pool1d"] = (r, n) => r.AdaptivePool(n, "AdaptiveMaxPool", 1),
        ["adaptive_max_pool2d"] = (r, n) => r.AdaptivePool(n, "AdaptiveMaxPool", 2),
        ["relu"] = Activation("ReLU"),
        ["relu6"] = Activation("ReLU6"),
        ["silu"] = Activation("SiLU"),
        ["sigmoid"] = Activation("Sigmoid"),
        ["tanh"] = Activation("Tanh"),
        ["selu"] = Activation("SELU"),
        ["hardswish"] = Activation("Hardswish"),
        ["hardsigmoid"] = Activation("Hardsigmoid"),
        ["mish"] = Activation("Mish"),
        ["log_sigmoid"] = Activation("LogSigmoid"),
        ["gelu"] = Gelu,
        ["leaky_relu"] = Activation("LeakyReLU", ("negative_slope", 0.01)),
        ["celu"] = Activation("CELU", ("alpha", 1)),
        ["elu"] = (r, n) => (n["scale"]?.Number ?? 1) == 1 && (n["input_scale"]?.Number ?? 1) == 1 && Elu(r, n),
        ["hardshrink"] = Activation("Hardshrink", ("lambd", 0.5)),
        ["softshrink"] = Activation("Softshrink", ("lambd", 0.5)),
        ["softplus"] = Activation("Softplus", ("beta", 1), ("threshold", 20)),
        ["rrelu"] = Activation("RReLU", ("lower", 1.0 / 8), ("upper", 1.0 / 3)),
        ["threshold"] = Activation("Threshold", ("threshold", double.NaN), ("value", double.NaN)),
        ["hardtanh"] = (r, n) => r.Hardtanh(n),
        ["prelu"] = (r, n) => r.PRelu(n),
        ["glu"] = (r, n) => r.Add(n, "GLU", r.Data(n, "self"), new Setting(null, [new(Code(n["dim"]?.Int ?? -1), Code(-1))])),
        ["softmax"] = (r, n) => r.Softmax(n, "Softmax"),
        ["log_softmax"] = (r, n) => r.Softmax(n, "LogSoftmax"),
        ["dropout"] = (r, n) => r.Dropout(n, "Dropout"),
        ["feature_dropout"] = (r, n) => r.Dropout(n, "ChannelDropout"),
        ["alpha_dropout"] = (r, n) => r.Dropout(n, "AlphaDropout"),
        ["feature_alpha_dropout"] = (r, n) => r.Dropout(n, "FeatureAlphaDropout"),
        ["embedding"] = (r, n) => r.Embedding(n),
        ["lstm"] = (r, n) => r.Recurrent(n, "LSTM", null),
        ["gru"] = (r, n) => r.Recurrent(n, "GRU", null),
        ["rnn_tanh"] = (r, n) => r.Recurrent(n, "RNN", "Tanh"),
        ["rnn_relu"] = (r, n) => r.Recurrent(n, "RNN", "ReLU"),
        ["pad"] = (r, n) => r.Pad(n),
        ["pixel_shuffle"] = (r, n) => r.Add(n, "PixelShuffle", r.Data(n, "self"), At("factor", n.Required("upscale_factor").Int ?? 0)),
        ["pixel_unshuffle"] = (r, n) =>
            r.Add(n, "PixelUnshuffle", r.Data(n, "self"), At("factor", n.Required("downscale_factor").Int ?? 0)),
        ["channel_shuffle"] = (r, n) => r.Add(n, "ChannelShuffle", r.Data(n, "self"), At("groups", n.Required("groups").Int ?? 0)),
        ["upsample_nearest1d"] = (r, n) => r.Upsample(n, "Nearest"),
        ["upsample_nearest2d"] = (r, n) => r.Upsample(n, "Nearest"),
        ["upsample_nearest3d"] = (r, n) => r.Upsample(n, "Nearest"),
        ["upsample_linear1d"] = (r, n) => r.Upsample(n, "Linear"),
        ["upsample_bilinear2d"] = (r, n) => r.Upsample(n, "Bilinear"),
        ["upsample_bicubic2d"] = (r, n) => r.Upsample(n, "Bicubic"),
        ["upsample_trilinear3d"] = (r, n) => r.Upsample(n, "Trilinear"),
        ["add"] = (r, n) => r.Sum(n),
        ["mul"] = (r, n) => r.Product(n),
        ["cat"] = (r, n) => r.Concat(n),
        ["mean"] = (r, n) => r.Mean(n),
        ["flatten"] = (r, n) => r.Reshape(n),
        ["unflatten"] = (r, n) => r.Reshape(n),
        ["view"] = (r, n) => r.Reshape(n),
        ["reshape"] = (r, n) => r.Reshape(n),
        ["_unsafe_view"] = (r, n) => r.Reshape(n),
        ["squeeze"] = (r, n) => r.Reshape(n),
        ["unsqueeze"] = (r, n) => r.Reshape(n),
        ["transpose"] = (r, n) => r.Transpose(n),
        ["permute"] = (r, n) => r.Permute(n),
        ["select"] = (r, n) => r.Select(n),
        ["slice"] = (r, n) => r.Slice(n),
        ["contiguous"] = (r, n) => r.Unchanged(n),
        ["clone"] = (r, n) => r.Unchanged(n),
        ["detach"] = (r, n) => r.Unchanged(n),
        ["alias"] = (r, n) => r.Unchanged(n),
        ["lift_fresh_copy"] = (r, n) => r.Unchanged(n),
        ["expand"] = (r, n) => r.IsSameShape(n) && r.Unchanged(n),
        ["to"] = (r, n) => r.IsSameShape(n) && r.Unchanged(n),
    };

    private static Reader Activation(string kind, params (string Argument, double Default)[] numbers) => (r, n) => r.Add(
        n, kind, r.Data(n, "self"),
        numbers.Select(number => Fixed(n[number.Argument]?.Number ?? number.Default, number.Default)).ToArray());

    private static bool Gelu(Recognition r, Node n)
    {
        const string Approximate = "TorchSharp.Modules.GELU.Approximate";
        return r.Add(n, "GELU", r.Data(n, "self"), Member(
            "Approximate", $"{Approximate}.{n["approximate"]?.Text ?? "none"}", $"{Approximate}.none"));
    }

    private static bool Elu(Recognition r, Node n) => r.Add(n, "ELU", r.Data(n, "self"), Fixed(n["alpha"]?.Number ?? 1, 1));

    private bool Hardtanh(Node node)
    {
        var (low, high) = (node["min_val"]?.Number ?? -1, node["max_val"]?.Number ?? 1);
        return (low, high) is (0, 6)
            ? Add(node, "ReLU6", Data(node, "self"))
            : Add(node, "Hardtanh", Data(node, "self"), Fixed(low, -1), Fixed(high, 1));
    }

    private bool PRelu(Node node) => Add(
        node, "PReLU", Data(node, "self"), Prefix(Key(node, "weight")), null,
        Flag("PerChannel", Numbers(node, "weight")[0] > 1, false));

    private bool Softmax(Node node, string kind)
    {
        if (Data(node, "self") is not { } input)
        {
            return false;
        }

        var dim = node.Required("dim").Int ?? 0;
        var axis = dim < 0 ? dim + Rank(input) : dim;
        // Left out, it is the only axis there is.
        return axis > 0 && (Rank(input) == 2 ? Add(node, kind, input) : Add(node, kind, input, Fixed([axis])));
    }

    /// <summary>A dropout of nothing is no layer.</summary>
    private bool Dropout(Node node, string kind)
    {
        var input = Data(node, "input") ?? Data(node, "self");
        var p = node["p"]?.Number ?? 0.5;
        return p == 0 && input is not null
            ? Alias(node.Output, input)
            : Add(node, kind, input, new Setting(null, [new(p, 0.5)]) { Called = ["dropout"] });
    }

    private bool IsSameShape(Node node) =>
        node["self"]?.Tensor is { } input && Meta(input).Sizes.SequenceEqual(Meta(node.Output).Sizes)
        && Meta(input).ScalarType == Meta(node.Output).ScalarType;
}
