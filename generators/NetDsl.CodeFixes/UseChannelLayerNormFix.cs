using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL106, NDSL210, NDSL218: writes [ChannelLayerNorm] for a LayerNorm on a feature map.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseChannelLayerNormFix))]
[Shared]
public sealed class UseChannelLayerNormFix : ReplaceNormFix
{
    /// <summary>Creates the fix.</summary>
    public UseChannelLayerNormFix()
        : base("NDSL210", "ChannelLayerNorm", "NDSL106", "NDSL218")
    {
    }
}
