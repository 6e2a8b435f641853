namespace TorchSharp;

public static partial class torch
{
    /// <summary>The interpolation mode.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest value, found as OpenCV does.</summary>
        Nearest = 0,

        /// <summary>Linear, on one axis.</summary>
        Linear = 1,

        /// <summary>Bilinear, on two axes.</summary>
        Bilinear = 2,

        /// <summary>Bicubic, on two axes.</summary>
        Bicubic = 3,

        /// <summary>Trilinear, on three axes.</summary>
        Trilinear = 4,

        /// <summary>The mean of the area that an output position covers.</summary>
        Area = 5,

        /// <summary>The nearest value, by the centres of positions.</summary>
        NearestExact = 6,
    }

    /// <summary>The interpolation mode.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest value.</summary>
        Nearest = 0,

        /// <summary>Linear, on one axis.</summary>
        Linear = 1,

        /// <summary>Bilinear, on two axes.</summary>
        Bilinear = 2,

        /// <summary>Bicubic, on two axes.</summary>
        Bicubic = 3,

        /// <summary>Trilinear, on three axes.</summary>
        Trilinear = 4,
    }
}
