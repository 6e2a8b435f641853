using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The class that carries the attributes.</summary>
/// <param name="Namespace">Its namespace, escaped for C#; empty for the global one.</param>
/// <param name="MetadataName">Its full metadata name, <c>Models.Outer`1+DigitNet</c>.</param>
/// <param name="Types">Its containing types, outermost first, and the class itself last.</param>
/// <param name="Obstacle">Why it cannot be a network: "static", "a record", "derived from 'Form'"; null where it can.</param>
internal sealed record ClassSpec(string Namespace, string MetadataName, EquatableArray<TypeSpec> Types, string? Obstacle)
{
    /// <summary>The obstacle of a class with several [Network] or [Block] attributes.</summary>
    public const string SeveralMarks = "marked as a network more than once";

    public TypeSpec Self => Types[Types.Count - 1];

    /// <summary>The generated members of a network that the user has written.</summary>
    public EquatableArray<OwnMember> OwnMembers { get; init; } = EquatableArray<OwnMember>.Empty;

    /// <summary>What its own base class asks of it, where it has one and can be extended but for that; null otherwise.</summary>
    public OwnBase? OwnBase { get; init; }

    /// <summary>
    /// Whether a second half can be written: the class and all its containing types are partial and of a kind that allows it, and no member
    /// hides one of the base class.
    /// </summary>
    public bool CanBeExtended => Obstacle is null && ArePartial && OwnMembers.All(member => member.IsOverride);

    public bool ArePartial => Types.All(type => type.IsPartial);

    /// <summary>Whether the user has written a member that would otherwise be generated.</summary>
    public bool Has(string member) => OwnMembers.Any(own => own.Name == member);
}

/// <summary>A base class of the user's choice, such as <c>Module&lt;Tensor, Tensor&gt;</c>.</summary>
/// <param name="Forward">The abstract <c>forward</c> that nothing overrides; null where there is none.</param>
/// <param name="NeedsName">Only its constructor from a name can be called, and the class has no constructor that does so.</param>
internal sealed record OwnBase(AbstractForward? Forward, bool NeedsName);

/// <summary>The signature of an abstract <c>forward</c>, with its types as C#.</summary>
internal sealed record AbstractForward(string Result, EquatableArray<string> Parameters);

/// <summary>A member that the user has written in place of a generated one.</summary>
internal sealed record OwnMember(string Name, bool IsOverride);

/// <summary>The declaration header of a type: <c>partial class Outer&lt;T&gt;</c>.</summary>
internal sealed record TypeSpec(string Keyword, string Name, EquatableArray<string> TypeParameters, bool IsPartial)
{
    public string Head => TypeParameters.Count == 0
        ? Escape.Type(Name)
        : $"{Escape.Type(Name)}<{Text.Join(TypeParameters.Select(Escape.Type))}>";
}
