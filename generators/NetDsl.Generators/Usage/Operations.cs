using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>Ways through the operations of a member.</summary>
internal static class Operations
{
    /// <summary>The operation that holds all of a member's others.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The lambda that a value is; null for other values.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IOperation? value) => value switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IConversionOperation conversion => conversion.Operand.Lambda(),
        _ => null,
    };
}
