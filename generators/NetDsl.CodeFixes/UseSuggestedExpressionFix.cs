using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL006: writes the expression with the hyperparameter, or the method, that was probably meant.</summary>
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
