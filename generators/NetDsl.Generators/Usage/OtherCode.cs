using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Usage;

/// <summary>
/// What the text of other members tells about modes. No semantic model is asked for them: the names of the members that are looked for
/// are enough.
/// </summary>
internal static class OtherCode
{
    /// <summary>A method that puts one of its parameters in evaluation mode and leaves it there.</summary>
    public static bool Evaluates(IMethodSymbol method, string parameter, CancellationToken cancellation) =>
        Texts(method, cancellation).Any(text => Evaluated(text).Contains(parameter, StringComparer.Ordinal));

    /// <summary>The members of its type that a method puts in evaluation mode and leaves there.</summary>
    public static IEnumerable<string> EvaluatedMembers(IMethodSymbol method, CancellationToken cancellation) =>
        Texts(method, cancellation).SelectMany(Evaluated).Where(name => !method.ContainingType.GetMembers(name).IsEmpty);

    /// <summary>
    /// A method that makes a network and puts it in evaluation mode before it gives it back; or one of a library that nobody can look
    /// into.
    /// </summary>
    public static bool GivesEvaluated(IMethodSymbol method, CancellationToken cancellation) =>
        ModalLayers.IsModule(method.ReturnType) &&
        (method.DeclaringSyntaxReferences.IsEmpty
            ? method.ContainingNamespace?.ToDisplayString().Split('.')[0] is not ("TorchSharp" or "NetDsl")
            : Texts(method, cancellation).SelectMany(Evaluated).Any());

    /// <summary>A type that puts one of its members in evaluation mode somewhere, and in training mode nowhere: all its life.</summary>
    public static bool Keeps(INamedTypeSymbol type, string member, CancellationToken cancellation)
    {
        var texts = Texts(type, cancellation).ToList();
        return texts.SelectMany(Evaluated).Contains(member, StringComparer.Ordinal) &&
            !texts.SelectMany(text => Calls(text, "train")).Any(call => !IsOff(call) && Receiver(call) == member);
    }

    /// <summary>The last names of what is put in evaluation mode, without end.</summary>
    private static IEnumerable<string> Evaluated(SyntaxNode text) =>
        Calls(text, "eval").Concat(Calls(text, "train").Where(IsOff)).Select(Receiver).OfType<string>();

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode text, string method) => text.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == method,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == method,
            _ => false,
        });

    private static bool IsOff(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression));

    private static string? Receiver(InvocationExpressionSyntax call)
    {
        var receiver = call.Expression is MemberAccessExpressionSyntax access ? access.Expression
            : (call.Parent as ConditionalAccessExpressionSyntax)?.Expression;
        return receiver switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.ValueText,
            _ => null,
        };
    }

    private static IEnumerable<SyntaxNode> Texts(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));
}
