namespace NetDsl.Managed.Kernels;

/// <summary>Depth, height and width; images have depth 1, signals height 1 as well.</summary>
internal readonly record struct Size3(int Depth, int Height, int Width)
{
    internal int Volume => Depth * Height * Width;
}

/// <summary>
/// Sizes of a convolution from (N, G·C, In) to (N, G·M, Out) with weights (G·M, C, Kernel). A transposed convolution is the
/// same one read backwards.
/// </summary>
internal sealed record ConvGeometry
{
    internal required int Batch { get; init; }

    internal required int Groups { get; init; }

    /// <summary>C, the input channels of one group.</summary>
    internal required int InChannels { get; init; }

    /// <summary>M, the output channels of one group.</summary>
    internal required int OutChannels { get; init; }

    internal required Size3 In { get; init; }

    internal required Size3 Out { get; init; }

    internal required Size3 Kernel { get; init; }

    internal required Size3 Stride { get; init; }

    internal required Size3 Dilation { get; init; }

    /// <summary>The padding before the input; the padding after it follows from <see cref="Out"/>.</summary>
    internal required Size3 Padding { get; init; }

    /// <summary>The number of weights of one output value.</summary>
    internal int Depth => InChannels * Kernel.Volume;

    /// <summary>The number of output rows of one channel.</summary>
    internal int OutRows => Out.Depth * Out.Height;
}
