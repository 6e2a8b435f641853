namespace NetDsl.Generators.Shapes;

/// <summary>The value of an expression.</summary>
/// <param name="Whole">The whole number; null for a real one.</param>
/// <param name="AsReal">The value as a real number.</param>
internal sealed record Amount(Dim? Whole, Real AsReal)
{
    public static Amount Of(Dim whole) => new(whole, new RealSize(whole));

    public static Amount Of(Real real) => new(null, real);

    public static Amount Combine(char sign, Amount left, Amount right) => left.Whole is { } first && right.Whole is { } second
        ? Of(sign switch { '+' => first + second, '-' => first - second, '*' => first * second, _ => first / second })
        : Of(Real.Combine(sign, left.AsReal, right.AsReal));
}
