namespace Digits;

/// <summary>Grey images of digits, 28 by 28 pixels from 0 (paper) to 255 (ink), and what they show.</summary>
/// <param name="Pixels">The images one after another, row by row.</param>
/// <param name="Labels">The digit on each image, 0 to 9.</param>
public sealed record DigitSet(byte[] Pixels, byte[] Labels)
{
    /// <summary>Width and height of an image.</summary>
    public const int Side = 28;

    /// <summary>Pixels of an image.</summary>
    public const int Area = Side * Side;

    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;
}
