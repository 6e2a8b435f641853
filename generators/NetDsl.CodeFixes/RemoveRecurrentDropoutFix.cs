using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL305: removes the argument, which does nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRecurrentDropoutFix))]
[Shared]
public sealed class RemoveRecurrentDropoutFix : RemoveArgumentFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveRecurrentDropoutFix()
        : base("NDSL305", "Remove Dropout", "RemoveRecurrentDropout")
    {
    }
}
