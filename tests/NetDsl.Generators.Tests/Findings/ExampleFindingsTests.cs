using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>All rules over the zoo and every other example: known good networks have no errors and no warnings.</summary>
public sealed class ExampleFindingsTests
{
    /// <summary>
    /// What is found all the same: a bias that VGG-BN keeps because torchvision's has it, what a program is there to show, and advice.
    /// </summary>
    private static readonly Dictionary<string, string[]> Told = new(StringComparer.Ordinal)
    {
        ["Digits"] = ["2 × NDSL107 MaxPool(2)"],
        ["MnistCnn"] = ["2 × NDSL107 MaxPool(2)"],
        ["NormTour"] = ["2 × NDSL107 MaxPool(2)", "1 × NDSL209 TrackRunningStats = false"],
        ["RowLstm"] = ["1 × NDSL204 BatchNorm"],
        ["Zoo"] = ["1 × NDSL107 MaxPool(2)", "1 × NDSL107 Stride = 2", "8 × NDSL207 Bias = true"],
    };

    public static TheoryData<string> Examples => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Nothing_else_is_found(string example)
    {
        const string Usings =
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            """;
        var sources = Directory.EnumerateFiles(Path.Combine(Folder, example), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).Replace("#pragma warning disable NDSL", "// NDSL", StringComparison.Ordinal))
            .Append(Usings);

        var found = await Findings.Of(GeneratorRun.Unchecked([.. sources]));

        Assert.Equal(
            Told.GetValueOrDefault(example, []),
            found
                .Where(finding => finding.Id.StartsWith("NDSL", StringComparison.Ordinal))
                .CountBy(finding => $"{finding.Id} {TextOf(finding)}")
                .Select(item => $"{item.Value} × {item.Key}"));
    }

    private static string Folder => Path.Combine(Repository.Root, "examples");

    private static string TextOf(Diagnostic finding) =>
        finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan);
}
