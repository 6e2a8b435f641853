using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Diagnostics;

/// <summary>A finding about one attribute; the analyzer resolves its location.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Position">Its attribute or argument.</param>
/// <param name="Related">The attribute above which an inserted layer fixes it; null where none would.</param>
/// <param name="Texts">The message's arguments.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Position Position, Position? Related, EquatableArray<string> Texts)
{
    /// <summary>The suggested text; null where there is no suggestion.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The message.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture, Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), Texts.ToArray<object>());

    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;
}
