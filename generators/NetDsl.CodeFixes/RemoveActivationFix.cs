using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetDsl.CodeFixes;

/// <summary>NDSL301: removes an activation that has no effect after the one above.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveActivationFix))]
[Shared]
public sealed class RemoveActivationFix : RemoveFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveActivationFix()
        : base("NDSL301", "Remove the activation", "RemoveActivation")
    {
    }
}
