namespace NetDsl.Generators.Layers;

/// <summary>Every kind of layer, by the name of its attribute.</summary>
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
        new Activation("ReLU", "relu", backwardReadsOutput: true),
        new SlopedActivation("LeakyReLU", "leaky_relu", "negativeSlope", "negative_slope", 0.01),
        new SlopedActivation("ELU", "elu", "alpha", "alpha", 1),
        new Activation("GELU", "gelu", backwardReadsOutput: false),
        new Activation("SiLU", "silu", backwardReadsOutput: false),
        new Activation("Sigmoid", "sigmoid", backwardReadsOutput: true),
        new Activation("Tanh", "tanh", backwardReadsOutput: true),
        new Softmax("Softmax", "softmax"),
        new Softmax("LogSoftmax", "log_softmax"),
        new MaxPool(),
        new AvgPool(),
        new AdaptiveAvgPool(),
        new AdaptiveMaxPool(),
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
        new Dropout(),
        new Flatten(),
        new Identity(),
        new Join("Add", "add", "+", broadcasts: false),
        new Join("Multiply", "multiply", "*", broadcasts: true),
        new Concat(),
        new Recurrent("RNN", "rnn", gates: 1),
        new Recurrent("LSTM", "lstm", gates: 4),
        new Recurrent("GRU", "gru", gates: 3),
        new LastStep(),
        new Mean(),
        new Transpose(),
        new Permute(),
        new Scale(),
        new Normalize(),
        new RMSNorm(),
        new ChannelLayerNorm(),
        new DropPath(),
        new ClassToken(),
        new PositionEmbedding(),
    }.ToDictionary(layer => layer.Kind, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Kinds => Layers.Keys;

    /// <summary>The layer of an attribute; null for an attribute of a later version of the library.</summary>
    public static Layer? Find(string kind) => Layers.TryGetValue(kind, out var layer) ? layer : null;
}
