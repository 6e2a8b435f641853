using NetDsl.Generators.Shapes;

using Size = NetDsl.Generators.Shapes.Dim;

namespace NetDsl.Proof.Checking;

/// <summary>Sizes of a plan, as numbers.</summary>
internal static class Sizes
{
    /// <summary>The size for given hyperparameters and inputs; null where the plan leaves it open.</summary>
    public static long? At(Size dim, IReadOnlyDictionary<string, object> hyperparameters, Func<InputSize, long> ofInput)
    {
        if (dim.IsAny)
        {
            return null;
        }

        long? sum = 0;
        foreach (var term in dim.Terms)
        {
            sum += term.Factors.Aggregate((long?)term.Coefficient, (product, factor) => product * Factor(factor));
        }

        return sum;

        long? Factor(Factor factor) => factor switch
        {
            Hyperparameter name => Convert.ToInt64(hyperparameters[name.Name]),
            InputSize size => ofInput(size),
            // The plan rounds a negative quotient down, C# up: no size is one, though a padding may be.
            Quotient quotient when At(quotient.Numerator, hyperparameters, ofInput) is >= 0 and var above &&
                At(quotient.Denominator, hyperparameters, ofInput) is > 0 and var below => above / below,
            _ => null,
        };
    }
}
