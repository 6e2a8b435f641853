using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>A product of a number and factors, which are in order and may come several times.</summary>
internal sealed record Term(long Coefficient, EquatableArray<Factor> Factors)
{
    public string Key => string.Join("*", Factors.Select(factor => factor.Key));

    public static Term operator *(Term left, Term right) => new(
        checked(left.Coefficient * right.Coefficient),
        left.Factors.Concat(right.Factors).OrderBy(factor => factor.Key, StringComparer.Ordinal).ToEquatableArray());
}

/// <summary>A size that is not a number.</summary>
internal abstract record Factor
{
    /// <summary>Orders factors; the same for those that are equal alone.</summary>
    public abstract string Key { get; }

    /// <summary>Known when the network is made.</summary>
    public abstract bool IsKnown { get; }

    /// <summary>The names of the hyperparameters in it.</summary>
    public abstract IEnumerable<string> Hyperparameters { get; }
}

/// <summary>A parameter of the network's primary constructor.</summary>
internal sealed record Hyperparameter(string Name) : Factor
{
    public override string Key => Name;

    public override bool IsKnown => true;

    public override IEnumerable<string> Hyperparameters => [Name];
}

/// <summary>A size of an input that each call brings along.</summary>
internal sealed record InputSize(string Input, int Axis) : Factor
{
    public override string Key => $"{Input}[{Text.Of(Axis)}]";

    public override bool IsKnown => false;

    public override IEnumerable<string> Hyperparameters => [];
}

/// <summary>A quotient, rounded down, that is no sum of products.</summary>
internal sealed record Quotient(Dim Numerator, Dim Denominator) : Factor
{
    public override string Key => $"({KeyOf(Numerator)})/({KeyOf(Denominator)})";

    public override bool IsKnown => Numerator.IsKnown && Denominator.IsKnown;

    public override IEnumerable<string> Hyperparameters => Numerator.Hyperparameters.Concat(Denominator.Hyperparameters);

    private static string KeyOf(Dim dim) => string.Join("+", dim.Terms.Select(term => $"{Text.Of(term.Coefficient)}*{term.Key}"));
}
