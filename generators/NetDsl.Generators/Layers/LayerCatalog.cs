namespace NetDsl.Generators.Layers;

/// <summary>
/// Every kind of layer of the library, by the name of its attribute. [Use] and [Call] refer to the user's own types and methods.
/// </summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, Layer> Layers = new Layer[]
    {
        new Conv(),
        new ConvTranspose(),
        new Linear(),
        new BatchNorm(),
        new LayerNorm(),
        new GroupNorm(),
        new InstanceNorm(),
        new LocalResponseNorm(),
        new Activation("ReLU", "relu", backwardReadsOutput: true, isNeverNegative: true, leavesPositives: true),
        new SlopedActivation("LeakyReLU", "leaky_relu", "NegativeSlope", "negative_slope", 0.01, leavesPositives: true),
        new SlopedActivation("ELU", "elu", "Alpha", "alpha", 1, leavesPositives: true),
        new GELU(),
        new Activation("SiLU", "silu", backwardReadsOutput: false),
        new Activation("Sigmoid", "sigmoid", backwardReadsOutput: true, isNeverNegative: true),
        new Activation("Tanh", "tanh", backwardReadsOutput: true),
        new Softmax("Softmax", "softmax", givesProbabilities: true),
        new Softmax("LogSoftmax", "log_softmax", givesProbabilities: false),
        new Softmax("Softmin", "softmin", givesProbabilities: true),
        new Softmax2d(),
        new SlopedActivation("CELU", "celu", "Alpha", "alpha", 1, leavesPositives: true) { TakesZero = false },
        new Activation("SELU", "selu", backwardReadsOutput: true),
        new Activation("ReLU6", "relu6_", backwardReadsOutput: true, isNeverNegative: true),
        new Activation("Hardsigmoid", "hardsigmoid", backwardReadsOutput: false, isNeverNegative: true),
        new Activation("Hardswish", "hardswish", backwardReadsOutput: false),
        new NumberedActivation("Hardtanh", "hardtanh", new("MinVal", "minVal", -1), new("MaxVal", "maxVal", 1))
        {
            InPlace = settings => new(settings.Inplace, WhereSafe: true), Order = Order.Rising, IsOfLibrary = true,
            IsNeverNegative = numbers => numbers[0] >= 0,
        },
        new NumberedActivation("RReLU", "rrelu", new("Lower", "lower", 1.0 / 8), new("Upper", "upper", 1.0 / 3))
        {
            // Where the slopes preserve the sign, its backward needs the slopes or the output, but not the input.
            InPlace = settings => new(settings.Inplace, WhereSafe: settings.Numbers[0] >= 0), Order = Order.NotFalling, IsOfLibrary = true,
            LeavesPositives = _ => true,
            Mode = attribute => !Equals(attribute["Lower"], attribute["Upper"]),
        },
        new NumberedActivation("Threshold", "threshold", new("Threshold", "threshold", null), new("Value", "value", null))
        {
            InPlace = settings => new(settings.Inplace, WhereSafe: false),
            IsNeverNegative = numbers => numbers[0] >= 0 && numbers[1] >= 0,
            LeavesPositives = numbers => numbers[0] < 0 || (numbers[0] == 0 && numbers[1] == 0),
        },
        new NumberedActivation("Softplus", "softplus",
            new("Beta", "beta", 1)
            {
                IsGood = value => value is < 0 or > 0 && !double.IsInfinity(value),
                Expected = "a finite number other than 0",
            },
            new("Threshold", "threshold", 20))
        {
            IsNeverNegative = numbers => numbers[0] > 0,
        },
        new NumberedActivation("Hardshrink", "hardshrink", Shrinkage),
        new NumberedActivation("Softshrink", "softshrink", Shrinkage),
        new NumberedActivation("LogSigmoid", "log_sigmoid"),
        new NumberedActivation("Mish", "mish"),
        new NumberedActivation("Softsign", "softsign"),
        new NumberedActivation("Tanhshrink", "tanhshrink"),
        new PReLU(),
        new ChosenActivation(),
        new GLU(),
        new MaxPool(),
        new AvgPool(),
        new AdaptivePool("AdaptiveAvgPool", "adaptive_avgpool", Keeps.Sign, takesNumbers: true),
        new AdaptivePool(
            "AdaptiveMaxPool", "adaptive_maxpool", Keeps.Range, takesNumbers: false, worksOnVolumes: false),
        new LPPool(),
        new FractionalMaxPool(),
        new Pad("ConstantPad", "constant_pad", isConstant: true),
        new Pad("ReflectionPad", "reflection_pad", reflects: true),
        new Pad("ReplicationPad", "replication_pad"),
        new Pad("ZeroPad", "zero_pad", isConstant: true, onlyImages: true),
        new PixelShuffle(),
        new PixelUnshuffle(),
        new ChannelShuffle(),
        new Upsample(),
        new Fold(),
        new Unfold(),
        new Unflatten(),
        new Dropout("Dropout", "dropout"),
        new Dropout("AlphaDropout", "alpha_dropout"),
        new Dropout("FeatureAlphaDropout", "feature_alpha_dropout"),
        new ChannelDropout(),
        new Flatten(),
        new Identity(),
        new Join("Add", "add", new Sum(), number => new NumberSum(number), broadcasts: false),
        new Join("Multiply", "multiply", new Product(), number => new NumberProduct(number), broadcasts: true),
        new Concat(),
        new Embedding("Embedding", "embedding", isBag: false),
        new Embedding("EmbeddingBag", "embedding_bag", isBag: true),
        new MaxUnpool(),
        new Recurrent("RNN", "rnn", gates: 1, "h"),
        new Recurrent("LSTM", "lstm", gates: 4, "h", "c"),
        new Recurrent("GRU", "gru", gates: 3, "h"),
        new StepOf("LastStep", "last_step", -1),
        new StepOf("FirstStep", "first_step", 0),
        new Mean(),
        new Transpose(),
        new Permute(),
        new Slice(),
        new Chunk(),
        new Squeeze(),
        new Unsqueeze(),
        new Scale(),
        new Normalize(),
        new RMSNorm(),
        new ChannelLayerNorm(),
        new DropPath(),
        new ClassToken(),
        new PositionEmbedding(),
        new MultiheadAttention(),
        new TransformerLayer("TransformerEncoderLayer", "encoder_layer", AttentionRole.Encode),
        new TransformerStack("TransformerEncoder", "encoder", AttentionRole.Encode),
        new TransformerLayer("TransformerDecoderLayer", "decoder_layer", AttentionRole.Decode, "Memory"),
        new TransformerStack("TransformerDecoder", "decoder", AttentionRole.Decode, "Memory"),
        new Transformer(),
        new Bilinear(),
        new CosineSimilarity(),
        new PairwiseDistance(),
    }.ToDictionary(layer => layer.Kind, StringComparer.Ordinal);

    private static ActivationNumber Shrinkage =>
        new("Lambda", "lambda", 0.5) { IsGood = value => value >= 0 && !double.IsInfinity(value), Expected = "0 or more" };

    public static IReadOnlyCollection<string> Kinds => Layers.Keys;

    /// <summary>The layer of an attribute; null for an attribute of a later version of the library.</summary>
    public static Layer? Find(string kind) => Layers.TryGetValue(kind, out var layer) ? layer : null;
}
