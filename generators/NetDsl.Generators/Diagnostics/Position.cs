namespace NetDsl.Generators.Diagnostics;

/// <summary>An attribute of the declaration, one of its arguments, or a member of the class.</summary>
/// <param name="Attribute">The element's index, <see cref="Network"/> for [Network] or [Block], or <see cref="Member"/>.</param>
/// <param name="Argument">The argument's name, null for the whole attribute; for a member, its name.</param>
/// <param name="Item">The index of the size in the argument's list.</param>
internal readonly record struct Position(int Attribute, string? Argument = null, int Item = 0)
{
    /// <summary>Whether it is about a layer of the block that the attribute uses, where no edit of the attribute mends it.</summary>
    public bool IsInBlock { get; init; }

    public const int Network = -1;
    public const int Member = -2;
}
