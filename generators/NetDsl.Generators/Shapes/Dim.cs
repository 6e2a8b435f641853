using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>
/// One dimension of a shape, or a size in an argument: a number, an expression over hyperparameters, or a size known only at run time.
/// </summary>
/// <remarks>
/// An expression is a sum of products in canonical order, so that two expressions are equal where they have the same value for all
/// hyperparameters, as far as sums, products and quotients can show. Division rounds down.
/// </remarks>
internal readonly record struct Dim
{
    /// <summary>An unknown size: two of them may differ.</summary>
    public static readonly Dim Any = new(0, EquatableArray<Term>.Empty, isAny: true);

    private readonly long _constant;
    private readonly EquatableArray<Term> _symbolic;

    private Dim(long constant, EquatableArray<Term> symbolic, bool isAny)
    {
        _constant = constant;
        _symbolic = symbolic;
        IsAny = isAny;
    }

    /// <summary>Whether it is an unknown size, <see cref="Any"/>.</summary>
    public bool IsAny { get; }

    /// <summary>The terms of the sum, none of them zero; the constant comes last.</summary>
    public EquatableArray<Term> Terms => _constant == 0
        ? _symbolic
        : _symbolic.Append(new Term(_constant, EquatableArray<Factor>.Empty)).ToEquatableArray();

    /// <summary>The number; null for an expression or an unknown size.</summary>
    public long? Size => IsAny || _symbolic.Count > 0 ? null : _constant;

    /// <summary>Whether it is a number or an expression over hyperparameters, and so known when the network is constructed.</summary>
    public bool IsKnown => Size is not null || (!IsAny && _symbolic.All(term => term.Factors.All(factor => factor.IsKnown)));

    /// <summary>
    /// Whether it is negative for all hyperparameters, which are 1 or more. A quotient may be zero, even with a negative numerator.
    /// </summary>
    public bool IsNegative => Size is { } size
        ? size < 0
        : !IsAny && Terms.All(term => term.Coefficient < 0 && term.Factors.All(factor => factor is Hyperparameter));

    /// <summary>Whether it is 0 or more for all hyperparameters, which are 1 or more.</summary>
    public bool IsNatural => Size is { } size
        ? size >= 0
        : !IsAny && Terms.All(term => term.Factors.Count == 0 || (term.Coefficient > 0 && term.Factors.All(factor => factor.IsNatural))) &&
            Terms.Where(term => term.Factors.All(factor => factor is Hyperparameter)).Sum(term => term.Coefficient) >= 0;

    /// <summary>The names of its hyperparameters.</summary>
    public IEnumerable<string> Hyperparameters => Terms.SelectMany(term => term.Factors).SelectMany(factor => factor.Hyperparameters);

    /// <summary>A hyperparameter.</summary>
    public static Dim Hyperparameter(string name) => Of(new Hyperparameter(name));

    /// <summary>A size of the input known only at run time: unknown, but equal to itself wherever it occurs.</summary>
    public static Dim OfInput(string input, int axis) => Of(new InputSize(input, axis));

    public static implicit operator Dim(long size) => new(size, EquatableArray<Term>.Empty, isAny: false);

    public static Dim operator +(Dim left, Dim right) => left.IsAny || right.IsAny ? Any
        : left.Size is { } first && right.Size is { } second ? checked(first + second)
        : Sum(left.Terms.Concat(right.Terms));

    public static Dim operator -(Dim left, Dim right) => left + (right * -1);

    public static Dim operator *(Dim left, Dim right) => left.IsAny || right.IsAny ? Any
        : left.Size is { } first && right.Size is { } second ? checked(first * second)
        : Product(left.Terms, right.Terms);

    /// <summary>The quotient by a positive size, rounded down.</summary>
    public static Dim operator /(Dim left, Dim right) => left.IsAny || right.IsAny ? Any : Division.Of(left, right);

    /// <summary>The remainder of one number divided by another; null where it depends on hyperparameters or run time.</summary>
    public static long? operator %(Dim left, Dim right) => left.Size % right.Size;

    public static Dim Of(Factor factor) => new(0, EquatableArray.Of(new Term(1, EquatableArray.Of(factor))), isAny: false);

    public static Dim Sum(IEnumerable<Term> terms)
    {
        var sums = terms
            .GroupBy(term => term.Factors)
            .Select(group => new Term(group.Aggregate(0L, (sum, term) => checked(sum + term.Coefficient)), group.Key))
            .Where(term => term.Coefficient != 0)
            .ToList();
        var symbolic = sums
            .Where(term => term.Factors.Count > 0)
            .OrderByDescending(term => term.Factors.Count)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .ToEquatableArray();
        return new(sums.Find(term => term.Factors.Count == 0)?.Coefficient ?? 0, symbolic, isAny: false);
    }

    private static Dim Product(EquatableArray<Term> left, EquatableArray<Term> right) =>
        Sum(left.SelectMany(_ => right, (first, second) => first * second));

    /// <summary>The result of a rule on numbers; unknown for anything else.</summary>
    public Dim Select(Func<long, long> rule) => Size is { } size ? rule(size) : Any;

    /// <summary>
    /// Whether two sizes differ for all hyperparameters, which are 1 or more. Two hyperparameters may be equal, and so may sizes that
    /// contain a quotient or are known only at run time.
    /// </summary>
    public bool Differs(Dim other) => (this - other).IsNegative || (other - this).IsNegative;

    /// <summary>The size where two others are equal: a hyperparameter among them gives way to the other one.</summary>
    public Dim Where(Dim left, Dim right) =>
        left.Alone is { } first ? Replace(first, right)
        : right.Alone is { } second ? Replace(second, left)
        : this == left ? right
        : this;

    /// <summary>The hyperparameter that it is; null for anything else.</summary>
    private Hyperparameter? Alone =>
        Terms is { Count: 1 } terms && terms[0] is { Coefficient: 1, Factors: { Count: 1 } factors } ? factors[0] as Hyperparameter : null;

    private Dim Replace(Hyperparameter hyperparameter, Dim by) => IsAny ? this : Terms.Aggregate((Dim)0, (sum, term) =>
        sum + term.Factors.Aggregate((Dim)term.Coefficient, (product, factor) => product * (factor switch
        {
            Shapes.Hyperparameter => factor == hyperparameter ? by : Of(factor),
            Quotient quotient => quotient.Numerator.Replace(hyperparameter, by) / quotient.Denominator.Replace(hyperparameter, by),
            _ => Of(factor),
        })));

    public override string ToString() => Size is { } size ? Text.Of(size) : IsKnown ? ExpressionText.Plain.Of(this) : "?";
}
