using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>
/// One dimension of a shape, or a size that a layer is given: a number, an expression over hyperparameters, or a size that is only known
/// at run time.
/// </summary>
/// <remarks>
/// An expression is a sum of products in one canonical order, so that two are equal where they are the same for every hyperparameter,
/// as far as sums, products and quotients tell. Division rounds down.
/// </remarks>
internal readonly record struct Dim
{
    /// <summary>Some size or other: two of them need not be the same.</summary>
    public static readonly Dim Any = new(EquatableArray<Term>.Empty, isAny: true);

    private readonly bool _isAny;

    private Dim(EquatableArray<Term> terms, bool isAny)
    {
        Terms = terms;
        _isAny = isAny;
    }

    /// <summary>What is summed, none of it zero; the constant comes last.</summary>
    public EquatableArray<Term> Terms { get; }

    /// <summary>The number that it is; null for what is an expression or unknown.</summary>
    public long? Size =>
        _isAny || Terms.Count > 1 ? null
        : Terms.Count == 0 ? 0
        : Terms[0].Factors.Count == 0 ? Terms[0].Coefficient
        : null;

    /// <summary>A number or an expression over hyperparameters: known when the network is made.</summary>
    public bool IsKnown => !_isAny && Terms.All(term => term.Factors.All(factor => factor.IsKnown));

    /// <summary>Below zero whatever its hyperparameters are, which are 1 or more. A quotient may be zero, and its numerator below it.</summary>
    public bool IsNegative =>
        !_isAny && Terms.Count > 0 && Terms.All(term => term.Coefficient < 0 && term.Factors.All(factor => factor is Hyperparameter));

    /// <summary>The names of the hyperparameters in it.</summary>
    public IEnumerable<string> Hyperparameters => Terms.SelectMany(term => term.Factors).SelectMany(factor => factor.Hyperparameters);

    /// <summary>A hyperparameter.</summary>
    public static Dim Hyperparameter(string name) => Of(new Hyperparameter(name));

    /// <summary>A size of the input that is only known at run time: some size, and the same one wherever it comes from there.</summary>
    public static Dim OfInput(string input, int axis) => Of(new InputSize(input, axis));

    public static implicit operator Dim(long size) =>
        new(size == 0 ? EquatableArray<Term>.Empty : EquatableArray.Of(new Term(size, EquatableArray<Factor>.Empty)), isAny: false);

    public static Dim operator +(Dim left, Dim right) => left._isAny || right._isAny ? Any : Sum(left.Terms.Concat(right.Terms));

    public static Dim operator -(Dim left, Dim right) => left + (right * -1);

    public static Dim operator *(Dim left, Dim right) => left._isAny || right._isAny
        ? Any
        : Sum(left.Terms.SelectMany(_ => right.Terms, (first, second) => first * second));

    /// <summary>The quotient, rounded down, by something positive.</summary>
    public static Dim operator /(Dim left, Dim right) => left._isAny || right._isAny ? Any : Division.Of(left, right);

    /// <summary>What is left of one number divided by another; null where that depends on more.</summary>
    public static long? operator %(Dim left, Dim right) => left.Size % right.Size;

    public static Dim Of(Factor factor) => new(EquatableArray.Of(new Term(1, EquatableArray.Of(factor))), isAny: false);

    public static Dim Sum(IEnumerable<Term> terms) => new(
        terms
            .GroupBy(term => term.Factors)
            .Select(group => new Term(group.Aggregate(0L, (sum, term) => checked(sum + term.Coefficient)), group.Key))
            .Where(term => term.Coefficient != 0)
            .OrderByDescending(term => term.Factors.Count)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .ToEquatableArray(),
        isAny: false);

    /// <summary>The size that a rule gives for a number; what is not one becomes unknown.</summary>
    public Dim Select(Func<long, long> rule) => Size is { } size ? rule(size) : Any;

    /// <summary>
    /// Whether the two are different sizes, whatever the hyperparameters are: these are 1 or more. Two hyperparameters may be equal, and so
    /// may sizes that a quotient or run time decides.
    /// </summary>
    public bool Differs(Dim other) => (this - other).IsNegative || (other - this).IsNegative;

    /// <summary>As C#, for what is known when the network is made.</summary>
    public string Code => DimCode.Of(this);

    public override string ToString() => IsKnown ? Code : "?";
}

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
