namespace NetDsl.Generators.Diagnostics;

/// <summary>The properties of a diagnostic that code fixes read: keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>
    /// The suggestion: a name or an expression without its quotes, a number as C#, an argument, a layer, or names of arguments.
    /// </summary>
    public const string Suggestion = nameof(Suggestion);

    /// <summary>The finding is about a layer of the block that the attribute uses.</summary>
    public const string IsInBlock = nameof(IsInBlock);

    /// <summary>The C# expression of a network.</summary>
    public const string Network = nameof(Network);
}
