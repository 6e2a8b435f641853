namespace TorchSharp;

/// <summary>The padding modes of convolutions and of <c>pad</c>.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The values reflected at the border, without the border itself.</summary>
    Reflect = 1,

    /// <summary>The border's value.</summary>
    Replicate = 2,

    /// <summary>The values of the opposite side.</summary>
    Circular = 3,

    /// <summary>A given value.</summary>
    Constant = 4,
}
