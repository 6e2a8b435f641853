using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Spelling;
using NetDsl.Generators.Writing;

namespace NetDsl.Generators;

/// <summary>
/// Generates the other half of each class with [Network]: its layers as fields, their registration, and <c>forward</c>. The analyzer
/// reports the errors of a declaration, but for attributes that the compiler itself rejects.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = Plans(context, KnownSymbols.NetworkAttribute);
        var blocks = Plans(context, KnownSymbols.BlockAttribute);

        // File names are compared ignoring case, class names are case-sensitive.
        var namesakes = Names(networks).Combine(Names(blocks)).Select(static (names, _) => Namesakes(names.Left.AddRange(names.Right)));
        Write(context, networks, namesakes);
        Write(context, blocks, namesakes);
    }

    private static IncrementalValuesProvider<NetworkPlan> Plans(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute, static (node, _) => node is TypeDeclarationSyntax, static (source, token) => Read(source, token));
        context.RegisterSourceOutput(declarations.SelectMany(static (declaration, _) => declaration.Foreign), Report);
        return declarations
            .Where(static declaration => declaration.Spec is not null)
            .Select(static (declaration, _) => declaration.Spec!)
            .WithTrackingName(TrackingNames.Networks)
            .Select(static (spec, cancellation) => Planner.Plan(spec, cancellation).Plan)
            .Where(static plan => plan is not null)
            .Select(static (plan, _) => plan!)
            .WithTrackingName(TrackingNames.Plans);
    }

    private static void Report(SourceProductionContext output, ForeignFinding finding) => output.ReportDiagnostic(Diagnostic.Create(
        Descriptors.ForeignForm, finding.Location, finding.Layer.Written, finding.Layer.Expected, finding.Layer.Reason));

    private static IncrementalValueProvider<ImmutableArray<string>> Names(IncrementalValuesProvider<NetworkPlan> plans) =>
        plans.Select(static (plan, _) => plan.Class.MetadataName).Collect();

    private static void Write(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<NetworkPlan> plans,
        IncrementalValueProvider<EquatableArray<string>> namesakes)
    {
        var sources = plans
            .Combine(namesakes)
            .Select(static (pair, _) => new Source(
                FileName(pair.Left.Class.MetadataName, pair.Right), NetworkWriter.Write(pair.Left), GraphWriter.Write(pair.Left)))
            .WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            output.AddSource($"{source.FileName}.g.cs", source.Text);
            if (source.Graph is { } graph)
            {
                // No name of a class has a hyphen in it.
                output.AddSource($"{source.FileName}-graph.g.cs", graph);
            }
        });
    }

    private static ReadClass Read(GeneratorAttributeSyntaxContext source, CancellationToken cancellation)
    {
        // A class has one [Network] or [Block]; where there are several, which is an error, only the first generates code.
        var type = (INamedTypeSymbol)source.TargetSymbol;
        var compilation = source.SemanticModel.Compilation;
        var network = type.GetAttributes().First(KnownSymbols.Of(compilation).IsNetwork);
        return source.Attributes[0].AttributeClass!.Equals(network.AttributeClass, SymbolEqualityComparer.Default) &&
            DeclarationReader.HomeOf(network, cancellation) == source.TargetNode
            ? new(DeclarationReader.Read(type, compilation, cancellation)?.Spec, ForeignFinding.Of(type, compilation, cancellation))
            : new(null, EquatableArray<ForeignFinding>.Empty);
    }

    private static EquatableArray<string> Namesakes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group.OrderBy(name => name, StringComparer.Ordinal).Skip(1))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private static string FileName(string metadataName, EquatableArray<string> namesakes)
    {
        for (var index = 0; index < namesakes.Count; index++)
        {
            if (namesakes[index] == metadataName)
            {
                return $"{FileName(metadataName)}.{Text.Of(index + 2)}";
            }
        }

        return FileName(metadataName);
    }

    /// <summary>
    /// Roslyn rejects some characters of identifiers (marks, joiners) in hint names: they are written as their code points.
    /// </summary>
    private static string FileName(string metadataName) => string.Concat(metadataName.Select(character =>
        char.IsLetterOrDigit(character) || character is '.' or '+' or '`' or '_'
            ? character.ToString()
            : $"({((int)character).ToString("x4", CultureInfo.InvariantCulture)})"));

    /// <summary>A class: what it declares, and the attributes that are written as in another library.</summary>
    private sealed record ReadClass(NetworkSpec? Spec, EquatableArray<ForeignFinding> Foreign);

    /// <summary>The files of a class.</summary>
    /// <param name="FileName">Their name, without the end.</param>
    /// <param name="Text">Layers and <c>forward</c>.</param>
    /// <param name="Graph">The description of the graph; null where there is none.</param>
    private sealed record Source(string FileName, string Text, string? Graph);
}
