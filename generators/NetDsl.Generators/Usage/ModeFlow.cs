using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>
/// Which networks of a class are in evaluation mode where they are called, as the README beside this file tells.
/// </summary>
internal sealed class ModeFlow
{
    private readonly INamedTypeSymbol _type;
    private readonly ModeSymbols _known;
    private readonly SameNetworks _same;
    private readonly List<Event> _events = [];
    private readonly List<Call> _calls = [];

    public ModeFlow(ModeSymbols known, INamedTypeSymbol type, IEnumerable<CodeBlock> blocks)
    {
        (_known, _type, _same) = (known, type, new(known));
        foreach (var block in blocks)
        {
            foreach (var operation in block.Operations)
            {
                _same.Read(operation, block.Owner);
                _events.AddRange(EventsOf(block, operation));
                _calls.AddRange(MethodsOf(operation).Select(method => new Call(block, operation, method)));
            }
        }
    }

    /// <summary>Something that sets a mode, and the symbols that name the module.</summary>
    private sealed record Event(CodeBlock Block, IOperation Operation, ModeSwitch Switch, ImmutableArray<ISymbol> Modules);

    /// <summary>A call of a method, or a reference to one.</summary>
    private sealed record Call(CodeBlock Block, IOperation Operation, IMethodSymbol Method);

    /// <summary>Whether a network may be in evaluation mode where it is called, or is in training mode because that is meant.</summary>
    /// <param name="block">The code that calls it.</param>
    /// <param name="call">The call.</param>
    /// <param name="hasNormsAlone">Its norms are all that the mode is for, so that freezing them does as well.</param>
    public bool IsLookedAfter(CodeBlock block, NetworkCall call, bool hasNormsAlone) =>
        IsEvaluated(block, call.Operation, call.Places, hasNormsAlone, new(SymbolEqualityComparer.Default)) || IsTrainingMeant(block, call);

    private bool IsEvaluated(
        CodeBlock block, IOperation operation, IEnumerable<ISymbol> places, bool hasNormsAlone, HashSet<ISymbol> callees)
    {
        var around = _same.Around(places);

        // A parameter of another class receives the network only: see the events.
        return around.Any(place => place is not IParameterSymbol && IsElsewhere(place)) ||
            Before(block, operation, hasNormsAlone).Any(before => around.Overlaps(before.Modules)) ||
            around.Any(place => IsShared(place) && IsKept(place)) ||
            IsEvaluatedByCallers(block.Owner, around, hasNormsAlone, callees);
    }

    /// <summary>What may set evaluation mode before an operation: in its block, or in the methods of the class called there.</summary>
    private IEnumerable<Event> Before(CodeBlock block, IOperation operation, bool hasNormsAlone)
    {
        var own = _events.Where(before => before.Block == block && before.Operation.MayRunBefore(operation) &&
            (before.Switch is ModeSwitch.Evaluation or ModeSwitch.EvaluationHere ||
                (hasNormsAlone && before.Switch == ModeSwitch.NormsFrozen)));
        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IMethodSymbol>(_calls
            .Where(call => call.Block == block && call.Operation.MayRunBefore(operation))
            .Select(call => call.Method));
        while (open.Count > 0)
        {
            var method = open.Pop();
            foreach (var inner in called.Add(method) ? _calls.Where(call => ModeSymbols.Same(call.Block.Owner, method)) : [])
            {
                open.Push(inner.Method);
            }
        }

        return own.Concat(_events.Where(other => other.Switch == ModeSwitch.Evaluation && called.Contains(other.Block.Owner)));
    }

    /// <summary>The class puts it in evaluation mode somewhere, and in training mode nowhere.</summary>
    private bool IsKept(ISymbol place)
    {
        var around = _same.Around([place]);
        return _events.Exists(other => other.Switch == ModeSwitch.Evaluation && around.Overlaps(other.Modules)) &&
            !_events.Exists(other => other.Switch == ModeSwitch.Training && other.Modules.Contains(place, SymbolEqualityComparer.Default));
    }

    /// <summary>A private method, and each call of it is made with the network in evaluation mode.</summary>
    private bool IsEvaluatedByCallers(ISymbol owner, ISet<ISymbol> around, bool hasNormsAlone, HashSet<ISymbol> callees)
    {
        if (owner is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private } || !callees.Add(owner))
        {
            return false;
        }

        var calls = _calls.FindAll(call => ModeSymbols.Same(call.Method, owner));
        return calls.Count > 0 && calls.TrueForAll(call => IsEvaluated(
            call.Block, call.Operation, around.SelectMany(place => AtCall(place, call)).ToList(), hasNormsAlone, callees));
    }

    /// <summary>What a symbol of a method is where the method is called: a parameter is its argument.</summary>
    private IEnumerable<ISymbol> AtCall(ISymbol place, Call call) => ModeSymbols.Same(place.ContainingSymbol, call.Method)
        ? call.Operation.ChildOperations
            .OfType<IArgumentOperation>()
            .Where(argument => ModeSymbols.Same(argument.Parameter?.OriginalDefinition, place))
            .SelectMany(_same.Of)
        : [place];

    /// <summary><c>train()</c> is the last that is done with the network above the call.</summary>
    private bool IsTrainingMeant(CodeBlock block, NetworkCall call)
    {
        var last = block.Operations
            .OfType<IInvocationOperation>()
            .Where(other => other.Syntax.Span.End <= call.Operation.Syntax.SpanStart && MayConcern(other, call.Places))
            .OrderBy(other => other.Syntax.Span.End)
            .LastOrDefault();
        return _events.Exists(other => other.Operation == last && other.Switch == ModeSwitch.Training);
    }

    /// <summary>A call on the network, with it, or of code that may have it without being given it.</summary>
    private bool MayConcern(IInvocationOperation call, ImmutableArray<ISymbol> network) =>
        call.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke ||
        call.Instance is IInstanceReferenceOperation ||
        _same.GivenTo(call).Intersect(network, SymbolEqualityComparer.Default).Any();

    /// <summary>What an operation does to modes. A network that unknown code is given may be in evaluation mode after it.</summary>
    private IEnumerable<Event> EventsOf(CodeBlock block, IOperation operation)
    {
        var (change, module) = _known.ModeBy(operation);
        var modules = change != ModeSwitch.None ? _same.Of(module)
            : operation.Named() is IMethodSymbol method && IsUnknown(method) ? _same.GivenTo(operation)
            : [];
        var symbols = modules.ToImmutableArray();
        return symbols.IsEmpty ? [] : [new(block, operation, change == ModeSwitch.None ? ModeSwitch.Evaluation : change, symbols)];
    }

    /// <summary>The methods that an operation calls, or refers to.</summary>
    private static IEnumerable<IMethodSymbol> MethodsOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.OriginalDefinition: var property } =>
            new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        _ => operation.Named() is IMethodSymbol method ? [method] : [],
    };

    /// <summary>A method that may run code of another class: by a delegate or an override, too.</summary>
    private bool IsUnknown(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke ||
        ((IsElsewhere(method) || method.IsAbstract || method.IsVirtual || method.IsOverride) && !_known.IsLibrary(method));

    /// <summary>A member of another class: what it does to a network, and where it has one from, is not asked.</summary>
    private bool IsElsewhere(ISymbol symbol) => !ModeSymbols.Same(ClassCode.Outermost(symbol), _type);

    /// <summary>A member of the class, or a parameter of its primary constructor.</summary>
    private static bool IsShared(ISymbol place) => place is IParameterSymbol
        ? place.ContainingSymbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax)
        : place is not ILocalSymbol;
}
