namespace TorchSharp;

/// <summary>What stands in the padding of a convolution or of <c>pad</c>.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The values mirrored at the border, the border itself not repeated.</summary>
    Reflect = 1,

    /// <summary>The border's value.</summary>
    Replicate = 2,

    /// <summary>The values of the other side.</summary>
    Circular = 3,

    /// <summary>A given value.</summary>
    Constant = 4,
}
