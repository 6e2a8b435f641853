using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>The kind of numbers that a network reads from an input. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Numbers
{
    /// <summary>Floating-point numbers, which weights multiply.</summary>
    Floats,

    /// <summary>Whole numbers, which an embedding looks up.</summary>
    Tokens,

    /// <summary>Any: its first layers take all, or nobody knows what they take.</summary>
    Any,

    /// <summary>Truth values: a mask.</summary>
    Mask,
}
