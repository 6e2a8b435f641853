namespace NetDsl.Generators.Diagnostics;

/// <summary>An attribute of the declaration, or one of its arguments; or a member of the class.</summary>
/// <param name="Attribute">The element's index, <see cref="Network"/> for [Network] or [Block], or <see cref="Member"/>.</param>
/// <param name="Argument">The argument's name, null for the whole attribute; the member's name.</param>
/// <param name="Item">Which of the sizes that the argument lists.</param>
internal readonly record struct Position(int Attribute, string? Argument = null, int Item = 0)
{
    public const int Network = -1;
    public const int Member = -2;
}
