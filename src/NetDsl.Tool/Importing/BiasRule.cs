namespace NetDsl.Tool.Importing;

/// <summary>Whether NetDsl gives a layer the bias that it has: it leaves out the one that a norm behind the layer cancels.</summary>
internal sealed class BiasRule(Block block)
{
    /// <summary>Layers that may preserve a constant of each channel: behind them, the bias is always written down.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "MaxPool", "AvgPool", "AdaptiveAvgPool", "AdaptiveMaxPool", "Flatten", "Unflatten", "Transpose", "Permute", "Mean", "Upsample",
        "Scale", "ChannelShuffle", "Call", "Use", "ConstantPad", "ReflectionPad", "ReplicationPad", "LastStep", "FirstStep",
    };

    public IEnumerable<string> Argument(Layer layer)
    {
        if (layer.HasBias is { } has && Automatic(layer) != has)
        {
            yield return has ? "Bias = true" : "Bias = false";
        }
    }

    /// <summary>What it is without the argument; null where that is not certain.</summary>
    private bool? Automatic(Layer layer)
    {
        var reader = SoleReader(layer.Output);
        if (reader?.Kind is "BatchNorm" or "InstanceNorm")
        {
            return false;
        }

        while (reader is not null && Passing.Contains(reader.Kind))
        {
            reader = SoleReader(reader.Output);
        }

        return reader?.Kind is "BatchNorm" or "InstanceNorm" or "GroupNorm" ? null : true;
    }

    private Layer? SoleReader(string value)
    {
        var readers = block.Layers.Where(layer => layer.Operands.Contains(value)).ToList();
        return readers.Count == 1 && !block.Outputs.Contains(value) ? readers[0] : null;
    }
}
