using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A named value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value's index.</param>
/// <param name="Shape">Its shape; null where an error left it unknown.</param>
internal sealed record Tapped(string Name, int Value, Shape? Shape)
{
    /// <summary>The kind of attribute that named it.</summary>
    public string Element { get; init; } = "[Tap]";

    /// <summary>Whether it is a learnt parameter, which has no batch.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Its name in messages: <c>[Tap] 'skip'</c>.</summary>
    public string Label => $"{Element} '{Name}'";
}
