using NetDsl.Serialization;

namespace NetDsl.Tool.Pt2;

/// <summary>The types of tensors by the codes of PyTorch's export schema.</summary>
internal static class ElementTypes
{
    /// <summary>The type with a code of <c>ScalarType</c> in torch/_export/serde/schema.py; null for one that is not read here.</summary>
    public static ElementType? Of(int code) => code switch
    {
        1 => ElementType.UInt8,
        2 => ElementType.Int8,
        3 => ElementType.Int16,
        4 => ElementType.Int32,
        5 => ElementType.Int64,
        6 => ElementType.Float16,
        7 => ElementType.Float32,
        8 => ElementType.Float64,
        12 => ElementType.Bool,
        13 => ElementType.BFloat16,
        28 => ElementType.UInt16,
        _ => null,
    };
}
