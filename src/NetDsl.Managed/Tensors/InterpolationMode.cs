namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between the given ones are found.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest value, found as OpenCV does.</summary>
        Nearest = 0,

        /// <summary>Between two values, on one axis.</summary>
        Linear = 1,

        /// <summary>Between four values, on two axes.</summary>
        Bilinear = 2,

        /// <summary>By cubic curves through sixteen values, on two axes.</summary>
        Bicubic = 3,

        /// <summary>Between eight values, on three axes.</summary>
        Trilinear = 4,

        /// <summary>The mean of the area that a place covers.</summary>
        Area = 5,

        /// <summary>The nearest value, found by the middles of places.</summary>
        NearestExact = 6,
    }

    /// <summary>How values between the given ones are found.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest value.</summary>
        Nearest = 0,

        /// <summary>Between two values, on one axis.</summary>
        Linear = 1,

        /// <summary>Between four values, on two axes.</summary>
        Bilinear = 2,

        /// <summary>By cubic curves through sixteen values, on two axes.</summary>
        Bicubic = 3,

        /// <summary>Between eight values, on three axes.</summary>
        Trilinear = 4,
    }
}
