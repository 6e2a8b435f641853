using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL009: writes the suggested name of the tap.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSuggestedNameFix))]
[Shared]
public sealed class UseSuggestedNameFix : SuggestedTextFix
{
    /// <summary>Creates the fix.</summary>
    public UseSuggestedNameFix()
        : base("NDSL009", "Use the suggested name", "UseSuggestedName")
    {
    }
}
