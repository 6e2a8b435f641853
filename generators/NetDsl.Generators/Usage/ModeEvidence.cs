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
    private readonly OtherCode _code;

    public ModeEvidence(IEnumerable<IOperation> operations, OtherCode code)
    {
        _code = code;
        foreach (var operation in operations)
        {
            Read(operation);
        }
    }

    /// <summary>Whether a network is put in evaluation mode.</summary>
    /// <param name="places">Where it may be kept.</param>
    /// <param name="hasNormsAlone">Its norms are all that the mode is for, so that freezing them does as well.</param>
    public bool LooksAfter(IEnumerable<string> places, bool hasNormsAlone) =>
        places.Any(place => _evaluated.Contains(place) || (hasNormsAlone && _frozen.Contains(place)));

    /// <summary>A place, those that are the same, and those that hold it.</summary>
    public IReadOnlyCollection<string> Around(string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { place };
        var next = new Queue<string>(seen);
        while (next.Count > 0)
        {
            var current = next.Dequeue();
            var ways = _ways.TryGetValue(current, out var known) ? known : [];
            var end = current.LastIndexOf('.');
            foreach (var other in end < 0 ? ways : ways.Append(current.Substring(0, end)))
            {
                if (seen.Add(other))
                {
                    next.Enqueue(other);
                }
            }
        }

        return seen;
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
            case IDeconstructionAssignmentOperation assignment:
                foreach (var target in assignment.Target.DescendantsAndSelf())
                {
                    Put(target, assignment.Value);
                }

                break;
            case IForEachLoopOperation loop:
                Same(loop.Locals, loop.Collection);
                break;
            case IIsPatternOperation match:
                Same(match.Pattern, match.Value);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Same(arm.Pattern, choice.Value);
                }

                break;
            case ISwitchOperation choice:
                foreach (var clause in choice.Cases.SelectMany(section => section.Clauses).OfType<IPatternCaseClauseOperation>())
                {
                    Same(clause.Pattern, choice.Value);
                }

                break;
            case IMethodReferenceOperation reference:
                Switch(reference.Method, reference.Instance, isOff: null);
                break;
            case IPropertyReferenceOperation { Property.Name: "training" } question:
                _evaluated.UnionWith(Places.Of(question.Instance));
                break;
            case IObjectCreationOperation { Constructor: { } constructor } made:
                Give(made.Arguments, _code.Evaluated(constructor));
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

        // What a local function or a lambda is given is what its parameter is.
        if (Function(call) is { } function)
        {
            foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not null))
            {
                Same(function.Parameters.Where(parameter => parameter.Ordinal == argument.Parameter!.Ordinal), argument.Value);
            }
        }
        else
        {
            Read(call, _code.Evaluated(call.TargetMethod));
        }

        foreach (var lambda in given.Select(argument => argument.Value.Lambda()).OfType<IAnonymousFunctionOperation>())
        {
            Same(lambda.Symbol.Parameters, receiver);
            foreach (var argument in given)
            {
                Same(lambda.Symbol.Parameters, argument.Value);
            }
        }
    }

    /// <summary>Takes note of what a method puts in evaluation mode: arguments, and members of its type or parameters of its type's constructor.</summary>
    private void Read(IInvocationOperation call, ISet<string> evaluated)
    {
        Give(call.Arguments, evaluated);
        var type = call.TargetMethod.ContainingType;
        _evaluated.UnionWith(type.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .Where(parameter => evaluated.Contains(parameter.Name))
            .Select(Places.Of));
        foreach (var member in evaluated.Where(name => !type.GetMembers(name).IsEmpty))
        {
            _evaluated.UnionWith(Places.Of(call.Instance).Append(type.ToDisplayString()).Select(place => $"{place}.{member}"));
        }
    }

    private void Give(IEnumerable<IArgumentOperation> arguments, ISet<string> evaluated) => _evaluated.UnionWith(arguments
        .Where(argument => argument.Parameter is { } parameter && evaluated.Contains(parameter.Name))
        .SelectMany(argument => Places.In(argument.Value)));

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

        if (value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => _code.GivesEvaluated(call.TargetMethod)))
        {
            _evaluated.Add(place);
        }
    }

    /// <summary>The networks that an expression is made with are held by what it makes.</summary>
    private void Hold(string holder, IOperation value)
    {
        foreach (var (part, place) in Places.Within(value))
        {
            if (ModalLayers.IsModule(part.Type))
            {
                Way(place, holder);
            }
        }
    }

    private void Same(IPatternOperation match, IOperation value) => Same(
        match.DescendantsAndSelf().Select(pattern => pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation parts => parts.DeclaredSymbol,
            _ => null,
        }),
        value);

    private void Same(IEnumerable<ISymbol?> variables, IOperation? value)
    {
        foreach (var variable in variables.OfType<ISymbol>())
        {
            foreach (var place in Places.In(value))
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
