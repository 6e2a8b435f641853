using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL201: removes a norm whose effect the next norm cancels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveFirstNormFix))]
[Shared]
public sealed class RemoveFirstNormFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveFirstNormFix()
        : base("NDSL201", "Remove the first norm", "RemoveNorm")
    {
    }
}
