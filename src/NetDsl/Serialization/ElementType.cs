using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>What the values of a type are. Those of one kind convert into each other, and floating-point numbers to integers.</summary>
internal enum ElementKind
{
    /// <summary>Real numbers of 16, 32 or 64 bits.</summary>
    Floating,

    /// <summary>Whole numbers, and truth values.</summary>
    Integer,

    /// <summary>What is stored, but not computed with here: complex numbers and numbers of 8 bits.</summary>
    Other,
}

/// <summary>A type of tensors' elements, with its names in PyTorch and in the formats of files.</summary>
/// <param name="Name">PyTorch's: <c>float32</c>.</param>
/// <param name="Size">The bytes of an element.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Scalar">TorchSharp's; null where it has none.</param>
/// <param name="Safetensors">The name in safetensors; null where that has none.</param>
/// <param name="Storage">The class of its storages in PyTorch's pickles; null where there is none.</param>
internal sealed record ElementType(
    string Name, int Size, ElementKind Kind, ScalarType? Scalar = null, string? Safetensors = null, string? Storage = null)
{
    public static readonly ElementType Float64 = new("float64", 8, ElementKind.Floating, ScalarType.Float64, "F64", "DoubleStorage");
    public static readonly ElementType Float32 = new("float32", 4, ElementKind.Floating, ScalarType.Float32, "F32", "FloatStorage");
    public static readonly ElementType Float16 = new("float16", 2, ElementKind.Floating, ScalarType.Float16, "F16", "HalfStorage");
    public static readonly ElementType BFloat16 = new("bfloat16", 2, ElementKind.Floating, ScalarType.BFloat16, "BF16", "BFloat16Storage");
    public static readonly ElementType Int64 = new("int64", 8, ElementKind.Integer, ScalarType.Int64, "I64", "LongStorage");
    public static readonly ElementType Int32 = new("int32", 4, ElementKind.Integer, ScalarType.Int32, "I32", "IntStorage");
    public static readonly ElementType Int16 = new("int16", 2, ElementKind.Integer, ScalarType.Int16, "I16", "ShortStorage");
    public static readonly ElementType Int8 = new("int8", 1, ElementKind.Integer, ScalarType.Int8, "I8", "CharStorage");
    public static readonly ElementType UInt8 = new("uint8", 1, ElementKind.Integer, ScalarType.Byte, "U8", "ByteStorage");
    public static readonly ElementType Bool = new("bool", 1, ElementKind.Integer, ScalarType.Bool, "BOOL", "BoolStorage");
    public static readonly ElementType UInt64 = new("uint64", 8, ElementKind.Integer, Safetensors: "U64");
    public static readonly ElementType UInt32 = new("uint32", 4, ElementKind.Integer, Safetensors: "U32");
    public static readonly ElementType UInt16 = new("uint16", 2, ElementKind.Integer, Safetensors: "U16");

    /// <summary>Every type, in the order in which safetensors writes them: the strictest alignment first.</summary>
    public static readonly IReadOnlyList<ElementType> All =
    [
        new("complex128", 16, ElementKind.Other, ScalarType.ComplexFloat64, Storage: "ComplexDoubleStorage"),
        UInt64, Int64, Float64,
        new("complex64", 8, ElementKind.Other, ScalarType.ComplexFloat32, "C64", "ComplexFloatStorage"),
        Float32, UInt32, Int32, BFloat16, Float16, UInt16, Int16,
        new("float8_e8m0fnu", 1, ElementKind.Other, Safetensors: "F8_E8M0"),
        new("float8_e4m3fn", 1, ElementKind.Other, Safetensors: "F8_E4M3"),
        new("float8_e5m2", 1, ElementKind.Other, Safetensors: "F8_E5M2"),
        Int8, UInt8, Bool,
    ];

    /// <summary>The type with TorchSharp's number, or null.</summary>
    public static ElementType? OfScalar(long number) => All.FirstOrDefault(type => type.Scalar is { } scalar && (long)scalar == number);

    /// <summary>The type with this name in safetensors, or null.</summary>
    public static ElementType? OfSafetensors(string? name) =>
        All.FirstOrDefault(type => type.Safetensors is not null && type.Safetensors == name);

    /// <summary>The type of the elements of a class of PyTorch's storages, or null.</summary>
    public static ElementType? OfStorage(string name) => All.FirstOrDefault(type => type.Storage is not null && type.Storage == name);

    /// <summary>The type of a tensor.</summary>
    public static ElementType Of(Tensor tensor) =>
        OfScalar((long)tensor.dtype) ?? throw new ArgumentException($"Tensors of {tensor.dtype} are not kept in files.");

    /// <summary>Why values of this type do not go into a tensor of another; null where they do.</summary>
    public string? Obstacle(ElementType target) => (Kind, target.Kind) switch
    {
        _ when this == target => null,
        (ElementKind.Other, _) or (_, ElementKind.Other) => $"{Name} does not convert to {target.Name}",
        (ElementKind.Integer, ElementKind.Floating) => $"integers in place of {target.Name} are quantized values, whose scale is unknown",
        _ => null,
    };
}
