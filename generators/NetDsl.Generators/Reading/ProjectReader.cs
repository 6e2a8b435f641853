using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Checks that the project has what generated code needs: the language version and TorchSharp.</summary>
internal static class ProjectReader
{
    /// <summary>C# 12, which the referenced Roslyn version does not define.</summary>
    private const LanguageVersion CSharp12 = (LanguageVersion)1200;

    /// <summary>The newest feature of the skeleton is its <c>#nullable</c> directive.</summary>
    private const LanguageVersion SkeletonLanguage = LanguageVersion.CSharp8;

    private const string Module = "TorchSharp.torch+nn+Module";
    private const string TorchSharp = "TorchSharp";

    private static readonly Version OldestTorchSharp = new(0, 105, 2);

    /// <summary>The first missing requirement; null where all are met.</summary>
    public static ProjectLack? Lack(Compilation compilation, SyntaxTree tree)
    {
        // Where two assemblies define TorchSharp's types, the compiler reports the ambiguity: the types are not missing.
        var modules = compilation.GetTypesByMetadataName(Module);
        if (modules.IsEmpty)
        {
            return new(
                "TorchSharp", "a project without it",
                "Add a reference to the package NetDsl.Managed, or to TorchSharp 0.105.2 or later.", AllowsSkeleton: false);
        }

        // The managed engine defines TorchSharp's types in an assembly with another name and other versions.
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
