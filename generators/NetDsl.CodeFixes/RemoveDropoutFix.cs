using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL304: removes the dropout at a network's output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDropoutFix))]
[Shared]
public sealed class RemoveDropoutFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveDropoutFix()
        : base("NDSL304", "Remove Dropout", "RemoveDropout")
    {
    }
}
