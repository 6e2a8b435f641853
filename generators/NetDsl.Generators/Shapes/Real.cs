namespace NetDsl.Generators.Shapes;

/// <summary>A real number, such as a probability or a factor: a constant, or an expression over hyperparameters.</summary>
internal abstract record Real
{
    /// <summary>The number; null where it depends on hyperparameters.</summary>
    public abstract double? Value { get; }

    /// <summary>The names of its hyperparameters.</summary>
    public virtual IEnumerable<string> Hyperparameters => [];

    public static implicit operator Real(double value) => new RealConstant(value);

    /// <summary>The sum, difference, product or quotient of two numbers.</summary>
    public static Real Combine(char sign, Real left, Real right) => (left.Value, right.Value) is ({ } first, { } second)
        ? sign switch { '+' => first + second, '-' => first - second, '*' => first * second, _ => first / second }
        : sign is '*' or '/' && (left.Value is 0 || (right.Value is 0 && sign == '*')) ? 0.0
        : new RealOperation(sign, left, right);

    public sealed override string ToString() => ExpressionText.Plain.Of(this);
}

internal sealed record RealConstant(double Number) : Real
{
    public override double? Value => Number;
}

internal sealed record RealHyperparameter(string Name) : Real
{
    public override double? Value => null;

    public override IEnumerable<string> Hyperparameters => [Name];
}

/// <summary>A size where a real number is expected.</summary>
internal sealed record RealSize(Dim Size) : Real
{
    public override double? Value => Size.Size;

    public override IEnumerable<string> Hyperparameters => Size.Hyperparameters;
}

internal sealed record RealOperation(char Sign, Real Left, Real Right) : Real
{
    public override double? Value => null;

    public override IEnumerable<string> Hyperparameters => Left.Hyperparameters.Concat(Right.Hyperparameters);
}
