using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A value with a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Which value it is.</param>
/// <param name="Shape">Its shape; null where an error left it unknown.</param>
internal sealed record Tapped(string Name, int Value, Shape? Shape)
{
    /// <summary>What named it.</summary>
    public string Element { get; init; } = "[Tap]";

    /// <summary>As messages call it: <c>[Tap] 'skip'</c>.</summary>
    public string Label => $"{Element} '{Name}'";
}
