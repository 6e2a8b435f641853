namespace NetDsl.Onnx;

/// <summary>The size of an axis: a number, the size of an axis of a value, or what nodes compute.</summary>
/// <param name="Known">The number; −1 where it is only known at run time.</param>
/// <param name="Source">The value that has an axis of that size.</param>
/// <param name="Axis">That axis.</param>
/// <param name="Computed">A vector of one number, which nodes compute.</param>
internal readonly record struct Extent(long Known, OnnxValue? Source = null, int Axis = 0, OnnxValue? Computed = null)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsKnown => Known >= 0;

    /// <summary>Whether nothing tells it: Reshape infers it.</summary>
    public bool IsInferred => !IsKnown && Source is null && Computed is null;

    /// <summary>A number.</summary>
    public static implicit operator Extent(long known) => new(known);
}
