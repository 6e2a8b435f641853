namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element types of tensors. See https://pytorch.org/docs/stable/tensor_attributes.html.</summary>
    /// <remarks>The managed engine knows float32, float64, int64, int32, int16, int8, uint8 and bool.</remarks>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,

        /// <summary>8-bit signed integer.</summary>
        Int8 = 1,

        /// <summary>16-bit signed integer.</summary>
        Int16 = 2,

        /// <summary>32-bit signed integer.</summary>
        Int32 = 3,

        /// <summary>64-bit signed integer.</summary>
        Int64 = 4,

        /// <summary>16-bit floating point.</summary>
        Float16 = 5,

        /// <summary>32-bit floating point.</summary>
        Float32 = 6,

        /// <summary>64-bit floating point.</summary>
        Float64 = 7,

        /// <summary>Complex of two 32-bit floating point numbers.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two 64-bit floating point numbers.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth value.</summary>
        Bool = 11,

        /// <summary>16-bit floating point with the exponent of a 32-bit one.</summary>
        BFloat16 = 15,
    }
}
