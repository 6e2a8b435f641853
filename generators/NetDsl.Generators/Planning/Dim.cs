using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>One dimension of a shape: a size, or one that is only known at run time.</summary>
internal readonly record struct Dim(long? Size)
{
    public static readonly Dim Any = new(null);

    public bool IsKnown => Size is not null;

    public static implicit operator Dim(long size) => new(size);

    public static Dim operator *(Dim left, Dim right) => new(checked(left.Size * right.Size));

    /// <summary>The size that a rule gives for a known size; unknown stays unknown.</summary>
    public Dim Select(Func<long, long> rule) => Size is { } size ? rule(size) : Any;

    public override string ToString() => Size is { } size ? Text.Of(size) : "?";
}
