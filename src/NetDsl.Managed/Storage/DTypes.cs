using static TorchSharp.torch;

namespace NetDsl.Managed.Storage;

/// <summary>Properties of element types, and their .NET types.</summary>
internal static class DTypes
{
    internal static int Size(ScalarType dtype) => dtype switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw Unsupported(dtype),
    };

    internal static bool IsFloat(ScalarType dtype) => dtype is ScalarType.Float32 or ScalarType.Float64;

    internal static bool IsIntegral(ScalarType dtype) =>
        dtype is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64;

    internal static ScalarType Of<T>() where T : unmanaged =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : typeof(T) == typeof(long) ? ScalarType.Int64
        : typeof(T) == typeof(int) ? ScalarType.Int32
        : typeof(T) == typeof(short) ? ScalarType.Int16
        : typeof(T) == typeof(sbyte) ? ScalarType.Int8
        : typeof(T) == typeof(byte) ? ScalarType.Byte
        : typeof(T) == typeof(bool) ? ScalarType.Bool
        : throw new NotSupportedException($"The managed engine has no tensors of {typeof(T).Name}.");

    /// <summary>Rejects access with another .NET type; bool elements may be read as bytes.</summary>
    internal static void Check<T>(ScalarType dtype) where T : unmanaged
    {
        if (Of<T>() != dtype && !(dtype == ScalarType.Bool && typeof(T) == typeof(byte)))
        {
            throw new ArgumentException($"{Of<T>()} is not compatible with {dtype}");
        }
    }

    /// <summary>The name PyTorch's messages use.</summary>
    internal static string Name(ScalarType dtype) => dtype switch
    {
        ScalarType.Byte => "Byte",
        ScalarType.Int8 => "Char",
        ScalarType.Int16 => "Short",
        ScalarType.Int32 => "Int",
        ScalarType.Int64 => "Long",
        ScalarType.Float32 => "Float",
        ScalarType.Float64 => "Double",
        ScalarType.Bool => "Bool",
        _ => dtype.ToString(),
    };

    /// <summary>The name in PyTorch's Python API, which some of its messages use.</summary>
    internal static string PythonName(ScalarType dtype) =>
        "torch." + (dtype == ScalarType.Byte ? "uint8" : dtype.ToString().ToLowerInvariant());

    /// <summary>The name in C++, which some of PyTorch's messages use.</summary>
    internal static string NativeName(ScalarType dtype) => dtype switch
    {
        ScalarType.Byte => "unsigned char",
        ScalarType.Int8 => "signed char",
        ScalarType.Int16 => "short int",
        ScalarType.Int64 => "long int",
        _ => Name(dtype).ToLowerInvariant(),
    };

    /// <summary>The common type of two tensors of the same kind (both with, or both without dimensions).</summary>
    internal static ScalarType Promote(ScalarType a, ScalarType b)
    {
        if (a == b)
        {
            return a;
        }
        if (IsFloat(a) || IsFloat(b))
        {
            return a == ScalarType.Float64 || b == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        }
        if (a == ScalarType.Bool)
        {
            return b;
        }
        if (b == ScalarType.Bool)
        {
            return a;
        }
        if (a == ScalarType.Byte || b == ScalarType.Byte)
        {
            var other = a == ScalarType.Byte ? b : a;
            return other == ScalarType.Int8 ? ScalarType.Int16 : other;
        }
        return Size(a) >= Size(b) ? a : b;
    }

    internal static NotSupportedException Unsupported(ScalarType dtype) =>
        new($"The managed engine has no {dtype} tensors: it knows float32, float64, int64, int32, int16, int8, uint8 and bool.");
}
