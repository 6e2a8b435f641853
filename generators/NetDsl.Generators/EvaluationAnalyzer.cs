using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Usage;

namespace NetDsl.Generators;

/// <summary>
/// NDSL401: a network whose layers follow the mode is called without gradients, and nothing puts it in evaluation mode.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.EvaluationInTrainingMode);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModeSymbols.Of(start.Compilation) is { } known)
            {
                var layers = new ConcurrentDictionary<ISymbol, IReadOnlyList<string>>(SymbolEqualityComparer.Default);
                start.RegisterSymbolStartAction(type => Start(type, known, network => layers.GetOrAdd(network, _ => ModalLayers.Of(network))), SymbolKind.NamedType);
            }
        });
    }

    /// <summary>Gathers the code of an outermost class, nested ones with it, and looks at it only where some of it turns gradients off.</summary>
    private static void Start(SymbolStartAnalysisContext context, ModeSymbols known, Func<ITypeSymbol, IReadOnlyList<string>> layersOf)
    {
        if (context.Symbol is not INamedTypeSymbol { ContainingType: null } type)
        {
            return;
        }

        var turnsOff = false;
        var code = new ConcurrentBag<(ISymbol Owner, ImmutableArray<IOperation> Roots)>();
        context.RegisterOperationAction(operation => turnsOff |= known.GradientsBy(operation.Operation) == GradientSwitch.Off, OperationKind.Invocation);
        context.RegisterOperationBlockAction(block => code.Add((block.OwningSymbol, block.OperationBlocks)));
        context.RegisterSymbolEndAction(end =>
        {
            if (turnsOff)
            {
                var blocks = code.Select(part => new CodeBlock(
                    part.Owner, part.Roots.SelectMany(root => root.DescendantsAndSelf()).ToImmutableArray())).ToList();
                Analyze(blocks, known, new(() => new(known, type, blocks)), layersOf, end.ReportDiagnostic);
            }
        });
    }

    private static void Analyze(
        IEnumerable<CodeBlock> blocks, ModeSymbols known, Lazy<ModeFlow> flow, Func<ITypeSymbol, IReadOnlyList<string>> layersOf, Action<Diagnostic> report)
    {
        // The mode of what a module runs in its own forward is the caller's affair.
        foreach (var block in blocks.Where(block => block.Owner is not IMethodSymbol { IsOverride: true, Name: "forward" }))
        {
            var scopes = new GradientScopes(known, block.Operations);
            var seen = new HashSet<(IOperation, string)>();
            foreach (var call in block.Operations.Select(operation => NetworkCall.Of(operation, known)).OfType<NetworkCall>())
            {
                if (scopes.Around(call.Operation) is { } scope &&
                    layersOf(call.Type) is { Count: > 0 } layers &&
                    seen.Add((scope.Opening, call.Network)) &&
                    !flow.Value.IsLookedAfter(block, call, layers.All(ModalLayers.IsNorm)))
                {
                    report(Report(call, scope, layers));
                }
            }
        }
    }

    private static Diagnostic Report(NetworkCall call, GradientScope scope, IReadOnlyList<string> layers)
    {
        var statement = call.IsKnownAt(scope.Opening.Syntax) ? scope.Opening.Syntax
            : call.Statement is { } own && call.IsKnownAt(own) ? own
            : null;
        return Diagnostic.Create(
            Descriptors.EvaluationInTrainingMode,
            call.Function.GetLocation(),
            statement is null ? null : [statement.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Network, call.Network),
            call.Network, scope.Text, Text.And(layers));
    }
}
