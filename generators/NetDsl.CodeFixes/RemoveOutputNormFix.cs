using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL202: removes a norm at a network's output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOutputNormFix))]
[Shared]
public sealed class RemoveOutputNormFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveOutputNormFix()
        : base("NDSL202", "Remove the norm", "RemoveNorm")
    {
    }
}
