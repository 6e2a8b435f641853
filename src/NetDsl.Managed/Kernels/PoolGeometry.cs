namespace NetDsl.Managed.Kernels;

/// <summary>Windows that slide over planes: (planes, In) to (planes, Out).</summary>
internal sealed record PoolGeometry
{
    /// <summary>Batch times channels.</summary>
    internal required int Planes { get; init; }

    internal required Size3 In { get; init; }

    internal required Size3 Out { get; init; }

    internal required Size3 Kernel { get; init; }

    internal required Size3 Stride { get; init; }

    internal required Size3 Padding { get; init; }

    internal Size3 Dilation { get; init; } = new(1, 1, 1);

    /// <summary>Whether the windows are the commonest: 2×2, side by side, whole.</summary>
    internal bool IsHalving =>
        Kernel == new Size3(1, 2, 2) && Stride is { Height: 2, Width: 2 } && Padding == default && Dilation == new Size3(1, 1, 1)
        && In.Depth == Out.Depth && Out.Height * 2 <= In.Height && Out.Width * 2 <= In.Width;

    /// <summary>The minimum number of planes per thread.</summary>
    internal int Grain => Math.Max(1, 8 * 1024 / Math.Max(1, In.Volume));
}
