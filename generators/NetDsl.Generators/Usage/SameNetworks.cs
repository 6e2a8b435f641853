using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>
/// Which variables, members and functions of a class may hold the same network: a graph of symbols, with an edge for each data flow. It
/// over-approximates: in doubt, two are the same.
/// </summary>
internal sealed class SameNetworks(ModeSymbols known)
{
    private readonly Dictionary<ISymbol, HashSet<ISymbol>> _edges = new(SymbolEqualityComparer.Default);

    /// <summary>The given symbols and all symbols that may hold the same network, or an object that contains it.</summary>
    public ISet<ISymbol> Around(IEnumerable<ISymbol> symbols)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ISymbol>(symbols);
        while (open.Count > 0)
        {
            if (open.Pop() is var symbol && seen.Add(symbol) && _edges.TryGetValue(symbol, out var others))
            {
                foreach (var other in others)
                {
                    open.Push(other);
                }
            }
        }

        return seen;
    }

    /// <summary>
    /// The symbols that an expression's value may come from. The result of a library method comes from its arguments, that of another
    /// method from the method itself; values whose type cannot contain a network are left out.
    /// </summary>
    public IEnumerable<ISymbol> Of(IOperation? value)
    {
        // An explicit stack, since generated expressions may be deeply nested.
        var open = new Stack<IOperation?>();
        open.Push(value);
        while (open.Count > 0)
        {
            if (open.Pop() is not { } part || !known.MayHold(part.Type))
            {
                continue;
            }

            switch (part)
            {
                case IAnonymousFunctionOperation lambda:
                    yield return lambda.Symbol;
                    foreach (var parameter in lambda.Symbol.Parameters)
                    {
                        yield return parameter;
                    }

                    break;
                case IMethodReferenceOperation { Method: var method } when !known.IsLibrary(method):
                    yield return method.OriginalDefinition;
                    foreach (var parameter in method.OriginalDefinition.Parameters)
                    {
                        yield return parameter;
                    }

                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }:
                    yield return type.OriginalDefinition;
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput }:
                case IConditionalAccessInstanceOperation:
                    open.Push(part.Subject());
                    break;
                case not IObjectCreationOperation when
                    part.Named() is { } named && (named.ContainingSymbol is IMethodSymbol || !known.IsLibrary(named)):
                    yield return named;
                    break;
                default:
                    foreach (var child in part.ChildOperations)
                    {
                        open.Push(child);
                    }

                    break;
            }
        }
    }

    /// <summary>The receiver and the arguments of a call.</summary>
    public IEnumerable<ISymbol> GivenTo(IOperation call) => call switch
    {
        IInvocationOperation { Instance: var instance, Arguments: var arguments } => arguments.SelectMany(Of).Concat(Of(instance)),
        IObjectCreationOperation { Arguments: var arguments } => arguments.SelectMany(Of),
        _ => [],
    };

    /// <summary>Records the data flow of an operation.</summary>
    public void Read(IOperation operation, ISymbol owner)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                Join(Of(variable.GetVariableInitializer()?.Value).Prepend(variable.Symbol));
                break;
            case IFieldInitializerOperation { InitializedFields: var fields, Value: var value }:
                Join(fields.Concat(Of(value)));
                break;
            case IPropertyInitializerOperation { InitializedProperties: var properties, Value: var value }:
                Join(properties.Concat(Of(value)));
                break;
            case IAssignmentOperation assignment:
                Join(Of(assignment.Target).Concat(Of(assignment.Value)));
                break;
            case IForEachLoopOperation loop:
                Join(loop.Locals.Concat(Of(loop.Collection)));
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                Join(Of(operation.Subject()).Prepend(variable));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } variable }:
                Join(Of(operation.Subject()).Prepend(variable));
                break;
            case IReturnOperation result:
                Join(Of(result.ReturnedValue).Prepend(FunctionOf(result, owner)));
                break;
            case IArgumentOperation { Parameter: { } parameter } argument when !known.IsLibrary(parameter.ContainingSymbol):
                Give(argument, parameter.OriginalDefinition);
                break;
            case IInvocationOperation call when known.IsLibrary(call.TargetMethod):
                Join(GivenTo(call));
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation when operation.Named() is { } member && !known.IsLibrary(member):
                foreach (var holder in Of(((IMemberReferenceOperation)operation).Instance))
                {
                    Add(member, holder);
                }

                break;
        }
    }

    private static ISymbol FunctionOf(IOperation result, ISymbol owner) => result.Function() switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation function => function.Symbol,
        _ => owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner,
    };

    /// <summary>
    /// A parameter leads back to its arguments in local functions only: other methods may have callers outside the class.
    /// </summary>
    private void Give(IArgumentOperation argument, IParameterSymbol parameter)
    {
        foreach (var symbol in Of(argument.Value))
        {
            Add(symbol, parameter);
            if (parameter.RefKind != RefKind.None || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            {
                Add(parameter, symbol);
            }
        }
    }

    private void Join(IEnumerable<ISymbol> symbols)
    {
        ISymbol? first = null;
        foreach (var symbol in symbols)
        {
            first ??= symbol;
            Add(first, symbol);
            Add(symbol, first);
        }
    }

    private void Add(ISymbol from, ISymbol to)
    {
        if (!_edges.TryGetValue(from, out var others))
        {
            _edges.Add(from, others = new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        }

        others.Add(to);
    }
}
