using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>
/// What the text of other members tells about modes. No semantic model is asked for them: the names of what is looked for are enough.
/// </summary>
internal sealed class OtherCode(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, ISet<string>> _evaluated = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The names in a method that it puts in evaluation mode: its parameters, or members of its type. What it calls of its own type counts
    /// too, with what that is given.
    /// </summary>
    public ISet<string> Evaluated(IMethodSymbol method)
    {
        if (!_evaluated.TryGetValue(method, out var evaluated))
        {
            // Methods that call each other come back here.
            _evaluated[method] = new HashSet<string>(StringComparer.Ordinal);
            var texts = Texts(method).ToList();
            _evaluated[method] = evaluated = Evaluated(texts, method.ContainingType, new SameNames(texts));
        }

        return evaluated;
    }

    /// <summary>
    /// A method that makes a network and puts it in evaluation mode before it gives it back; or one of a library that nobody can look
    /// into.
    /// </summary>
    public bool GivesEvaluated(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty
        ? ModalLayers.IsModule(method.ReturnType) &&
            method.RootNamespace() is not ("TorchSharp" or "NetDsl")
        : !method.ReturnsVoid && Texts(method).SelectMany(Receivers).Any();

    /// <summary>
    /// The types of an object that put one of its members in evaluation mode somewhere, and in training mode nowhere: all its life. The
    /// member may get there by another name, a local variable's or a parameter's, or come from the method of another type.
    /// </summary>
    public bool Keep(IEnumerable<INamedTypeSymbol> types, string member)
    {
        var own = types.SelectMany(Texts).ToList();
        var makers = new SameNames(own).With([member]).SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellation));
        var texts = own.Concat(makers.SelectMany(Texts)).Distinct().ToList();
        var names = new SameNames(texts);
        var same = names.With([member]);
        return texts.SelectMany(Receivers).SelectMany(names.In).Any(same.Contains) &&
            !texts.SelectMany(text => Calls(text, "train")).Where(call => !IsOff(call)).Select(Receiver).SelectMany(names.In).Any(same.Contains);
    }

    /// <summary>
    /// A method that only its own type can call, and only calls where what is asked for, a parameter or a member of the type, is in
    /// evaluation mode.
    /// </summary>
    public bool IsCalledInEvaluation(IMethodSymbol method, string name)
    {
        var uses = Texts(method.ContainingType)
            .SelectMany(text => text.DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == method.Name)
            .ToList();
        return method.DeclaredAccessibility == Accessibility.Private && uses.Count > 0 && uses.TrueForAll(IsInEvaluation);

        bool IsInEvaluation(IdentifierNameSyntax use)
        {
            if ((use.Parent is MemberAccessExpressionSyntax ? use.Parent.Parent : use.Parent) is not InvocationExpressionSyntax call ||
                use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } caller)
            {
                return false;
            }

            var names = new SameNames([caller]);
            var asked = method.Parameters.Any(parameter => parameter.Name == name) ? Given(call, method, name.Equals).SelectMany(names.In) : [name];
            return asked.Any(Evaluated([caller], method.ContainingType, names).Contains);
        }
    }

    private HashSet<string> Evaluated(IReadOnlyCollection<SyntaxNode> texts, INamedTypeSymbol type, SameNames names) => names.With(texts
        .SelectMany(Receivers)
        .SelectMany(names.In)
        .Concat(texts.SelectMany(text => text.DescendantNodes()).OfType<InvocationExpressionSyntax>().SelectMany(call => ByCall(call, type, names))));

    /// <summary>What a call of a method of the same type puts in evaluation mode: what it is given, and members.</summary>
    private IEnumerable<string> ByCall(InvocationExpressionSyntax call, INamedTypeSymbol type, SameNames names)
    {
        var called = call.Expression is IdentifierNameSyntax name ? type.GetMembers(name.Identifier.ValueText).OfType<IMethodSymbol>() : [];
        return called.SelectMany(method =>
        {
            var evaluated = Evaluated(method);
            return Given(call, method, evaluated.Contains).SelectMany(names.In).Concat(evaluated.Where(member => !type.GetMembers(member).IsEmpty));
        });
    }

    /// <summary>What a call gives for some of a method's parameters.</summary>
    private static IEnumerable<SyntaxNode> Given(InvocationExpressionSyntax call, IMethodSymbol method, Func<string, bool> isAsked) =>
        call.ArgumentList.Arguments.Where((argument, index) => isAsked(
            argument.NameColon?.Name.Identifier.ValueText ?? method.Parameters.ElementAtOrDefault(Math.Min(index, method.Parameters.Length - 1))?.Name ?? ""));

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

    private IEnumerable<SyntaxNode> Texts(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));
}
