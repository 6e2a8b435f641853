using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Spelling;

/// <summary>The layer that PyTorch's or Keras' name of a class means: <c>Conv2d</c>, <c>Relu</c>, <c>Dense</c>.</summary>
internal static class ForeignNames
{
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dense"] = "Linear",
        ["FullyConnected"] = "Linear",
        ["BatchNormalization"] = "BatchNorm",
        ["LayerNormalization"] = "LayerNorm",
        ["GroupNormalization"] = "GroupNorm",
        ["MaxPooling"] = "MaxPool",
        ["AveragePooling"] = "AvgPool",
        ["SpatialDropout"] = "ChannelDropout",
        ["ZeroPadding"] = "ZeroPad",
        ["UpSampling"] = "Upsample",
        ["Swish"] = "SiLU",
        ["Convolution"] = "Conv",
    };

    /// <summary>The layer; null where no layer is like that name.</summary>
    public static ForeignName? Find(string name)
    {
        if (LayerCatalog.Kinds.Contains(name))
        {
            return new(name, ForeignAxes.None);
        }

        // Conv2d, Conv2D, Conv2DTranspose
        var digit = name.IndexOfAny(['1', '2', '3']);
        var axes = digit < 1 || digit + 1 == name.Length ? ForeignAxes.None
            : name[digit + 1] == 'd' ? ForeignAxes.OfPyTorch
            : name[digit + 1] == 'D' ? ForeignAxes.OfKeras
            : ForeignAxes.None;
        var plain = axes == ForeignAxes.None ? name : name.Remove(digit, 2);
        if (axes == ForeignAxes.OfPyTorch && plain == "Dropout")
        {
            return new("ChannelDropout", axes);
        }

        var kind = Synonyms.TryGetValue(plain, out var synonym) ? synonym
            : LayerCatalog.Kinds.FirstOrDefault(kind => string.Equals(kind, plain, StringComparison.OrdinalIgnoreCase));
        return kind is null ? null : new(kind, axes);
    }
}
