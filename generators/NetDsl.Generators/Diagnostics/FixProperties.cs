namespace NetDsl.Generators.Diagnostics;

/// <summary>What a finding tells the code fixes, beside its place: keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>What was probably meant: a name or an expression without its quotes, a number as C#, or an argument.</summary>
    public const string Suggestion = nameof(Suggestion);

    /// <summary>A network as C# writes it.</summary>
    public const string Network = nameof(Network);
}
