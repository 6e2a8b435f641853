using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>Code that runs with autograd turned off.</summary>
/// <param name="Opening">The statement that turns them off.</param>
/// <param name="Text">The statement that turns autograd off.</param>
internal sealed record GradientScope(IOperation Opening, string Text);

/// <summary>The gradient scopes of a block. The last switch above an operation whose scope is still open decides.</summary>
internal sealed class GradientScopes(ModeSymbols known, IReadOnlyList<IOperation> operations)
{
    private readonly IReadOnlyList<IInvocationOperation> _switches = operations
        .OfType<IInvocationOperation>()
        .Where(call => known.GradientsBy(call) != GradientSwitch.None)
        .ToList();

    /// <summary>Whether the block contains no gradient switch.</summary>
    public bool IsEmpty => _switches.Count == 0;

    /// <summary>The scope that an operation runs in; null where gradients are on, or may be on.</summary>
    public GradientScope? Around(IOperation operation) => Around(operation, []);

    private GradientScope? Around(IOperation operation, HashSet<IOperation> functions)
    {
        var function = operation.Function();
        var (kind, opening, call) = _switches
            .Where(call => call.Syntax.Span.End <= operation.Syntax.SpanStart && call.Function() == function)
            .Select(call => Effect(call, operation))
            .LastOrDefault(effect => effect.Kind != GradientSwitch.None);
        return kind == GradientSwitch.Off ? new(opening, TextOf(call))
            : kind == GradientSwitch.None && function is not null && functions.Add(function)
                ? Uses(function).Select(use => Around(use, functions)).FirstOrDefault(scope => scope is not null)
                : null;
    }

    /// <summary>The effect of a gradient switch on an operation below it.</summary>
    private (GradientSwitch Kind, IOperation Opening, IInvocationOperation Call) Effect(IInvocationOperation call, IOperation operation)
    {
        IOperation opening = call;
        ISymbol? variable = null;
        while (opening.Parent is IConversionOperation
            or IVariableInitializerOperation or IVariableDeclaratorOperation
            or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
            or IUsingDeclarationOperation or ISimpleAssignmentOperation or IExpressionStatementOperation)
        {
            opening = opening.Parent;
            variable ??= (opening as IVariableDeclaratorOperation)?.Symbol ?? (opening as ISimpleAssignmentOperation)?.Target.Named();
        }

        return opening.Parent switch
        {
            IUsingOperation scope when scope.Resources == opening =>
                (IsIn(scope) ? known.GradientsBy(call) : GradientSwitch.None, scope, call),
            IBlockOperation or ISwitchCaseOperation when IsIn(opening.Parent) && !IsUsed() =>
                (known.GradientsBy(call), opening, call),
            IBlockOperation when opening is IUsingDeclarationOperation => (GradientSwitch.None, opening, call),
            _ => (GradientSwitch.Other, opening, call),
        };

        bool IsIn(IOperation outer) => operation.Ancestors().Contains(outer);

        // The returned scope is used before the operation: it may have been disposed.
        bool IsUsed() => variable is not null && operations.Any(use =>
            ModeSymbols.Same(use.Named(), variable) &&
            use.Syntax.SpanStart >= call.Syntax.Span.End && use.Syntax.Span.End <= operation.Syntax.SpanStart &&
            !(use.Parent is IUsingOperation scope && IsIn(scope)));
    }

    /// <summary>
    /// Where a function runs: a local function, or a lambda held by a variable, where it is used; any other lambda where it is written.
    /// </summary>
    private IEnumerable<IOperation> Uses(IOperation function)
    {
        var name = function is ILocalFunctionOperation local ? local.Symbol
            : function.Parent?.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } ? variable.Symbol
            : (ISymbol?)null;
        return name is null ? [function] : operations.Where(use => ModeSymbols.Same(use.Named(), name));
    }

    private static string TextOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: var function, ArgumentList: var arguments }
            ? $"{(function is MemberAccessExpressionSyntax access ? access.Name : function)}{arguments}"
            : $"{call.TargetMethod.Name}()";
}
