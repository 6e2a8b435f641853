using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL109: removes the dim, whose default is the features.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDimFix))]
[Shared]
public sealed class RemoveDimFix : RemoveArgumentFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveDimFix()
        : base("NDSL109", "Remove dim", "RemoveDim")
    {
    }
}
