using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators;

/// <summary>Reports the findings of a network's plan, each at its attribute or argument.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.OfDeclarations;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownSymbols.NetworkAttribute) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.GetAttributes().Any(DeclarationReader.IsUnknown) ||
            DeclarationReader.Read(type, context.Compilation, context.CancellationToken) is not { } declaration)
        {
            return;
        }

        foreach (var finding in Planner.Plan(declaration.Spec, context.CancellationToken).Findings)
        {
            var related = finding.Related is { IsInBlock: false } position ? Locate(declaration, position, context) : null;
            context.ReportDiagnostic(Diagnostic.Create(
                finding.Rule,
                Locate(declaration, finding.Position, context),
                related is null ? null : [related],
                Properties(finding),
                finding.Texts.ToArray<object>()));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = finding.Suggestion is { } suggestion ? properties.Add(FixProperties.Suggestion, suggestion) : properties;
        return finding.Position.IsInBlock ? properties.Add(FixProperties.IsInBlock, null) : properties;
    }

    private static Location? Locate(Declaration declaration, Position position, SymbolAnalysisContext context)
    {
        if (position.Attribute == Position.Member)
        {
            var reading = new ReadingContext(context.Compilation, context.CancellationToken);
            var member = ClassReader.OwnMember(declaration.Type, position.Argument!, reading) ??
                declaration.Type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
                    .FirstOrDefault(parameter => parameter.Name == position.Argument);
            return member?.Locations[0];
        }

        var data = position.Attribute == Position.Network ? declaration.Network : declaration.Elements[position.Attribute];
        return data?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax attribute
            ? ArgumentFinder.Find(attribute, data, position.Argument, position.Item).GetLocation()
            : null;
    }
}
