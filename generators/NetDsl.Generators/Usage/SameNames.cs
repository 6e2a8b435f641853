using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Usage;

/// <summary>
/// Which names in a piece of code may stand for the same thing, or for one in the other, as its text tells: <c>x = y</c>,
/// <c>foreach (var x in y)</c>, <c>x.Add(y)</c>, <c>X() => y</c>. In doubt they do.
/// </summary>
internal sealed class SameNames
{
    private readonly HashSet<string> _methods;
    private readonly List<HashSet<string>> _groups;

    public SameNames(IReadOnlyCollection<SyntaxNode> texts)
    {
        var nodes = texts.SelectMany(text => text.DescendantNodesAndSelf()).ToList();
        _methods = new(nodes.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.ValueText), StringComparer.Ordinal);
        _groups = nodes.Select(Group).Select(names => new HashSet<string>(names, StringComparer.Ordinal)).Where(group => group.Count > 1).ToList();
    }

    /// <summary>Some names and all that are the same.</summary>
    public HashSet<string> With(IEnumerable<string> names)
    {
        var all = new HashSet<string>(names, StringComparer.Ordinal);
        int count;
        do
        {
            count = all.Count;
            foreach (var group in _groups.Where(all.Overlaps))
            {
                all.UnionWith(group);
            }
        }
        while (all.Count > count);

        return all;
    }

    /// <summary>
    /// The names that an expression's value may come from. What a method is given is no part of what it gives, and neither is the network that
    /// is called; what an object is made with is part of the object.
    /// </summary>
    public IEnumerable<string> In(SyntaxNode? expression)
    {
        // Not by recursion: what others wrote may be deep.
        var open = new Stack<SyntaxNode?>();
        open.Push(expression);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is SimpleNameSyntax or SingleVariableDesignationSyntax)
            {
                yield return node.GetFirstToken().ValueText;
            }

            foreach (var part in Parts(node))
            {
                open.Push(part);
            }
        }
    }

    private IEnumerable<SyntaxNode?> Parts(SyntaxNode? expression) => expression switch
    {
        null or ParameterSyntax or TypeSyntax => [],
        DeclarationExpressionSyntax declaration => [declaration.Designation],
        VariableDeclarationSyntax declaration => declaration.Variables,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "call" or "forward" or "Predict" } } => [],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => [access.Expression, Own(access.Name)],
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => [Own(name)],
        BaseObjectCreationExpressionSyntax made => [made.ArgumentList, made.Initializer],
        ArrayCreationExpressionSyntax made => [made.Initializer],
        ElementAccessExpressionSyntax element => [element.Expression],
        CastExpressionSyntax cast => [cast.Expression],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => [cast.Left],
        _ => (IEnumerable<SyntaxNode?>)expression.ChildNodes(),
    };

    /// <summary>A method that is in the code too stands for what it gives back; null for another.</summary>
    private SimpleNameSyntax? Own(SimpleNameSyntax method) => _methods.Contains(method.Identifier.ValueText) ? method : null;

    /// <summary>The names that a node tells are the same.</summary>
    private IEnumerable<string> Group(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } assignment =>
            In(assignment.Left).Concat(In(assignment.Right)),
        VariableDeclaratorSyntax variable => In(variable.Initializer).Prepend(variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => In(property.Initializer).Concat(In(property.ExpressionBody)).Prepend(property.Identifier.ValueText),
        MethodDeclarationSyntax method => In(method.ExpressionBody).Prepend(method.Identifier.ValueText),
        ReturnStatementSyntax result => In(result.Expression).Concat(Name(node.FirstAncestorOrSelf<MemberDeclarationSyntax>())),
        ForEachStatementSyntax loop => In(loop.Expression).Prepend(loop.Identifier.ValueText),
        ForEachVariableStatementSyntax loop => In(loop.Expression).Concat(In(loop.Variable)),
        IsPatternExpressionSyntax match => In(match.Expression).Concat(match.Pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().SelectMany(In)),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } } lambda =>
            Parameters(lambda).Concat(In(call)).Concat(arguments.Arguments.Where(argument => argument.Expression is not LambdaExpressionSyntax).SelectMany(In)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Insert" or "register_module" } } call =>
            In(call).Concat(In(call.ArgumentList)),
        _ => [],
    };

    private static IEnumerable<string> Name(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => [],
    };

    private static IEnumerable<string> Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
        ParenthesizedLambdaExpressionSyntax list => list.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText),
        _ => [],
    };
}
