using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>
/// NDSL402: a loop that trains a network puts it in evaluation mode and not back, so that its second round trains in evaluation mode. It is
/// silent wherever something else may set the network's mode.
/// </summary>
internal sealed class TrainingLoops(ModeSymbols known, Lazy<ModeFlow> lazy)
{
    private ModeFlow Flow => lazy.Value;

    /// <summary>The operations that leave a network in evaluation mode, each with a call by which the loop trains the network.</summary>
    public IEnumerable<(IOperation Evaluation, NetworkCall Call)> In(CodeBlock block, GradientScopes scopes)
    {
        var found = new HashSet<IOperation>();
        foreach (var loop in block.Operations.OfType<ILoopOperation>())
        {
            var inside = loop.Descendants().Where(operation => operation.Function() == loop.Function()).ToList();
            if (inside.Find(IsBackward) is not { } backward)
            {
                continue;
            }

            foreach (var call in inside.Select(operation => NetworkCall.Of(operation, known)).OfType<NetworkCall>())
            {
                if (call.Places.Length == 1 && call.Operation.Syntax.SpanStart < backward.Syntax.Span.End &&
                    scopes.Around(call.Operation) is null &&
                    Evaluation(block, loop, inside, backward, call.Places[0]) is { } evaluation && found.Add(evaluation))
                {
                    yield return (evaluation, call);
                }
            }
        }
    }

    /// <summary>
    /// The statement above which <c>train()</c> mends it: the first one in the innermost loop that calls the network and evaluates it; null
    /// where the network cannot be named there.
    /// </summary>
    public static SyntaxNode? Start(IOperation evaluation, NetworkCall call)
    {
        var innermost = evaluation.Ancestors().OfType<ILoopOperation>().First(loop => call.Operation.Ancestors().Contains(loop));
        return call.Function is MemberAccessExpressionSyntax or IdentifierNameSyntax &&
            (innermost.Body.Syntax as BlockSyntax)?.Statements.FirstOrDefault() is { } first && call.IsKnownAt(first)
            ? first
            : null;
    }

    /// <summary>The operation that leaves the network in evaluation mode; null where there is none, or where it may not stay so.</summary>
    private IOperation? Evaluation(
        CodeBlock block, ILoopOperation loop, List<IOperation> inside, IOperation backward, ISymbol network)
    {
        var events = Flow.EventsOn(network).ToList();
        return events.TrueForAll(IsHarmless)
            ? inside.Find(operation =>
                operation.Syntax.SpanStart >= backward.Syntax.Span.End && Evaluates(operation) && !MayLeave(operation, loop))
            : null;

        bool IsHarmless(ModeEvent change) => IsEval(change) ||
            (change.Operation is IInvocationOperation && change.Switch == ModeSwitch.EvaluationHere) ||
            (change.Block == block && change.Operation.Function() == loop.Function() && !change.Operation.Ancestors().Contains(loop));

        // By eval() itself, or by a method of the class that calls it on what it is given.
        bool Evaluates(IOperation operation) =>
            events.Exists(change => change.Operation == operation && IsOnly(change.Modules)) ||
            Flow.CallsBy(operation).Any(call => events.Exists(change =>
                ModeSymbols.Same(change.Block.Owner, call.Method) && IsEval(change) &&
                IsOnly(change.Modules.SelectMany(module => Flow.AtCall(module, call)))));

        bool IsOnly(IEnumerable<ISymbol> modules) => modules.All(module => ModeSymbols.Same(module, network)) && modules.Any();
    }

    private static bool IsEval(ModeEvent change) =>
        change is { Switch: ModeSwitch.Evaluation, Operation: IInvocationOperation { TargetMethod.Name: "eval" } };

    private bool IsBackward(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "backward" } method } && known.IsLibrary(method);

    /// <summary>Whether the branch that it stands in may leave the loop: the last round evaluates, and no further one trains.</summary>
    private static bool MayLeave(IOperation operation, ILoopOperation loop) => operation.Ancestors()
        .TakeWhile(outer => outer != loop && outer != loop.Body)
        .SelectMany(outer => outer.Descendants())
        .Any(part => part is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: not BranchKind.Continue });
}
