using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Tests;

/// <summary>The folders of the generator are floors: each uses only those below it, as docs/contributing.md draws them.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "NetDsl.Generators";

    /// <summary>Each folder, and the folders that it may use.</summary>
    private static readonly Dictionary<string, string[]> Floors = new(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Shapes"] = ["Common"],
        ["Declarations"] = ["Common"],
        ["Diagnostics"] = ["Common"],
        ["Reading"] = ["Common", "Declarations"],
        ["Layers"] = ["Common", "Shapes", "Declarations", "Diagnostics"],
        ["Planning"] = ["Common", "Shapes", "Declarations", "Diagnostics", "Layers"],
        ["Writing"] = ["Common", "Shapes", "Declarations", "Layers", "Planning"],
        ["Spelling"] = ["Common", "Layers"],
        ["Usage"] = ["Common", "Reading", "Declarations", "Layers"],
    };

    private static readonly Lazy<CSharpCompilation> Generator = new(Compiled);

    public static TheoryData<string> Folders => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_floors_below_it(string folder)
    {
        var used = Trees(folder).SelectMany(UsedFolders).Where(use => use.Folder != folder).ToList();

        Assert.Empty(used
            .Where(use => !Floors[folder].Contains(use.Folder))
            .Select(use => $"{use.File} uses {use.Folder}: {use.Text}")
            .Distinct());
    }

    [Fact]
    public void Every_folder_is_a_floor()
    {
        var folders = Generator.Value.SyntaxTrees.Select(FolderOf).Where(folder => folder.Length > 0).Distinct();

        Assert.Equal(Floors.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_writing_makes_CSharp() => Assert.Empty(
        from tree in Generator.Value.SyntaxTrees
        where FolderOf(tree) is not ("Writing" or "")
        from literal in tree.GetRoot().DescendantTokens()
        where Regex.IsMatch(literal.ValueText, @"global::\w") && !literal.IsKind(SyntaxKind.XmlTextLiteralToken)
        select $"{Path.GetFileName(tree.FilePath)}: {literal.ValueText}");

    private static IEnumerable<SyntaxTree> Trees(string folder) => Generator.Value.SyntaxTrees.Where(tree => FolderOf(tree) == folder);

    private static IEnumerable<(string File, string Folder, string Text)> UsedFolders(SyntaxTree tree)
    {
        var model = Generator.Value.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            var space = type?.ContainingNamespace.ToDisplayString() ?? "";
            if (space.StartsWith(Root + ".", StringComparison.Ordinal))
            {
                yield return (Path.GetFileName(tree.FilePath), space[(Root.Length + 1)..].Split('.')[0], name.ToString());
            }
        }
    }

    /// <summary>The folder right below the project's; empty for a file in the project's folder.</summary>
    private static string FolderOf(SyntaxTree tree)
    {
        var parts = Path.GetRelativePath(ProjectFolder, tree.FilePath).Split(Path.DirectorySeparatorChar);
        return parts.Length == 1 ? "" : parts[0];
    }

    private static string ProjectFolder => Path.Combine(Repository.Root, "generators", Root);

    private static CSharpCompilation Compiled()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(ProjectFolder, "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(
                """
                global using System;
                global using System.Collections.Generic;
                global using System.Linq;
                global using System.Threading;
                """,
                options,
                Path.Combine(ProjectFolder, "GlobalUsings.cs")));
        var references = Compile.References.Concat(
            new[] { typeof(Compilation), typeof(CSharpCompilation) }
                .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)));
        return CSharpCompilation.Create(Root, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
