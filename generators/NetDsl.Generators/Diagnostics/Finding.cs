using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Diagnostics;

/// <summary>Something to tell the user about one attribute. The analyzer gives it its position.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Related">The attribute above which a layer would mend it; null where none would.</param>
/// <param name="Texts">The message's arguments.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Position Position, Position? Related, EquatableArray<string> Texts)
{
    /// <summary>What was probably meant where something wrong stands; null where that cannot be told.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What it tells.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture, Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), Texts.ToArray<object>());

    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;
}
