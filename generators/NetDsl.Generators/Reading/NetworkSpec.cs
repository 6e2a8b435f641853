using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>What a class declares, as values alone: the generator's input, comparable and free of symbols and syntax.</summary>
internal sealed record NetworkSpec(
    ClassSpec Class,
    AttributeSpec? Network,
    EquatableArray<AttributeSpec> Layers,
    EquatableArray<string> TakenNames)
{
    /// <summary>What the project must have before any network can be generated; null where it has all.</summary>
    public ProjectLack? Lack { get; init; }

    /// <summary>The compiler itself rejects an attribute: it has spoken, and nothing can be planned.</summary>
    public bool IsBroken => Network is { IsBroken: true } || Layers.Any(layer => layer.IsBroken);
}

/// <summary>Something that a project is too old for, or does not reference.</summary>
/// <param name="Needed">What is needed: "C# 12 or later".</param>
/// <param name="Got">What there is: "C# 11".</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="AllowsSkeleton">A class without layers would compile all the same.</param>
internal sealed record ProjectLack(string Needed, string Got, string Advice, bool AllowsSkeleton);

/// <summary>An attribute as written: its name without "Attribute", and the arguments that were given.</summary>
/// <param name="Kind">The attribute's name without its suffix: <c>Conv</c>.</param>
/// <param name="Arguments">The arguments that were written, constructor's first.</param>
/// <param name="IsElsewhere">On another partial declaration than [Network].</param>
/// <param name="IsBroken">Rejected by the compiler, so that its arguments are not known.</param>
internal sealed record AttributeSpec(string Kind, EquatableArray<Argument> Arguments, bool IsElsewhere, bool IsBroken)
{
    public Value? this[string argument] => Arguments.FirstOrDefault(item => item.Name == argument)?.Value;

    public string? Name => (this["Name"] as TextValue)?.Value;

    /// <summary>Whether an argument is a number other than 0, or one that is not known here.</summary>
    public bool IsNonzero(string argument) => this[argument] is not (null or IntValue { Value: 0 } or RealValue { Value: 0 });
}

/// <summary>The class that carries the attributes.</summary>
/// <param name="Namespace">Its namespace, escaped for C#; empty for the global one.</param>
/// <param name="MetadataName">Its full metadata name, <c>Models.Outer`1+DigitNet</c>.</param>
/// <param name="Types">The types around it, outermost first, and the class itself last.</param>
/// <param name="Obstacle">What keeps it from being a network: "static", "a record", "derived from 'Form'"; null where nothing does.</param>
internal sealed record ClassSpec(string Namespace, string MetadataName, EquatableArray<TypeSpec> Types, string? Obstacle)
{
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
