using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>An operation that sets the mode, and the symbols that name its module.</summary>
internal sealed record ModeEvent(CodeBlock Block, IOperation Operation, ModeSwitch Switch, ImmutableArray<ISymbol> Modules);

/// <summary>A call of a method, or a reference to one.</summary>
internal sealed record MethodUse(CodeBlock Block, IOperation Operation, IMethodSymbol Method);

/// <summary>
/// Which networks of a class are in evaluation mode where they are called; the README in this folder explains the rules.
/// </summary>
internal sealed class ModeFlow
{
    private readonly INamedTypeSymbol _type;
    private readonly ModeSymbols _known;
    private readonly SameNetworks _same;
    private readonly Creations _creations;
    private readonly List<ModeEvent> _events = [];
    private readonly List<MethodUse> _calls = [];

    public ModeFlow(ModeSymbols known, INamedTypeSymbol type, IEnumerable<CodeBlock> blocks)
    {
        (_known, _type, _same, _creations) = (known, type, new(known), new(known));
        foreach (var block in blocks)
        {
            foreach (var operation in block.Operations)
            {
                _same.Read(operation, block.Owner);
                _creations.Read(operation);
                _events.AddRange(EventsOf(block, operation));
                _calls.AddRange(MethodsOf(operation).Select(method => new MethodUse(block, operation, method)));
            }
        }
    }

    /// <summary>The type of the network that is called, where the class creates it itself; null otherwise.</summary>
    public ITypeSymbol? Created(NetworkCall call) => call.Places.Length == 1 ? _creations.Of(call.Places[0]) : null;

    /// <summary>All that may set the mode of a network.</summary>
    public IEnumerable<ModeEvent> EventsOn(ISymbol network)
    {
        var around = _same.Around([network]);
        return _events.Where(change => around.Overlaps(change.Modules));
    }

    /// <summary>The methods of the class that an operation calls.</summary>
    public IEnumerable<MethodUse> CallsBy(IOperation operation) => _calls.Where(call => call.Operation == operation);

    /// <summary>Whether a network may be in evaluation mode where it is called, or is in training mode on purpose.</summary>
    /// <param name="block">The code that contains the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="hasNormsAlone">Norms are its only mode-dependent layers, so that freezing them suffices.</param>
    public bool IsLookedAfter(CodeBlock block, NetworkCall call, bool hasNormsAlone) =>
        IsEvaluated(block, call.Operation, call.Places, hasNormsAlone, new(SymbolEqualityComparer.Default)) || IsTrainingMeant(block, call);

    private bool IsEvaluated(
        CodeBlock block, IOperation operation, IEnumerable<ISymbol> places, bool hasNormsAlone, HashSet<ISymbol> callees)
    {
        var around = _same.Around(places);

        // A parameter of another class's method only receives the network, which the events cover.
        return around.Any(place => place is not IParameterSymbol && IsElsewhere(place)) ||
            Before(block, operation, hasNormsAlone).Any(before => around.Overlaps(before.Modules)) ||
            around.Any(place => IsShared(place) && IsKept(place, block, operation)) ||
            IsEvaluatedByCallers(block.Owner, around, hasNormsAlone, callees);
    }

    /// <summary>
    /// The operations that may set evaluation mode before an operation, in its block or in methods of the class called there.
    /// </summary>
    private IEnumerable<ModeEvent> Before(CodeBlock block, IOperation operation, bool hasNormsAlone)
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

    /// <summary>Whether the class sets evaluation mode somewhere, but for below the operation, and training mode nowhere.</summary>
    private bool IsKept(ISymbol place, CodeBlock block, IOperation operation)
    {
        var around = _same.Around([place]);
        return _events.Exists(other => other.Switch == ModeSwitch.Evaluation && around.Overlaps(other.Modules) && !IsBelow(other)) &&
            !_events.Exists(other => other.Switch == ModeSwitch.Training && other.Modules.Contains(place, SymbolEqualityComparer.Default));

        // The first call runs before it, unless a branch leaves the operation out until then.
        bool IsBelow(ModeEvent other) => other.Block == block && !other.Operation.MayRunBefore(operation) &&
            !operation.IsConditionalIn(operation.Ancestors().Last());
    }

    /// <summary>Whether the method is private and every call of it is made with the network in evaluation mode.</summary>
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

    /// <summary>A method's symbol as seen by the caller: a parameter becomes its argument.</summary>
    public IEnumerable<ISymbol> AtCall(ISymbol place, MethodUse call) => ModeSymbols.Same(place.ContainingSymbol, call.Method)
        ? call.Operation.ChildOperations
            .OfType<IArgumentOperation>()
            .Where(argument => ModeSymbols.Same(argument.Parameter?.OriginalDefinition, place))
            .SelectMany(_same.Of)
        : [place];

    /// <summary>Whether <c>train()</c> is the last operation on the network above the call.</summary>
    private bool IsTrainingMeant(CodeBlock block, NetworkCall call)
    {
        var last = block.Operations
            .OfType<IInvocationOperation>()
            .Where(other => other.Syntax.Span.End <= call.Operation.Syntax.SpanStart && MayConcern(other, call.Places))
            .OrderBy(other => other.Syntax.Span.End)
            .LastOrDefault();
        return _events.Exists(other => other.Operation == last && other.Switch == ModeSwitch.Training);
    }

    /// <summary>A call on the network, with the network as an argument, or of code that may reach it another way.</summary>
    private bool MayConcern(IInvocationOperation call, ImmutableArray<ISymbol> network) =>
        call.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke ||
        call.Instance is IInstanceReferenceOperation ||
        _same.GivenTo(call).Intersect(network, SymbolEqualityComparer.Default).Any();

    /// <summary>The effect of an operation on modes. A network passed to unknown code may be in evaluation mode afterwards.</summary>
    private IEnumerable<ModeEvent> EventsOf(CodeBlock block, IOperation operation)
    {
        var (change, module) = _known.ModeBy(operation);
        var modules = change != ModeSwitch.None ? _same.Of(module).Concat(ReceiversOf(operation))
            : operation.Named() is IMethodSymbol method && IsUnknown(method) ? _same.GivenTo(operation)
            : [];
        var symbols = modules.ToImmutableArray();
        return symbols.IsEmpty ? [] : [new(block, operation, change == ModeSwitch.None ? ModeSwitch.Evaluation : change, symbols)];
    }

    /// <summary>The variables that are given the module that an operation gives: <c>var fused = new Net().Fuse()</c>.</summary>
    private IEnumerable<ISymbol> ReceiversOf(IOperation operation) => !_known.IsModule(operation.Type)
        ? []
        : operation.Ancestors().TakeWhile(outer => outer is not IBlockOperation).SelectMany(outer => outer switch
        {
            IVariableDeclaratorOperation variable => [variable.Symbol],
            IFieldInitializerOperation initializer => initializer.InitializedFields,
            IPropertyInitializerOperation initializer => initializer.InitializedProperties,
            IAssignmentOperation assignment => _same.Of(assignment.Target),
            _ => Enumerable.Empty<ISymbol>(),
        });

    /// <summary>The methods that an operation calls or refers to.</summary>
    private static IEnumerable<IMethodSymbol> MethodsOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.OriginalDefinition: var property } =>
            new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        _ => operation.Named() is IMethodSymbol method ? [method] : [],
    };

    /// <summary>Whether a method may run code of another class, also by a delegate or an override.</summary>
    private bool IsUnknown(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke ||
        ((IsElsewhere(method) || method.IsAbstract || method.IsVirtual || method.IsOverride) && !_known.IsLibrary(method));

    /// <summary>Whether it is a member of another class, whose effect on a network is not analysed.</summary>
    private bool IsElsewhere(ISymbol symbol) => !ModeSymbols.Same(ClassCode.Outermost(symbol), _type);

    /// <summary>Whether it is a member of the class, or a parameter of its primary constructor.</summary>
    private static bool IsShared(ISymbol place) => place is IParameterSymbol
        ? place.ContainingSymbol.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax)
        : place is not ILocalSymbol;
}
