using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions between .NET numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this byte value) => new((long)value, ScalarType.Int64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this sbyte value) => new((long)value, ScalarType.Int64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this short value) => new((long)value, ScalarType.Int64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this int value) => new((long)value, ScalarType.Int64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this long value) => new(value, ScalarType.Int64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this Half value) => new((double)value, ScalarType.Float64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this float value) => new((double)value, ScalarType.Float64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this double value) => new(value, ScalarType.Float64);

    /// <summary>Makes a scalar.</summary>
    public static Scalar ToScalar(this bool value) => new(value ? 1L : 0L, ScalarType.Bool);

    /// <summary>The scalar as a .NET number.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Double;

    /// <summary>The scalar as a .NET number.</summary>
    public static double ToDouble(this Scalar value) => value.Double;

    /// <summary>The scalar as a .NET number.</summary>
    public static Half ToHalf(this Scalar value) => (Half)value.Double;

    /// <summary>The scalar as a .NET number.</summary>
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Int64;

    /// <summary>The scalar as a .NET number.</summary>
    public static byte ToByte(this Scalar value) => (byte)value.Int64;

    /// <summary>The scalar as a .NET number.</summary>
    public static short ToInt16(this Scalar value) => (short)value.Int64;

    /// <summary>The scalar as a .NET number.</summary>
    public static int ToInt32(this Scalar value) => (int)value.Int64;

    /// <summary>The scalar as a .NET number.</summary>
    public static long ToInt64(this Scalar value) => value.Int64;

    /// <summary>Whether the scalar is not zero.</summary>
    public static bool ToBoolean(this Scalar value) => value.Truth;
}
