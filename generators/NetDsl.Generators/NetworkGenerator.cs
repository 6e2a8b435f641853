using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Writing;

namespace NetDsl.Generators;

/// <summary>
/// Writes the other half of each class with [Network]: its layers as fields, their registration, and <c>forward</c>. What is wrong
/// with a declaration is the analyzer's to say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationReader.NetworkAttribute, static (node, _) => node is TypeDeclarationSyntax, static (source, token) => Read(source, token))
            .Where(static spec => spec is not null)
            .Select(static (spec, _) => spec!)
            .WithTrackingName(TrackingNames.Networks);

        var plans = networks
            .Select(static (spec, _) => Planner.Plan(spec).Plan)
            .Where(static plan => plan is not null)
            .Select(static (plan, _) => plan!)
            .WithTrackingName(TrackingNames.Plans);

        // File names are compared without case, class names with it.
        var namesakes = plans
            .Select(static (plan, _) => plan.Class.MetadataName)
            .Collect()
            .Select(static (names, _) => Namesakes(names));

        var sources = plans
            .Combine(namesakes)
            .Select(static (pair, _) => new Source(HintName(pair.Left.Class.MetadataName, pair.Right), NetworkWriter.Write(pair.Left)))
            .WithTrackingName(TrackingNames.Sources);

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
    }

    private static NetworkSpec? Read(GeneratorAttributeSyntaxContext source, CancellationToken cancellation)
    {
        // [Network] stands once on a class; where it wrongly stands twice, only the first makes a network.
        var type = (INamedTypeSymbol)source.TargetSymbol;
        var network = type.GetAttributes().First(DeclarationReader.IsNetwork);
        return DeclarationReader.HomeOf(network, cancellation) == source.TargetNode
            ? DeclarationReader.Read(type, source.SemanticModel.Compilation, cancellation)?.Spec
            : null;
    }

    private static EquatableArray<string> Namesakes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group.OrderBy(name => name, StringComparer.Ordinal).Skip(1))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private static string HintName(string metadataName, EquatableArray<string> namesakes)
    {
        for (var index = 0; index < namesakes.Count; index++)
        {
            if (namesakes[index] == metadataName)
            {
                return $"{FileName(metadataName)}.{Text.Of(index + 2)}.g.cs";
            }
        }

        return $"{FileName(metadataName)}.g.cs";
    }

    /// <summary>Identifiers may have marks and joiners that Roslyn takes in no file's name: they are written as their numbers.</summary>
    private static string FileName(string metadataName) => string.Concat(metadataName.Select(character =>
        char.IsLetterOrDigit(character) || character is '.' or '+' or '`' or '_'
            ? character.ToString()
            : $"({((int)character).ToString("x4", CultureInfo.InvariantCulture)})"));

    private sealed record Source(string HintName, string Text);
}
