using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generators.Common;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>
/// Where a member's code keeps its networks: <c>model@120</c> for a variable or parameter by its position, <c>this.model</c>,
/// <c>Program.Model</c>. A member of a place is that place, a dot and its name.
/// </summary>
internal static class Places
{
    public const string This = "this";

    /// <summary>The places that the value of an expression may be in; none where it is new, or from elsewhere.</summary>
    public static IEnumerable<string> Of(IOperation? value) => value switch
    {
        ILocalReferenceOperation reference => [Of(reference.Local)],
        IParameterReferenceOperation reference => [Of(reference.Parameter)],
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => [This],
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } => Of(Matched(value)),
        IPropertyReferenceOperation { Arguments.Length: > 0 } element => Of(element.Instance),
        IArrayElementReferenceOperation element => Of(element.ArrayReference),
        IFieldReferenceOperation or IPropertyReferenceOperation => OfMember((IMemberReferenceOperation)value),
        IConversionOperation conversion => Of(conversion.Operand),
        IAwaitOperation task => Of(task.Operation),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation => Of(Accessed(value)),
        IConditionalOperation choice => Of(choice.WhenTrue).Concat(Of(choice.WhenFalse)),
        ICoalesceOperation choice => Of(choice.Value).Concat(Of(choice.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value)),
        ISimpleAssignmentOperation assignment => Of(assignment.Target),
        IDeclarationExpressionOperation declaration => Of(declaration.Expression),
        IInvocationOperation call when HandsOn(call.TargetMethod) => Of(Receiver(call)),
        _ => [],
    };

    /// <summary>The places of an expression's value, or of what it is made with: of each network of <c>new[] { a, b }</c>.</summary>
    public static IEnumerable<string> In(IOperation? value) => Within(value).Select(part => part.Place);

    /// <summary>The same, and what is in each place.</summary>
    public static IEnumerable<(IOperation Part, string Place)> Within(IOperation? value)
    {
        // Not by recursion: what others wrote may be deep.
        var open = new Stack<IOperation?>();
        open.Push(value);
        while (open.Count > 0)
        {
            var part = open.Pop();
            var places = Of(part).ToList();
            foreach (var place in places)
            {
                yield return (part!, place);
            }

            if (places.Count > 0 || part is null or IAnonymousFunctionOperation)
            {
                continue;
            }

            foreach (var inner in part.ChildOperations.Where(inner => inner != (part as IInvocationOperation)?.Instance))
            {
                open.Push(inner);
            }
        }
    }

    /// <summary>The place of a variable or parameter.</summary>
    public static string Of(ISymbol variable) => $"{variable.Name}@{Text.Of(variable.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0)}";

    /// <summary>The members of a type that some places are in, where the code is that type's.</summary>
    public static IEnumerable<string> Members(IEnumerable<string> places, INamedTypeSymbol type)
    {
        string[] homes = [$"{This}.", $"{type.ToDisplayString()}."];
        return places
            .SelectMany(place => homes.Where(home => place.StartsWith(home, StringComparison.Ordinal)).Select(home => place.Substring(home.Length)))
            .Select(path => path.Split('.')[0]);
    }

    /// <summary>The variables and parameters that some places are, by their names.</summary>
    public static IEnumerable<string> Variables(IEnumerable<string> places) =>
        places.Where(place => place.Contains('@') && !place.Contains('.')).Select(place => place.Split('@')[0]);

    /// <summary>What a method is called on, for an extension its first argument.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private static IEnumerable<string> OfMember(IMemberReferenceOperation reference) =>
        reference.Instance is null ? [$"{reference.Member.ContainingType.ToDisplayString()}.{reference.Member.Name}"]
        : reference is IPropertyReferenceOperation { Property: { } property } && property.RootNamespace() == nameof(System) ? Of(reference.Instance)
        : Of(reference.Instance).Select(place => $"{place}.{reference.Member.Name}");

    /// <summary>What is matched by the pattern that an operation is in.</summary>
    private static IOperation? Matched(IOperation operation)
    {
        var current = operation.Parent;
        while (current is IPatternOperation or IPropertySubpatternOperation or IPropertyReferenceOperation)
        {
            current = current.Parent;
        }

        return (current as IIsPatternOperation)?.Value;
    }

    /// <summary>What stands before the <c>?.</c> that an operation is behind.</summary>
    private static IOperation? Accessed(IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>
    /// <c>model.to(device)</c> gives the model back, <c>model.children()</c> and <c>models.First()</c> what is in it: what the framework
    /// and TorchSharp give is taken for what they were called on. So are the framework's properties, <c>lazy.Value</c> and
    /// <c>models.Values</c>.
    /// </summary>
    private static bool HandsOn(IMethodSymbol method) => method.RootNamespace() is nameof(System) or "TorchSharp";
}
