namespace NetDsl.Generators.Declarations;

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
