using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL106, NDSL204: writes [LayerNorm] for a norm of channels on steps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseLayerNormFix))]
[Shared]
public sealed class UseLayerNormFix : ReplaceNormFix
{
    /// <summary>Creates the fix.</summary>
    public UseLayerNormFix()
        : base("NDSL204", "LayerNorm", "NDSL106")
    {
    }
}
