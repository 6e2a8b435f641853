using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>Writes sizes as C#.</summary>
internal static class DimCode
{
    public static string Of(Dim dim)
    {
        if (dim.Terms.Count == 0)
        {
            return "0";
        }

        // What is added comes first: no expression starts with a sign if it can be helped.
        var text = "";
        foreach (var term in dim.Terms.OrderBy(term => term.Coefficient < 0))
        {
            var isNegative = term.Coefficient < 0;
            text += text.Length == 0 ? (isNegative ? "-" : "") : isNegative ? " - " : " + ";
            text += Product(term, Math.Abs(term.Coefficient));
        }

        return text;
    }

    private static string Product(Term term, long coefficient)
    {
        if (term.Factors.Count == 0)
        {
            return Text.Of(coefficient);
        }

        if (term.Factors.Count == 1 && coefficient == 1)
        {
            return Of(term.Factors[0]);
        }

        var factors = term.Factors.Select(factor => factor is Quotient ? $"({Of(factor)})" : Of(factor));
        return string.Join(" * ", coefficient == 1 ? factors : factors.Prepend(Text.Of(coefficient)));
    }

    private static string Of(Factor factor) => factor switch
    {
        Hyperparameter { Name: var name } => Escape.Keyword(name),
        Quotient { Numerator: var numerator, Denominator: var denominator } =>
            $"{InBrackets(numerator, numerator.Terms.Count > 1)} / {InBrackets(denominator, !IsAtom(denominator))}",
        _ => "?",
    };

    private static string InBrackets(Dim dim, bool when) => when ? $"({Of(dim)})" : Of(dim);

    private static bool IsAtom(Dim dim) =>
        dim.Size is >= 0 || (dim.Terms.Count == 1 && dim.Terms[0] is { Coefficient: 1, Factors: { Count: 1 } factors } && factors[0] is Hyperparameter);
}
