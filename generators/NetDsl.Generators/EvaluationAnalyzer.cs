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
/// NDSL401 to NDSL403: a network with mode-dependent layers is evaluated, and no code puts it in evaluation mode, or a loop that trains it
/// leaves it there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvaluationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        Descriptors.OfUse;

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
        if (!ModeSymbols.MayEvaluate(type, context.CancellationToken))
        {
            return;
        }

        var code = classes.GetOrAdd(type, _ => new());
        context.RegisterOperationBlockAction(block => code.Add(block.OwningSymbol, block.OperationBlocks));
        context.RegisterOperationAction(
            call =>
            {
                if (known.IsEvaluation(call.Operation))
                {
                    code.Evaluates = true;
                }
            },
            OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            if (ModeSymbols.Same(end.Symbol, type) && classes.TryRemove(type, out _) && code.Evaluates)
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
            foreach (var call in block.Operations.Select(operation => NetworkCall.Of(operation, known)).OfType<NetworkCall>())
            {
                var scope = scopes.Around(call.Operation);
                var isAsked = scope is null && call.IsForArgmax(known) && flow.Value.Created(call) is not null;
                if ((scope is not null || isAsked) &&
                    Layers(call) is { Count: > 0 } layers &&
                    seen.Add((scope?.Opening ?? call.Operation, call.Network)) &&
                    !flow.Value.IsLookedAfter(block, call, layers.All(ModalLayers.IsNorm)))
                {
                    report(scope is null ? ReportArgmax(call, layers) : Report(call, scope, layers));
                }
            }

            foreach (var (evaluation, call) in new TrainingLoops(known, flow).In(block, scopes))
            {
                if (Layers(call) is { Count: > 0 } layers)
                {
                    report(ReportLoop(evaluation, call, layers));
                }
            }
        }

        IReadOnlyList<string> Layers(NetworkCall call) => layersOf(call.Type) is { Count: > 0 } layers ? layers
            : flow.Value.Created(call) is { } created ? layersOf(created)
            : [];
    }

    private static Diagnostic ReportArgmax(NetworkCall call, IReadOnlyList<string> layers) => Diagnostic.Create(
        Descriptors.ArgmaxInTrainingMode, call.Function.GetLocation(), call.Network, Text.And(layers));

    private static Diagnostic Report(NetworkCall call, GradientScope scope, IReadOnlyList<string> layers)
    {
        var statement = call.IsKnownAt(scope.Opening.Syntax) ? scope.Opening.Syntax
            : call.Statement is { } own && call.IsKnownAt(own) ? own
            : null;
        return Mendable(
            Descriptors.EvaluationInTrainingMode, call.Function, statement, call, call.Network, scope.Text, Text.And(layers));
    }

    private static Diagnostic ReportLoop(IOperation evaluation, NetworkCall call, IReadOnlyList<string> layers) => Mendable(
        Descriptors.TrainingInEvaluationMode, evaluation.Syntax, TrainingLoops.Start(evaluation, call), call,
        call.Network, Text.And(layers));

    /// <summary>A finding that a statement about the network mends above another one; null where there is none.</summary>
    private static Diagnostic Mendable(
        DiagnosticDescriptor rule, SyntaxNode place, SyntaxNode? statement, NetworkCall call, params object[] texts) => Diagnostic.Create(
        rule,
        place.GetLocation(),
        statement is null ? null : [statement.GetLocation()],
        ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Network, call.Network),
        texts);
}
