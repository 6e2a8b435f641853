namespace NetDsl.Examples;

/// <summary>Square images of bytes, 0 (black) to 255, and the class that each shows, 0 to 9.</summary>
/// <param name="Pixels">The images one after another, each channel by channel and row by row.</param>
/// <param name="Labels">The classes.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Side">Width and height.</param>
public sealed record ImageSet(byte[] Pixels, byte[] Labels, int Channels, int Side)
{
    /// <summary>What is subtracted from a pixel of 0 to 1.</summary>
    public float Mean { get; init; }

    /// <summary>What it is divided by then.</summary>
    public float Deviation { get; init; } = 1;

    /// <summary>Bytes of an image.</summary>
    public int Area => Channels * Side * Side;

    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;
}
