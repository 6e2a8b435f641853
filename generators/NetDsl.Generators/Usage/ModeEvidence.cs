using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>
/// What a member's code tells about modes: which places it puts in evaluation mode, which of them are the same, and which hold
/// which. In doubt two places are the same, and the mode is looked after.
/// </summary>
internal sealed class ModeEvidence
{
    private readonly HashSet<string> _evaluated = new(StringComparer.Ordinal);
    private readonly HashSet<string> _frozen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ways = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;

    public ModeEvidence(IEnumerable<IOperation> operations, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        foreach (var operation in operations)
        {
            Read(operation);
        }
    }

    /// <summary>Whether the network in some place, or one that holds it, is put in evaluation mode.</summary>
    /// <param name="network">The network's place.</param>
    /// <param name="hasNormsAlone">Its norms are all that the mode is for, so that freezing them does as well.</param>
    public bool LooksAfter(string network, bool hasNormsAlone)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { network };
        var next = new Queue<string>(seen);
        while (next.Count > 0)
        {
            var place = next.Dequeue();
            if (_evaluated.Contains(place) || (hasNormsAlone && _frozen.Contains(place)))
            {
                return true;
            }

            var ways = _ways.TryGetValue(place, out var known) ? known : [];
            var end = place.LastIndexOf('.');
            foreach (var other in end < 0 ? ways : ways.Append(place.Substring(0, end)))
            {
                if (seen.Add(other))
                {
                    next.Enqueue(other);
                }
            }
        }

        return false;
    }

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                Put(Places.Of(variable.Symbol), variable.GetVariableInitializer()?.Value);
                break;
            case ISimpleAssignmentOperation assignment:
                Put(assignment.Target, assignment.Value);
                break;
            case ICoalesceAssignmentOperation assignment:
                Put(assignment.Target, assignment.Value);
                break;
            case IForEachLoopOperation loop:
                Same(loop.Locals, loop.Collection);
                break;
            case IIsPatternOperation match:
                var patterns = match.Pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>();
                Same(patterns.Select(pattern => pattern.DeclaredSymbol), match.Value);
                break;
            case IMethodReferenceOperation reference:
                Switch(reference.Method, reference.Instance, isOff: null);
                break;
            case IPropertyReferenceOperation { Property.Name: "training" } question:
                _evaluated.UnionWith(Places.Of(question.Instance));
                break;
            case IInvocationOperation call:
                Read(call);
                break;
        }
    }

    private void Read(IInvocationOperation call)
    {
        var receiver = Places.Receiver(call);
        Switch(call.TargetMethod, receiver, call.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: bool on } ? !on : null);

        var given = call.Arguments.Where(argument => argument.Value != receiver).ToList();
        foreach (var holder in Places.Of(receiver))
        {
            foreach (var argument in given)
            {
                Hold(holder, argument.Value);
            }
        }

        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not null))
        {
            // What a local function or a lambda is given is what its parameter is.
            if (Function(call) is { } function)
            {
                Same(function.Parameters.Where(parameter => parameter.Ordinal == argument.Parameter!.Ordinal), argument.Value);
            }
            else if (OtherCode.Evaluates(call.TargetMethod, argument.Parameter!.Name, _cancellation))
            {
                _evaluated.UnionWith(Places.Of(argument.Value));
            }
        }

        foreach (var lambda in given.Select(argument => argument.Value.Lambda()).OfType<IAnonymousFunctionOperation>())
        {
            Same(lambda.Symbol.Parameters, receiver);
            foreach (var argument in given)
            {
                Same(lambda.Symbol.Parameters, argument.Value);
            }
        }

        foreach (var member in OtherCode.EvaluatedMembers(call.TargetMethod, _cancellation))
        {
            _evaluated.Add($"{Places.This}.{member}");
            _evaluated.Add($"{call.TargetMethod.ContainingType.ToDisplayString()}.{member}");
        }
    }

    /// <summary>Takes note of a call that puts its receiver in evaluation mode, or may.</summary>
    private void Switch(IMethodSymbol method, IOperation? receiver, bool? isOff)
    {
        switch (method.Name)
        {
            case "eval" or "Evaluating" or "Predict":
            case "train" when isOff != false:
                _evaluated.UnionWith(Places.Of(receiver));
                break;
            case "FreezeNorms" when isOff != true:
                _frozen.UnionWith(Places.Of(receiver));
                break;
        }
    }

    private void Put(IOperation target, IOperation value)
    {
        foreach (var place in Places.Of(target))
        {
            Put(place, value);
        }
    }

    /// <summary>A value goes to a place.</summary>
    private void Put(string place, IOperation? value)
    {
        if (value is null)
        {
            return;
        }

        var sources = Places.Of(value).ToList();
        sources.ForEach(source => Same(place, source));
        if (sources.Count == 0)
        {
            Hold(place, value);
        }

        if (value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => OtherCode.GivesEvaluated(call.TargetMethod, _cancellation)))
        {
            _evaluated.Add(place);
        }
    }

    /// <summary>The networks that an expression is made with are held by what it makes.</summary>
    private void Hold(string holder, IOperation value)
    {
        var held = Places.Of(value).ToList();
        foreach (var place in held)
        {
            if (ModalLayers.IsModule(value.Type))
            {
                Way(place, holder);
            }
        }

        if (held.Count > 0 || value is IAnonymousFunctionOperation)
        {
            return;
        }

        foreach (var part in value.ChildOperations.Where(part => part != (value as IInvocationOperation)?.Instance))
        {
            Hold(holder, part);
        }
    }

    private void Same(IEnumerable<ISymbol?> variables, IOperation? value)
    {
        foreach (var variable in variables.OfType<ISymbol>())
        {
            foreach (var place in Places.Of(value))
            {
                Same(Places.Of(variable), place);
            }
        }
    }

    private void Same(string left, string right)
    {
        Way(left, right);
        Way(right, left);
    }

    private void Way(string from, string to)
    {
        if (!_ways.TryGetValue(from, out var ways))
        {
            _ways.Add(from, ways = new(StringComparer.Ordinal));
        }

        ways.Add(to);
    }

    /// <summary>The local function, or the lambda in a variable, that is called; null for other methods.</summary>
    private static IMethodSymbol? Function(IInvocationOperation call) => call switch
    {
        { TargetMethod.MethodKind: MethodKind.LocalFunction } => call.TargetMethod,
        { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation { Local: var local } } =>
            call.Root().Descendants().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(variable => SymbolEqualityComparer.Default.Equals(variable.Symbol, local))?
                .GetVariableInitializer()?.Value.Lambda()?.Symbol,
        _ => null,
    };
}
