using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>Code that runs without gradients.</summary>
/// <param name="Opening">The statement that turns them off.</param>
/// <param name="Text">How it does: <c>no_grad()</c>.</param>
internal sealed record GradientScope(IOperation Opening, string Text)
{
    /// <summary>The scope that an operation runs in; null where gradients are on, or may be.</summary>
    public static GradientScope? Around(IOperation operation) => Around(operation, []);

    private static readonly ISet<ISymbol> NoVariables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);

    private static GradientScope? Around(IOperation operation, HashSet<IOperation> functions)
    {
        for (var current = operation; current.Parent is { } parent; current = parent)
        {
            // A function with a name runs where it is used, not where it stands.
            if (Uses(current) is { } uses)
            {
                return functions.Add(current)
                    ? uses.Select(use => Around(use, functions)).FirstOrDefault(scope => scope is not null)
                    : null;
            }

            var (kind, opening, value) = parent switch
            {
                IUsingOperation scope when scope.Body == current => Held(scope, Resources(scope.Resources) ?? [(null, scope.Resources)], NoVariables),
                IBlockOperation or ISwitchCaseOperation => Above(parent, current),
                _ => default,
            };
            if (kind != Switch.None)
            {
                return kind == Switch.Off ? new(opening!, TextOf(value!)) : null;
            }
        }

        return null;
    }

    /// <summary>Where a local function, or a lambda that a variable holds, is used; null for anything else.</summary>
    private static IEnumerable<IOperation>? Uses(IOperation operation)
    {
        Func<IOperation, bool>? isUse = operation switch
        {
            ILocalFunctionOperation function => other => other switch
            {
                IInvocationOperation call => Same(call.TargetMethod, function.Symbol),
                IMethodReferenceOperation reference => Same(reference.Method, function.Symbol),
                _ => false,
            },
            IVariableDeclaratorOperation variable when variable.GetVariableInitializer()?.Value.Lambda() is not null =>
                other => other is ILocalReferenceOperation reference && Same(reference.Local, variable.Symbol),
            _ => null,
        };
        return isUse is null ? null : operation.Root().Descendants().Where(isUse);
    }

    /// <summary>What the last of the statements above one left switched.</summary>
    private static (Switch Kind, IOperation? Opening, IOperation? Value) Above(IOperation list, IOperation statement)
    {
        var disposed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var sibling in list.ChildOperations.TakeWhile(child => child != statement).Reverse())
        {
            var found = Resources(sibling) is { } resources ? Held(sibling, resources, disposed) : Inside(sibling);
            if (found.Kind != Switch.None)
            {
                return found;
            }

            disposed.UnionWith(Disposed(sibling));
        }

        return default;
    }

    /// <summary>What a statement makes and keeps, and in which variable; null for a statement that has others in it.</summary>
    private static IEnumerable<(ISymbol? Variable, IOperation? Value)>? Resources(IOperation statement) => statement switch
    {
        IUsingDeclarationOperation declaration => Resources(declaration.DeclarationGroup),
        IVariableDeclarationGroupOperation group => group.Declarations
            .SelectMany(declaration => declaration.Declarators)
            .Select(variable => ((ISymbol?)variable.Symbol, variable.GetVariableInitializer()?.Value)),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } =>
            [((assignment.Target as ILocalReferenceOperation)?.Local, assignment.Value)],
        IExpressionStatementOperation expression => [(null, expression.Operation)],
        _ => null,
    };

    /// <summary>What the last of some values switches that is not disposed.</summary>
    private static (Switch Kind, IOperation? Opening, IOperation? Value) Held(
        IOperation opening, IEnumerable<(ISymbol? Variable, IOperation? Value)> resources, ISet<ISymbol> disposed) => resources
            .Where(resource => resource.Variable is null || !disposed.Contains(resource.Variable))
            .Select(resource => (Kind: Switches.Of(resource.Value), (IOperation?)opening, resource.Value))
            .LastOrDefault(found => found.Kind != Switch.None);

    /// <summary>A statement that may have switched something on one of its ways, and not back.</summary>
    private static (Switch Kind, IOperation? Opening, IOperation? Value) Inside(IOperation statement) =>
        statement is not ILocalFunctionOperation && statement.Descendants().OfType<IExpressionStatementOperation>().Any(inner =>
            Switches.Of(inner.Operation is ISimpleAssignmentOperation assignment ? assignment.Value : inner.Operation) != Switch.None)
            ? (Switch.Other, null, null)
            : default;

    /// <summary>The variables that a statement disposes of, by name or as a using's resource.</summary>
    private static IEnumerable<ISymbol> Disposed(IOperation statement) => statement.DescendantsAndSelf()
        .Select(operation => operation switch
        {
            IInvocationOperation { TargetMethod.Name: nameof(IDisposable.Dispose), Instance: ILocalReferenceOperation local } => local.Local,
            IUsingOperation { Resources: ILocalReferenceOperation local } => local.Local,
            _ => null,
        })
        .OfType<ISymbol>();

    private static string TextOf(IOperation value)
    {
        var call = value.Syntax.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().First();
        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        return $"{name}{call.ArgumentList}";
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
