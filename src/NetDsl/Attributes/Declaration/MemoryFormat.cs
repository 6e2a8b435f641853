namespace NetDsl;

/// <summary>
/// How libtorch lays images out in memory, and the weights that convolve them. It is about speed: shapes stay (N, C, H, W), and outputs
/// are equal but for rounding. PyTorch:
/// <see href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-memory-format">torch.memory_format</see>.
/// </summary>
public enum MemoryFormat
{
    /// <summary>As the shape says, the width last.</summary>
    Contiguous,

    /// <summary>
    /// The channels last, in which convolutions over two and three axes are faster where they have 32 channels or more.
    /// <see href="https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html"/>
    /// </summary>
    ChannelsLast,
}
