namespace NetDsl;

/// <summary>Goes back to a value that <c>[Tap]</c> named: the layers below apply to it, and a branch begins.</summary>
/// <param name="name">The tap's name.</param>
/// <example>
/// <code>
/// [Tap("in"), Conv(8, 1), Tap("left")]
/// [From("in"), Conv(8, 3, Padding = 1)]
/// [Concat("left")]
/// </code>
/// </example>
public sealed class FromAttribute(string name) : ElementAttribute
{
    /// <summary>The tap's name.</summary>
    public string Name { get; } = name;
}
