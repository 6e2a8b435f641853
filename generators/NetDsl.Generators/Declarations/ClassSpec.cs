using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The class that carries the attributes.</summary>
/// <param name="Namespace">Its namespace, escaped for C#; empty for the global one.</param>
/// <param name="MetadataName">Its full metadata name, <c>Models.Outer`1+DigitNet</c>.</param>
/// <param name="Types">The types around it, outermost first, and the class itself last.</param>
/// <param name="Obstacle">What keeps it from being a network: "static", "a record", "derived from 'Form'"; null where nothing does.</param>
internal sealed record ClassSpec(string Namespace, string MetadataName, EquatableArray<TypeSpec> Types, string? Obstacle)
{
    /// <summary>The obstacle of a class with several [Network] or [Block].</summary>
    public const string SeveralMarks = "marked as a network more than once";

    public TypeSpec Self => Types[Types.Count - 1];

    /// <summary>The members that a network gets from its generated half, where the user has written them.</summary>
    public EquatableArray<OwnMember> OwnMembers { get; init; } = EquatableArray<OwnMember>.Empty;

    /// <summary>
    /// A second half can be written: the class and all types around it are partial and of a kind that may go on elsewhere, and no
    /// member hides one of the base class.
    /// </summary>
    public bool CanBeExtended => Obstacle is null && Types.All(type => type.IsPartial) && OwnMembers.All(member => member.IsOverride);

    /// <summary>Whether the user has written a member that is otherwise generated.</summary>
    public bool Has(string member) => OwnMembers.Any(own => own.Name == member);
}

/// <summary>A member that the user has written in place of a generated one.</summary>
internal sealed record OwnMember(string Name, bool IsOverride);

/// <summary>The head of a type: <c>partial class Outer&lt;T&gt;</c>.</summary>
internal sealed record TypeSpec(string Keyword, string Name, EquatableArray<string> TypeParameters, bool IsPartial)
{
    public string Head => TypeParameters.Count == 0
        ? Escape.Type(Name)
        : $"{Escape.Type(Name)}<{Text.Join(TypeParameters.Select(Escape.Type))}>";
}
