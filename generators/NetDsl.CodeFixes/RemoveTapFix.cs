using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL012: removes a tap that nothing uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveTapFix))]
[Shared]
public sealed class RemoveTapFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveTapFix()
        : base("NDSL012", "Remove the tap", "RemoveTap")
    {
    }
}
