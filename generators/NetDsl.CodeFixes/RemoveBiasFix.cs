using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL207: removes the argument, so that the layer has no bias.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBiasFix))]
[Shared]
public sealed class RemoveBiasFix : RemoveArgumentFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveBiasFix()
        : base("NDSL207", "Remove Bias", "RemoveBias")
    {
    }
}
