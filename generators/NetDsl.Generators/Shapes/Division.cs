using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>Division of sizes, rounded down and simplified to sums of products where possible.</summary>
internal static class Division
{
    public static Dim Of(Dim numerator, Dim denominator)
    {
        if (numerator.Size is { } left && denominator.Size is { } right)
        {
            return Floor(left, right);
        }

        if (denominator.Terms is not { Count: 1 } divisors)
        {
            return numerator == denominator ? 1 : Whole(numerator, denominator);
        }

        // ⌊(q·d + r) / d⌋ = q + ⌊r / d⌋
        var divisor = divisors[0];
        var quotients = numerator.Terms.Select(term => (Term: term, Quotient: Divide(term, divisor))).ToList();
        var quotient = Dim.Sum(quotients.Select(item => item.Quotient).OfType<Term>());
        var rest = Dim.Sum(quotients.Where(item => item.Quotient is null).Select(item => item.Term));
        if (rest.Size is { } constant && (constant == 0 || denominator.Size is not null))
        {
            return quotient + (constant == 0 ? 0 : Floor(constant, denominator.Size!.Value));
        }

        // C# truncates towards zero, so a remainder that may be negative is not split off.
        return rest.Terms.All(term => term.Coefficient > 0) ? quotient + Whole(rest, denominator) : Whole(numerator, denominator);
    }

    /// <summary>⌊(⌊a / b⌋ + c) / d⌋ = ⌊(a + b·c) / (b·d)⌋ for whole c.</summary>
    private static Dim Whole(Dim numerator, Dim denominator)
    {
        var inner = numerator.Terms.FirstOrDefault(
            term => term is { Coefficient: 1, Factors: { Count: 1 } factors } && factors[0] is Quotient);
        if (inner?.Factors[0] is Quotient quotient && (numerator - Dim.Of(quotient)).Size is { } constant)
        {
            return (quotient.Numerator + (quotient.Denominator * constant)) / (quotient.Denominator * denominator);
        }

        return Dim.Of(new Quotient(numerator, denominator));
    }

    /// <summary>The quotient of two products; null where there is a remainder.</summary>
    private static Term? Divide(Term term, Term divisor)
    {
        if (term.Coefficient % divisor.Coefficient != 0)
        {
            return null;
        }

        var factors = term.Factors.ToList();
        return divisor.Factors.All(factors.Remove) ? new(term.Coefficient / divisor.Coefficient, factors.ToEquatableArray()) : null;
    }

    private static long Floor(long numerator, long denominator) =>
        (numerator / denominator) - (numerator % denominator < 0 ? 1 : 0);
}
