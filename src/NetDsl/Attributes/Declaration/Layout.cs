namespace NetDsl;

/// <summary>
/// Which axis of a value holds the channels or features. It says how layers read the axes of a shape, and nothing about how numbers lie in
/// memory: <c>torch.channels_last</c> is another thing.
/// </summary>
public enum Layout
{
    /// <summary>
    /// What the layers make of it: three or more axes are (C, H, W) or (C, D, H, W), and two are (C, L) to a convolution and (T, F) to a
    /// recurrent layer.
    /// </summary>
    Inferred,

    /// <summary>(C, L), (C, H, W), (C, D, H, W): what convolutions, pooling and BatchNorm read.</summary>
    ChannelsFirst,

    /// <summary>(T, F), (H, W, C), (frames, joints, xy): the last axis is what Linear and LayerNorm read.</summary>
    ChannelsLast,
}
