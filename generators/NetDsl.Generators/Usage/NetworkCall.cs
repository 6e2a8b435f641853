using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>A place in the code that runs a module: <c>model.call(x)</c>, <c>model.forward(x)</c>, or <c>model.call</c> as a delegate.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Receiver">The module that is called.</param>
/// <param name="Place">Where the module is kept.</param>
internal sealed record NetworkCall(IOperation Operation, IOperation Receiver, string Place)
{
    /// <summary>The call that an operation is; null where it is none, or its module is in no place that has a name.</summary>
    public static NetworkCall? Of(IOperation operation)
    {
        var (method, receiver) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Instance),
            IMethodReferenceOperation reference => (reference.Method, reference.Instance),
            _ => default,
        };
        return method is { Name: "call" or "forward" } && receiver is not null && ModalLayers.IsModule(method.ContainingType) &&
            Places.Of(receiver).FirstOrDefault() is { } place
            ? new(operation, receiver, place)
            : null;
    }

    /// <summary>The module's class, as far as the code says.</summary>
    public ITypeSymbol Type => Receiver.Type!;

    /// <summary>The field or property that holds the module, or the parameter of a primary constructor; null for a variable.</summary>
    public ISymbol? Member => Receiver switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } => parameter,
        _ => null,
    };

    /// <summary>The module as it is written.</summary>
    public string Network => Function switch
    {
        MemberAccessExpressionSyntax access => access.Expression.ToString(),
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()!.Expression.ToString(),
        _ => Places.This,
    };

    /// <summary>What is called: <c>model.call</c>.</summary>
    public SyntaxNode Function => Operation.Syntax is InvocationExpressionSyntax call ? call.Expression : Operation.Syntax;

    /// <summary>The statement that calls it; null where it is in a lambda that is an expression.</summary>
    public SyntaxNode? Statement => Operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(
        node => node is StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) as StatementSyntax;

    /// <summary>Whether the module can be written before some statement and is the same there.</summary>
    public bool IsKnownAt(SyntaxNode statement)
    {
        return !IsAssigned(statement.SpanStart, Operation.Syntax.SpanStart) && Receiver.DescendantsAndSelf().All(part => part switch
        {
            ILocalReferenceOperation reference => IsKnown(reference.Local),
            IParameterReferenceOperation reference => IsKnown(reference.Parameter),
            IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation or IConversionOperation => true,
            _ => false,
        });

        bool IsAssigned(int start, int end) => Operation.Root().Descendants().OfType<IAssignmentOperation>().Any(assignment =>
            assignment.Syntax.SpanStart >= start && assignment.Syntax.SpanStart < end && Places.Of(assignment.Target).Contains(Place, StringComparer.Ordinal));

        bool IsKnown(ISymbol variable) =>
            variable.Locations.FirstOrDefault()?.SourceSpan.Start < statement.SpanStart &&
            Operation.SemanticModel!.LookupSymbols(statement.SpanStart, name: variable.Name).Contains(variable, SymbolEqualityComparer.Default);
    }
}
