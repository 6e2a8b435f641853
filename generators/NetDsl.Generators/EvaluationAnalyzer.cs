using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Usage;

namespace NetDsl.Generators;

/// <summary>
/// NDSL401: a network with mode-dependent layers is called without gradients, and no code puts it in evaluation mode.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        ImmutableArray.Create(Descriptors.EvaluationInTrainingMode);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModeSymbols.Of(start.Compilation) is not { } known)
            {
                return;
            }

            var declarations = KnownSymbols.Of(start.Compilation);
            var classes = new ConcurrentDictionary<ISymbol, ClassCode>(SymbolEqualityComparer.Default);
            var layers = new ConcurrentDictionary<ISymbol, IReadOnlyList<string>>(SymbolEqualityComparer.Default);
            start.RegisterSymbolStartAction(
                type => Gather(type, known, classes, network => layers.GetOrAdd(network, _ => ModalLayers.Of(network, declarations))),
                SymbolKind.NamedType);
        });
    }

    /// <summary>
    /// Collects the code of a class. When an outermost class ends, the code of its nested classes has been collected too.
    /// </summary>
    private static void Gather(
        SymbolStartAnalysisContext context,
        ModeSymbols known,
        ConcurrentDictionary<ISymbol, ClassCode> classes,
        Func<ITypeSymbol, IReadOnlyList<string>> layersOf)
    {
        var type = ClassCode.Outermost(context.Symbol)!;
        var code = classes.GetOrAdd(type, _ => new());
        context.RegisterOperationBlockAction(block => code.Add(block.OwningSymbol, block.OperationBlocks));
        context.RegisterOperationAction(
            call =>
            {
                if (known.GradientsBy(call.Operation) == GradientSwitch.Off)
                {
                    code.TurnsGradientsOff = true;
                }
            },
            OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            if (ModeSymbols.Same(end.Symbol, type) && classes.TryRemove(type, out _) && code.TurnsGradientsOff)
            {
                Analyze(known, type, code.Blocks(), layersOf, end.ReportDiagnostic);
            }
        });
    }

    private static void Analyze(
        ModeSymbols known,
        INamedTypeSymbol type,
        IReadOnlyList<CodeBlock> blocks,
        Func<ITypeSymbol, IReadOnlyList<string>> layersOf,
        Action<Diagnostic> report)
    {
        var flow = new Lazy<ModeFlow>(() => new(known, type, blocks));

        // A module called in another module's forward has the mode that the caller set.
        foreach (var block in blocks.Where(block => block.Owner is not IMethodSymbol { IsOverride: true, Name: "forward" }))
        {
            var scopes = new GradientScopes(known, block.Operations);
            var seen = new HashSet<(IOperation, string)>();
            var calls = block.Operations.Select(operation => NetworkCall.Of(operation, known)).OfType<NetworkCall>();
            foreach (var call in scopes.IsEmpty ? [] : calls)
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
