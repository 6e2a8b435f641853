using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>Navigates the operations of a block.</summary>
internal static class Operations
{
    /// <summary>The ancestors of an operation, innermost first.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            yield return operation = parent;
        }
    }

    /// <summary>The lambda or local function that contains an operation; null directly in a member.</summary>
    public static IOperation? Function(this IOperation operation) => operation.Ancestors().FirstOrDefault(IsFunction);

    /// <summary>
    /// Whether one operation of a block may run before another: it precedes it in the source, or a label, a function, or a loop whose first
    /// round may leave out the other makes the order uncertain.
    /// </summary>
    public static bool MayRunBefore(this IOperation one, IOperation other) =>
        one.Syntax.Span.End <= other.Syntax.Span.End ||
        one.Ancestors().Any(outer => outer is ILocalFunctionOperation || (outer is ILoopOperation && other.IsConditionalIn(outer))) ||
        other.Function() is not null ||
        other.Ancestors().LastOrDefault()?.Descendants().Any(operation => operation is ILabeledOperation) == true;

    /// <summary>Whether an operation lies in another one, in a branch that need not run.</summary>
    public static bool IsConditionalIn(this IOperation operation, IOperation outer) =>
        operation.Ancestors().Contains(outer) &&
        operation.Ancestors().TakeWhile(between => between != outer).Any(between => between
            is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
            or ICatchClauseOperation);

    /// <summary>The variable, member or method that an operation names; null for anything else.</summary>
    public static ISymbol? Named(this IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IMemberReferenceOperation reference => reference.Member.OriginalDefinition,
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        _ => null,
    };

    /// <summary>The receiver of a method; for an extension method, its first argument.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    /// <summary>The operand of a pattern, or the receiver of a <c>?.</c> access.</summary>
    public static IOperation? Subject(this IOperation operation)
    {
        var isAccess = operation is IConditionalAccessInstanceOperation;
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            var subject = outer switch
            {
                IConditionalAccessOperation access when isAccess && access.WhenNotNull == inner => access.Operation,
                IIsPatternOperation match when !isAccess => match.Value,
                ISwitchExpressionOperation choice when !isAccess => choice.Value,
                ISwitchOperation choice when !isAccess => choice.Value,
                _ => null,
            };
            if (subject is not null)
            {
                return subject;
            }
        }

        return null;
    }

    private static bool IsFunction(IOperation operation) => operation is ILocalFunctionOperation or IAnonymousFunctionOperation;
}
