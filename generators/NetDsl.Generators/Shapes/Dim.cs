using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

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

    /// <summary>Some size or other, <see cref="Any"/>.</summary>
    public bool IsAny => _isAny;

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

    public override string ToString() => IsKnown ? ExpressionText.Plain.Of(this) : "?";
}
