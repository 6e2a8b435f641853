namespace NetDsl;

/// <summary>Names the current value, so that <c>[From]</c> or a join below can take it again: a skip connection starts here.</summary>
/// <param name="name">The value's name, once in a network.</param>
/// <remarks>The value lives until its last reader has run, and no layer overwrites it.</remarks>
/// <example>
/// <code>
/// [Tap("skip")]
/// [Conv(64, 3, Padding = 1), BatchNorm, ReLU]
/// [Add("skip")]
/// </code>
/// </example>
public sealed class TapAttribute(string name) : ElementAttribute
{
    /// <summary>The value's name.</summary>
    public string Name { get; } = name;
}
