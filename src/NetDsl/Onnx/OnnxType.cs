namespace NetDsl.Onnx;

/// <summary>The type of a tensor's elements, by ONNX's numbers.</summary>
internal enum OnnxType
{
    /// <summary>Real numbers of 32 bits.</summary>
    Float = 1,

    /// <summary>Whole numbers of 32 bits.</summary>
    Int32 = 6,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int64 = 7,

    /// <summary>Truth values.</summary>
    Bool = 9,
}
