using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Usage;

/// <summary>
/// What the text of other members tells about modes. No semantic model is asked for them: the names of what is looked for are enough.
/// </summary>
internal static class OtherCode
{
    /// <summary>
    /// The names in a method that it puts in evaluation mode: its parameters, or members of its type. What it calls of its own type counts
    /// too, with what that is given.
    /// </summary>
    public static ISet<string> Evaluated(IMethodSymbol method, CancellationToken cancellation) =>
        Evaluated(method, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellation);

    /// <summary>
    /// A method that makes a network and puts it in evaluation mode before it gives it back; or one of a library that nobody can look
    /// into.
    /// </summary>
    public static bool GivesEvaluated(IMethodSymbol method, CancellationToken cancellation) => method.DeclaringSyntaxReferences.IsEmpty
        ? ModalLayers.IsModule(method.ReturnType) &&
            method.ContainingNamespace?.ToDisplayString().Split('.')[0] is not ("TorchSharp" or "NetDsl")
        : !method.ReturnsVoid && Texts(method, cancellation).SelectMany(Receivers).Any();

    /// <summary>
    /// The types of an object that put one of its members in evaluation mode somewhere, and in training mode nowhere: all its life. The
    /// member may get there by another name, a local variable's or a parameter's, or come from the method of another type.
    /// </summary>
    public static bool Keep(IEnumerable<INamedTypeSymbol> types, string member, Compilation compilation, CancellationToken cancellation)
    {
        var own = types.SelectMany(type => Texts(type, cancellation)).ToList();
        var makers = new SameNames(own).With([member]).SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellation));
        var texts = own.Concat(makers.SelectMany(type => Texts(type, cancellation))).Distinct().ToList();
        var names = new SameNames(texts);
        var same = names.With([member]);
        return texts.SelectMany(Receivers).SelectMany(names.In).Any(same.Contains) &&
            !texts.SelectMany(text => Calls(text, "train")).Where(call => !IsOff(call)).Select(Receiver).SelectMany(names.In).Any(same.Contains);
    }

    private static HashSet<string> Evaluated(IMethodSymbol method, ISet<ISymbol> seen, CancellationToken cancellation)
    {
        var texts = seen.Add(method) ? Texts(method, cancellation).ToList() : [];
        var names = new SameNames(texts);
        var inside = texts.SelectMany(text => text.DescendantNodes()).OfType<InvocationExpressionSyntax>().SelectMany(call => InCall(call, names));
        return names.With(texts.SelectMany(Receivers).SelectMany(names.In).Concat(inside));

        IEnumerable<string> InCall(InvocationExpressionSyntax call, SameNames names)
        {
            var called = call.Expression is IdentifierNameSyntax name ? method.ContainingType.GetMembers(name.Identifier.ValueText).OfType<IMethodSymbol>() : [];
            foreach (var own in called)
            {
                var evaluated = Evaluated(own, seen, cancellation);
                var given = own.Parameters.Zip(call.ArgumentList.Arguments, (parameter, argument) => (parameter.Name, Argument: argument));
                foreach (var inner in given.Where(pair => evaluated.Contains(pair.Name)).SelectMany(pair => names.In(pair.Argument)))
                {
                    yield return inner;
                }

                foreach (var member in evaluated.Where(inner => !method.ContainingType.GetMembers(inner).IsEmpty))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>What is put in evaluation mode, or may be.</summary>
    private static IEnumerable<ExpressionSyntax> Receivers(SyntaxNode text) =>
        Calls(text, "eval").Concat(Calls(text, "train").Where(MayBeOff)).Select(Receiver).OfType<ExpressionSyntax>();

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

    private static bool MayBeOff(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => !argument.Expression.IsKind(SyntaxKind.TrueLiteralExpression));

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access
        ? access.Expression
        : call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression;

    private static IEnumerable<SyntaxNode> Texts(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));
}
