using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>An operation that runs a module: <c>model.call(x)</c>, <c>model.forward(x)</c>, or <c>model.call</c> as a delegate.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Receiver">The module that is called.</param>
/// <param name="Places">The variables or members that hold the module.</param>
internal sealed record NetworkCall(IOperation Operation, IOperation Receiver, ImmutableArray<ISymbol> Places)
{
    /// <summary>The call that an operation makes; null where it makes none, or where no variable or member holds its module.</summary>
    public static NetworkCall? Of(IOperation operation, ModeSymbols known)
    {
        var (method, receiver) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Instance),
            IMethodReferenceOperation reference => (reference.Method, reference.Instance),
            _ => default,
        };
        if (method is not { Name: "call" or "forward" } || !known.IsModule(receiver?.Type) || !known.IsLibrary(method))
        {
            return null;
        }

        var places = new SameNetworks(known).Of(receiver).ToImmutableArray();
        return places.FirstOrDefault() is { } and not IMethodSymbol ? new(operation, receiver!, places) : null;
    }

    /// <summary>The static type of the module.</summary>
    public ITypeSymbol Type => Receiver.Type!;

    /// <summary>The module as it is written.</summary>
    public string Network => Function switch
    {
        MemberAccessExpressionSyntax access => access.Expression.ToString(),
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()!.Expression.ToString(),
        _ => "this",
    };

    /// <summary>What is called: <c>model.call</c>.</summary>
    public SyntaxNode Function => Operation.Syntax is InvocationExpressionSyntax call ? call.Expression : Operation.Syntax;

    /// <summary>Whether <c>argmax</c> alone reads the output, by way of further functions of TorchSharp at most.</summary>
    public bool IsForArgmax(ModeSymbols known)
    {
        var reader = Reader(Operation);
        while (reader is not null && !known.IsArgmax(reader))
        {
            reader = Reader(reader);
        }

        return reader is not null;

        IInvocationOperation? Reader(IOperation value) =>
            (value.Parent is IArgumentOperation argument ? argument.Parent : value.Parent) is IInvocationOperation call &&
            known.IsLibrary(call.TargetMethod)
                ? call
                : null;
    }

    /// <summary>The statement that contains the call; null in an expression-bodied lambda.</summary>
    public SyntaxNode? Statement => Operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(
        node => node is StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) as StatementSyntax;

    /// <summary>Whether the module's expression can be moved before a statement above the call without a change of meaning.</summary>
    public bool IsKnownAt(SyntaxNode statement)
    {
        return Receiver.DescendantsAndSelf().All(part => part switch
            {
                ILocalReferenceOperation or IParameterReferenceOperation => IsDeclared(part.Named()!),
                IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation or IConversionOperation => true,
                _ => false,
            }) &&
            !Operation.Ancestors().Last().Descendants().OfType<IAssignmentOperation>().Any(IsBetween);

        bool IsDeclared(ISymbol variable) =>
            variable.Locations.FirstOrDefault()?.SourceSpan.Start < statement.SpanStart &&
            Operation.SemanticModel!
                .LookupSymbols(statement.SpanStart, name: variable.Name)
                .Contains(variable, SymbolEqualityComparer.Default);

        bool IsBetween(IAssignmentOperation assignment) =>
            assignment.Syntax.SpanStart >= statement.SpanStart && assignment.Syntax.SpanStart < Operation.Syntax.SpanStart &&
            assignment.Target.Named() is { } target &&
            Places.Contains(target, SymbolEqualityComparer.Default);
    }
}
