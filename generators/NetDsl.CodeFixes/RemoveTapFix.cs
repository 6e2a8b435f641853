using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>NDSL009: removes a tap that no layer reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveTapFix))]
[Shared]
public sealed class RemoveTapFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveTapFix()
        : base("NDSL009", "Remove the tap", "RemoveTap")
    {
    }

    private protected override bool CanMend(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.IsSuperfluous);
}
