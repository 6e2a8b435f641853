namespace NetDsl;

/// <summary>The norm behind the 1×1 convolution of <see cref="AddAttribute.Projection"/>.</summary>
public enum ProjectionNorm
{
    /// <summary>BatchNorm, as in ResNet.</summary>
    BatchNorm,

    /// <summary>None: the convolution alone, with a bias.</summary>
    None,

    /// <summary>InstanceNorm without weights, as in generators of images.</summary>
    InstanceNorm,

    /// <summary>LayerNorm over the channels of each position, as in ConvNeXt.</summary>
    ChannelLayerNorm,
}
