using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>Writes sizes and numbers as expressions over hyperparameters, in the syntax that C# and messages share.</summary>
/// <param name="nameOf">How a hyperparameter is written.</param>
internal sealed class ExpressionText(Func<string, string> nameOf)
{
    /// <summary>Hyperparameters by their names, for messages.</summary>
    public static ExpressionText Plain { get; } = new(name => name);

    /// <summary>A member of an enum, given the enum as C#; messages leave the enum out.</summary>
    public Func<string, string, string> Member { get; init; } = (_, member) => member;

    public string Of(string hyperparameter) => nameOf(hyperparameter);

    public string Of(Amount amount) => amount.Whole is { } whole ? Of(whole) : Of(amount.AsReal);

    public string Of(Real real) => real switch
    {
        RealConstant constant => Text.Of(constant.Number),
        RealHyperparameter hyperparameter => nameOf(hyperparameter.Name),
        RealSize size => Of(size.Size),
        RealOperation operation => $"{Operand(operation.Left)} {operation.Sign} {Operand(operation.Right)}",
        _ => throw new ArgumentOutOfRangeException(nameof(real), real, "Expected a known form of real number."),
    };

    public string Of(Dim dim)
    {
        if (dim.Size is { } size)
        {
            return Text.Of(size);
        }

        // Positive terms come first, so that an expression starts with a sign only where all terms are negative.
        var text = "";
        foreach (var term in dim.Terms.OrderBy(term => term.Coefficient < 0))
        {
            var isNegative = term.Coefficient < 0;
            text += text.Length == 0 ? (isNegative ? "-" : "") : isNegative ? " - " : " + ";
            text += Product(term, Math.Abs(term.Coefficient));
        }

        return text;
    }

    private string Operand(Real real)
    {
        var text = Of(real);
        return text.Contains(" ") ? $"({text})" : text;
    }

    private string Product(Term term, long coefficient)
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

    private string Of(Factor factor) => factor switch
    {
        Hyperparameter hyperparameter => nameOf(hyperparameter.Name),
        Quotient quotient =>
            InBrackets(quotient.Numerator, quotient.Numerator.Terms.Count > 1) + " / " +
            InBrackets(quotient.Denominator, !IsAtom(quotient.Denominator)),
        _ => "?",
    };

    private string InBrackets(Dim dim, bool when) => when ? $"({Of(dim)})" : Of(dim);

    private static bool IsAtom(Dim dim) =>
        dim.Size is >= 0 ||
        (dim.Terms.Count == 1 && dim.Terms[0] is { Coefficient: 1, Factors: { Count: 1 } factors } && factors[0] is Hyperparameter);
}
