using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL217: removes the argument, so that PyTorch's default applies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveMomentumFix))]
[Shared]
public sealed class RemoveMomentumFix : RemoveArgumentFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveMomentumFix()
        : base("NDSL217", "Remove Momentum", "RemoveMomentum")
    {
    }
}
