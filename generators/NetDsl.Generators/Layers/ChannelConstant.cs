namespace NetDsl.Generators.Layers;

/// <summary>What a layer does to a constant that is added to a whole channel of its input.</summary>
internal enum ChannelConstant
{
    /// <summary>The output changes in some other way.</summary>
    Matters,

    /// <summary>The output's channel changes by a constant too.</summary>
    Passes,

    /// <summary>The output is the same: the layer subtracts each channel's mean.</summary>
    Vanishes,
}
