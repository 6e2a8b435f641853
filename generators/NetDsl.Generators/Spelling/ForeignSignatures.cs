namespace NetDsl.Generators.Spelling;

/// <summary>The parameters of PyTorch's layers in their order, for the attributes that order theirs otherwise.</summary>
internal static class ForeignSignatures
{
    /// <summary>Parameters that say what is inferred here, or what is always so.</summary>
    private static readonly HashSet<string> Needless = new(StringComparer.Ordinal)
    {
        "inchannels", "infeatures", "numfeatures", "numchannels", "inputsize", "embeddim", "dmodel", "batchfirst", "returnindices",
        "device", "dtype",
    };

    /// <summary>Names of PyTorch and Keras, where the attribute has another one.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["outchannels"] = "channels",
        ["outfeatures"] = "features",
        ["filters"] = "channels",
        ["units"] = "features",
        ["strides"] = "stride",
        ["poolsize"] = "kernelsize",
        ["usebias"] = "bias",
        ["dilationrate"] = "dilation",
        ["rate"] = "p",
        ["epsilon"] = "eps",
        ["nhead"] = "heads",
        ["numheads"] = "heads",
        ["numgroups"] = "groups",
    };

    private static readonly Dictionary<string, ForeignSignature> ByKind = new(StringComparer.Ordinal)
    {
        ["Linear"] = new(2, "inFeatures", "outFeatures", "bias"),
        ["Conv"] = new(3, "inChannels", "outChannels", "kernelSize", "stride", "padding", "dilation", "groups", "bias", "paddingMode"),
        ["ConvTranspose"] = new(
            3, "inChannels", "outChannels", "kernelSize", "stride", "padding", "outputPadding", "groups", "bias", "dilation"),
        ["BatchNorm"] = new(1, "numFeatures", "eps", "momentum", "affine", "trackRunningStats"),
        ["InstanceNorm"] = new(1, "numFeatures", "eps", "momentum", "affine", "trackRunningStats"),
        ["GroupNorm"] = new(2, "numGroups", "numChannels", "eps", "affine"),
        ["MaxPool"] = new(1, "kernelSize", "stride", "padding", "dilation", "returnIndices", "ceilMode"),
        ["AvgPool"] = new(1, "kernelSize", "stride", "padding", "ceilMode", "countIncludePad", "divisorOverride"),
        ["LPPool"] = new(2, "normType", "kernelSize", "stride", "ceilMode"),
        ["Upsample"] = new(0, "scaleFactor"),
        ["Dropout"] = new(0, "p", "inplace"),
        ["ChannelDropout"] = new(0, "p", "inplace"),
        ["LeakyReLU"] = new(0, "negativeSlope", "inplace"),
        ["ELU"] = new(0, "alpha", "inplace"),
        ["ReLU"] = new(0, "inplace"),
        ["RNN"] = new(2, "inputSize", "hiddenSize", "numLayers", "nonLinearity", "bias", "batchFirst", "dropout", "bidirectional"),
        ["LSTM"] = new(2, "inputSize", "hiddenSize", "numLayers", "bias", "batchFirst", "dropout", "bidirectional", "projSize"),
        ["GRU"] = new(2, "inputSize", "hiddenSize", "numLayers", "bias", "batchFirst", "dropout", "bidirectional"),
        ["MultiheadAttention"] = new(2, "embedDim", "numHeads", "dropout", "bias"),
        ["TransformerEncoderLayer"] = new(2, "dModel", "nhead", "dimFeedforward", "dropout"),
    };

    public static ForeignSignature? Of(string kind) => ByKind.TryGetValue(kind, out var signature) ? signature : null;

    public static bool IsNeedless(string parameter) => Needless.Contains(Key(parameter));

    /// <summary>The attribute's name of a parameter, without case and underscores.</summary>
    public static string Key(string parameter)
    {
        var key = parameter.Replace("_", "").ToLowerInvariant();
        return Renamed.TryGetValue(key, out var name) ? name : key;
    }
}
