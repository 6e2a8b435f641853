namespace NetDsl.Generators.Layers;

/// <summary>The effect on a layer's output of a constant added to a whole channel of its input.</summary>
internal enum ChannelConstant
{
    /// <summary>The output changes in another way.</summary>
    Matters,

    /// <summary>The output's channel changes by a constant.</summary>
    Passes,

    /// <summary>The output stays the same: the layer subtracts each channel's mean.</summary>
    Vanishes,
}
