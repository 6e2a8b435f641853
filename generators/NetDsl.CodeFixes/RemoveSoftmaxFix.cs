using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL303: removes the softmax at a network's output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSoftmaxFix))]
[Shared]
public sealed class RemoveSoftmaxFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveSoftmaxFix()
        : base("NDSL303", "Remove Softmax", "RemoveSoftmax")
    {
    }
}
