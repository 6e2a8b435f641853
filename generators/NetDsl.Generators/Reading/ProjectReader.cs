using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Reads whether the project has what generated code needs: the language, and TorchSharp.</summary>
internal static class ProjectReader
{
    /// <summary>C# 12, which the Roslyn that this is built against has no name for yet.</summary>
    private const LanguageVersion CSharp12 = (LanguageVersion)1200;

    /// <summary>The skeleton's newest feature is its <c>#nullable</c> directive.</summary>
    private const LanguageVersion SkeletonLanguage = LanguageVersion.CSharp8;

    private const string Module = "TorchSharp.torch+nn+Module";
    private const string TorchSharp = "TorchSharp";

    private static readonly Version OldestTorchSharp = new(0, 105, 2);

    /// <summary>The first thing that is missing; null where nothing is.</summary>
    public static ProjectLack? Lack(Compilation compilation, SyntaxTree tree)
    {
        // Two assemblies with TorchSharp's types are the compiler's to complain about: they are not missing.
        var modules = compilation.GetTypesByMetadataName(Module);
        if (modules.IsEmpty)
        {
            return new(
                "TorchSharp", "a project without it",
                "Add a reference to the package NetDsl.Managed, or to TorchSharp 0.105.2 or later.", AllowsSkeleton: false);
        }

        // The managed engine has TorchSharp's types in an assembly with a name and versions of its own.
        var assembly = modules[0].ContainingAssembly.Identity;
        if (assembly.Name == TorchSharp && assembly.Version < OldestTorchSharp)
        {
            return new(
                "TorchSharp 0.105.2 or later", $"TorchSharp {assembly.Version.ToString(3)}",
                "Update the package TorchSharp.", AllowsSkeleton: false);
        }

        return tree.Options is CSharpParseOptions { LanguageVersion: < CSharp12 and var language }
            ? new(
                "C# 12 or later", $"C# {language.ToDisplayString()}",
                "Set <LangVersion>12</LangVersion> in the project file, or target .NET 8 or later.",
                AllowsSkeleton: language >= SkeletonLanguage)
            : null;
    }
}
