using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>A constructor's parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in C#, <c>int</c>, <c>global::Models.Kind</c>.</param>
/// <param name="Kind">What kind of argument it takes.</param>
/// <param name="Default">Its default; null where an argument is required.</param>
internal sealed record ParameterSpec(string Name, string Type, ParameterKind Kind, Value? Default)
{
    /// <summary>The names of the enum's members; empty for another type.</summary>
    public EquatableArray<string> Members { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The kind of argument it takes, as messages name it.</summary>
    public string Wanted => Kind switch
    {
        ParameterKind.Whole => "a whole number",
        ParameterKind.Real => "a number",
        ParameterKind.Flag => "true or false",
        ParameterKind.Text => "a text",
        ParameterKind.Enum => $"one of {DisplayedType}",
        _ => $"of type {DisplayedType}, which no attribute can give",
    };

    /// <summary>Whether its type is the library's type of that name.</summary>
    public bool IsOfLibrary(string type) => Type.EndsWith($"::NetDsl.{type}", StringComparison.Ordinal);

    private string DisplayedType => Type.Replace("global::", "");
}

/// <summary>The role of a parameter in expressions.</summary>
internal enum ParameterKind
{
    /// <summary>A whole number, from which sizes are computed.</summary>
    Whole,

    /// <summary>A real number.</summary>
    Real,

    /// <summary>A bool.</summary>
    Flag,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A member of an enum.</summary>
    Enum,

    /// <summary>Another type, which no attribute argument can have.</summary>
    Other,
}
