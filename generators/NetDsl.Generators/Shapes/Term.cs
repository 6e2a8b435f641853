using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>A product of a coefficient and factors, which are sorted and may be repeated.</summary>
internal sealed record Term(long Coefficient, EquatableArray<Factor> Factors)
{
    public string Key => string.Join("*", Factors.Select(factor => factor.Key));

    public static Term operator *(Term left, Term right) => new(
        checked(left.Coefficient * right.Coefficient),
        left.Factors.Concat(right.Factors).OrderBy(factor => factor.Key, StringComparer.Ordinal).ToEquatableArray());
}

/// <summary>A symbolic size.</summary>
internal abstract record Factor
{
    /// <summary>A sort key of factors, unique for each factor.</summary>
    public abstract string Key { get; }

    /// <summary>Whether it is known when the network is constructed.</summary>
    public abstract bool IsKnown { get; }

    /// <summary>Whether it is 0 or more for all hyperparameters.</summary>
    public virtual bool IsNatural => true;

    /// <summary>The names of its hyperparameters.</summary>
    public abstract IEnumerable<string> Hyperparameters { get; }
}

/// <summary>A parameter of the network's primary constructor.</summary>
internal sealed record Hyperparameter(string Name) : Factor
{
    public override string Key => Name;

    public override bool IsKnown => true;

    public override IEnumerable<string> Hyperparameters => [Name];
}

/// <summary>A size of an input, known at each call.</summary>
internal sealed record InputSize(string Input, int Axis) : Factor
{
    public override string Key => $"{Input}[{Text.Of(Axis)}]";

    public override bool IsKnown => false;

    public override IEnumerable<string> Hyperparameters => [];
}

/// <summary>A quotient, rounded down, that does not simplify to a sum of products.</summary>
internal sealed record Quotient(Dim Numerator, Dim Denominator) : Factor
{
    public override string Key => $"({KeyOf(Numerator)})/({KeyOf(Denominator)})";

    public override bool IsKnown => Numerator.IsKnown && Denominator.IsKnown;

    public override bool IsNatural => Numerator.IsNatural && Denominator.IsNatural;

    public override IEnumerable<string> Hyperparameters => Numerator.Hyperparameters.Concat(Denominator.Hyperparameters);

    private static string KeyOf(Dim dim) => string.Join("+", dim.Terms.Select(term => $"{Text.Of(term.Coefficient)}*{term.Key}"));
}
