using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>What a class declares, as values alone: the generator's input, comparable and free of symbols and syntax.</summary>
/// <param name="Class">The class.</param>
/// <param name="Network">Its [Network] or [Block].</param>
/// <param name="Layers">Its layers, and what leads values between them.</param>
/// <param name="TakenNames">The names of members that layers must not have.</param>
/// <param name="Parameters">The primary constructor's parameters.</param>
/// <param name="Methods">The methods that [Call] can call.</param>
internal sealed record NetworkSpec(
    ClassSpec Class,
    AttributeSpec? Network,
    EquatableArray<AttributeSpec> Layers,
    EquatableArray<string> TakenNames,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<OwnMethod> Methods)
{
    /// <summary>What the project must have before any network can be generated; null where it has all.</summary>
    public ProjectLack? Lack { get; init; }

    /// <summary>The parameters that have the name of an inherited member, which is what <c>forward</c> would read.</summary>
    public EquatableArray<string> ShadowedNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>A part for other networks, [Block].</summary>
    public bool IsBlock => Network is { Kind: "Block" };

    /// <summary>Nothing keeps its layers from being read and generated, as far as can be told before they are planned.</summary>
    public bool IsSound => !IsBroken && Class.CanBeExtended && !Layers.Any(layer => layer.IsElsewhere);

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
    /// <summary>What [Use] puts there; null for another attribute.</summary>
    public UsedSpec? Used { get; init; }

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

/// <summary>The type that [Use] names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The type in C#, <c>global::Models.BasicBlock</c>.</param>
/// <param name="Obstacle">Why no network can hold it: "is abstract"; null where one can.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Network">What it declares; null for a module that is written by hand.</param>
internal sealed record UsedSpec(
    string Name, string Code, string? Obstacle, EquatableArray<ParameterSpec> Parameters, NetworkSpec? Network)
{
    /// <summary>The obstacle of a network that has none of the layers that it should have.</summary>
    public const string OwnErrors = "has errors of its own, which come first";

    /// <summary>From another assembly, where its layers have been generated already.</summary>
    public bool IsCompiled { get; init; }
}

/// <summary>A constructor's parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in C#, <c>int</c>, <c>global::Models.Kind</c>.</param>
/// <param name="Kind">What can be given for it.</param>
/// <param name="Default">What it is where nothing is given; null where something must be.</param>
internal sealed record ParameterSpec(string Name, string Type, ParameterKind Kind, Value? Default)
{
    /// <summary>What must be given for it, as messages say.</summary>
    public string Wanted => Kind switch
    {
        ParameterKind.Whole => "a whole number",
        ParameterKind.Real => "a number",
        ParameterKind.Flag => "true or false",
        ParameterKind.Text => "a text",
        ParameterKind.Enum => $"one of {DisplayedType}",
        _ => $"of type {DisplayedType}, which no attribute can give",
    };

    private string DisplayedType => Type.Replace("global::", "");
}

/// <summary>What a parameter is to expressions.</summary>
internal enum ParameterKind
{
    /// <summary>A whole number, which sizes are made of.</summary>
    Whole,

    /// <summary>A real number.</summary>
    Real,

    /// <summary>A bool.</summary>
    Flag,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A member of an enum.</summary>
    Enum,

    /// <summary>Something else, for which no attribute has a value.</summary>
    Other,
}
