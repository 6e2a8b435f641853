using NetDsl.CompilerServices;

namespace NetDsl.Diagrams;

/// <summary>A box of a diagram: an input, an output, or layers that follow each other.</summary>
/// <param name="kind">What it stands for.</param>
/// <param name="key">The key of its first layer, or the name of the input or output.</param>
internal sealed class Box(BoxKind kind, string key)
{
    /// <summary>What it stands for.</summary>
    public BoxKind Kind => kind;

    /// <summary>The key of its first layer, or the name of the input or output.</summary>
    public string Key => key;

    /// <summary>Its layers, a line each.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>How many equal blocks it stands for.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Its number of trained values.</summary>
    public long Parameters { get; set; }

    /// <summary>The places of the boxes whose values it reads, each with the value's shape.</summary>
    public List<(int From, long[] Shape)> Reads { get; } = [];

    /// <summary>Its output; null for an output of the network.</summary>
    public GraphValue? Output { get; set; }
}

/// <summary>What a box stands for.</summary>
internal enum BoxKind
{
    /// <summary>An input of the network.</summary>
    Input,

    /// <summary>Layers.</summary>
    Layers,

    /// <summary>A block, or several equal ones.</summary>
    Block,

    /// <summary>A sum, a product or a concatenation of values.</summary>
    Join,

    /// <summary>An output of the network.</summary>
    Output,
}
