using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Usage;

namespace NetDsl.Generators;

/// <summary>
/// NDSL401: a network whose layers follow the mode is called without gradients by a member that never puts it in evaluation mode.
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
            var symbols = KnownSymbols.Of(start.Compilation);
            var layers = new ConcurrentDictionary<ISymbol, IReadOnlyList<string>>(SymbolEqualityComparer.Default);
            start.RegisterOperationBlockAction(block => Analyze(block, type => layers.GetOrAdd(type, _ => ModalLayers.Of(type, symbols))));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, Func<ITypeSymbol, IReadOnlyList<string>> layersOf)
    {
        // The mode of what a module runs in its own forward is the caller's affair.
        if (context.OwningSymbol is IMethodSymbol { IsOverride: true, Name: "forward" })
        {
            return;
        }

        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        if (!operations.Exists(operation => Switches.Of(operation) == Switch.Off))
        {
            return;
        }

        var code = new OtherCode(context.Compilation, context.CancellationToken);
        var evidence = new Lazy<ModeEvidence>(() => new(operations, code));
        var seen = new HashSet<(IOperation, string)>();
        foreach (var call in operations.Select(NetworkCall.Of).OfType<NetworkCall>())
        {
            if (layersOf(call.Type) is { Count: > 0 } layers &&
                GradientScope.Around(call.Operation) is { } scope &&
                seen.Add((scope.Opening, call.Place)) &&
                evidence.Value.Around(call.Place) is var places &&
                !evidence.Value.LooksAfter(places, layers.All(ModalLayers.IsNorm)) &&
                !TrainingMode.IsMeant(call, operations) &&
                !IsKept(context.OwningSymbol, call, places, code))
            {
                context.ReportDiagnostic(Report(call, scope, layers));
            }
        }
    }

    /// <summary>Other code keeps it in evaluation mode: the type that has it as a member, or all that call this private method.</summary>
    private static bool IsKept(ISymbol owner, NetworkCall call, IReadOnlyCollection<string> places, OtherCode code)
    {
        var own = Places.Members(places, owner.ContainingType).ToList();
        var types = owner.ContainingType.WithBases().ToList();
        if (own.Exists(name => code.Keep(types, name)) || (call.Member is { } member && code.Keep([member.ContainingType], member.Name)))
        {
            return true;
        }

        // Its parameters, and those of a primary constructor.
        return owner is IMethodSymbol method && own.Concat(Places.Variables(places)).Any(name => code.IsCalledInEvaluation(method, name));
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
