namespace NetDsl.Generators.Diagnostics;

/// <summary>What a finding tells the code fixes, beside its place: keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>The name that was probably meant.</summary>
    public const string Suggestion = nameof(Suggestion);

    /// <summary>There where what is marked can be removed.</summary>
    public const string IsSuperfluous = nameof(IsSuperfluous);
}
