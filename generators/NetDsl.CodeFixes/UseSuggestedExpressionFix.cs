using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL006: writes the expression with the suggested hyperparameter or method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuggestedExpressionFix))]
[Shared]
public sealed class UseSuggestedExpressionFix : SuggestedTextFix
{
    /// <summary>Creates the fix.</summary>
    public UseSuggestedExpressionFix()
        : base("NDSL006", "Use the suggested name", "UseSuggestedName")
    {
    }
}
