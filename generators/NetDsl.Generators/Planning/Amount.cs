using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>What an expression comes to: a whole number, or a real one.</summary>
/// <param name="Whole">The whole number; null for a real one.</param>
/// <param name="Value">The real number; null where it depends on hyperparameters, and for a whole number.</param>
/// <param name="RealCode">The real number as C#; empty for a whole one.</param>
internal sealed record Amount(Dim? Whole, double? Value, string RealCode)
{
    public static Amount Of(Dim whole) => new(whole, null, "");

    public static Amount Of(double value) => new(null, value, Text.Of(value));

    /// <summary>A hyperparameter that is no whole number.</summary>
    public static Amount Hyperparameter(string name) => new(null, null, Escape.Keyword(name));

    /// <summary>As a real number.</summary>
    public Real AsReal => Whole is { } whole ? new(whole.Size, whole.Code) : new(Value, RealCode);

    public static Amount Combine(char sign, Amount left, Amount right)
    {
        if (left.Whole is { } first && right.Whole is { } second)
        {
            return Of(sign switch { '+' => first + second, '-' => first - second, '*' => first * second, _ => first / second });
        }

        var value = (left.AsReal.Value, right.AsReal.Value) is ({ } a, { } b)
            ? sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b }
            : (double?)null;
        return value is { } known ? Of(known) : new(null, null, $"{Operand(left)} {sign} {Operand(right)}");
    }

    private static string Operand(Amount amount)
    {
        var code = amount.AsReal.Code;
        return code.Contains(' ') ? $"({code})" : code;
    }
}

/// <summary>A number that need not be whole: a probability, a factor.</summary>
/// <param name="Value">The number; null where hyperparameters decide.</param>
/// <param name="Code">As C#.</param>
internal readonly record struct Real(double? Value, string Code)
{
    public static implicit operator Real(double value) => new(value, Text.Of(value));
}
