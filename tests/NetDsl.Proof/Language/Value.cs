using System.Globalization;

namespace NetDsl.Proof.Language;

/// <summary>A value in a declaration, which prints itself as C#.</summary>
internal abstract record Value
{
    public abstract string Code { get; }

    public sealed override string ToString() => Code;
}

/// <summary>A number with a point, <c>0.5</c>.</summary>
internal sealed record RealValue(double Number) : Value
{
    public override string Code =>
        Number.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny('.', 'E') < 0 ? $"{text}.0" : text;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagValue(bool Is) : Value
{
    public override string Code => Is ? "true" : "false";
}

/// <summary>A name, <c>"skip"</c>.</summary>
internal sealed record NameValue(string Name) : Value
{
    public override string Code => $"\"{Name}\"";
}

/// <summary><c>nameof(Method)</c>.</summary>
internal sealed record MethodValue(string Name) : Value
{
    public override string Code => $"nameof({Name})";
}

/// <summary>A member of an enum.</summary>
internal sealed record MemberValue(Enum Member) : Value
{
    public override string Code => $"{Member.GetType().FullName!.Replace('+', '.')}.{Member}";
}

/// <summary>An array, <c>new int[] { 1, 2 }</c>; a params list prints its items alone.</summary>
internal sealed record ListValue(IReadOnlyList<Value> Items) : Value
{
    public string Inner => string.Join(", ", Items.Select(item => item.Code));

    public override string Code
    {
        get
        {
            var type = Items.All(item => item is RealValue) && Items.Count > 0 ? "double"
                : Items.All(item => item is Whole) ? "int"
                : "object";
            return $"new {type}[] {{ {Inner} }}";
        }
    }
}

/// <summary>A condition: a bool hyperparameter, or a comparison of an expression with a number.</summary>
/// <param name="Left">What is compared, or the bool.</param>
/// <param name="Relation">C#'s operator; null for a bool.</param>
/// <param name="Right">What it is compared with; null for a bool.</param>
/// <param name="IsNegated">Whether it is the opposite.</param>
internal sealed record ConditionValue(Expression Left, string? Relation, Expression? Right, bool IsNegated) : Value
{
    public override string Code
    {
        get
        {
            var bare = Relation is null ? Left.Inner : $"{Left.Inner} {Relation} {Right!.Inner}";
            return !IsNegated && Relation is null ? Left.Code : IsNegated ? $"\"!({bare})\"" : $"\"{bare}\"";
        }
    }

    public bool IsMet(IReadOnlyDictionary<string, object> hyperparameters)
    {
        var left = Left.Evaluate(hyperparameters);
        var order = left is bool || Right is null ? 0 : Comparer<long>.Default.Compare((long)left, (long)Right.Evaluate(hyperparameters));
        var isMet = Relation switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            ">=" => order >= 0,
            _ => (bool)left,
        };
        return isMet != IsNegated;
    }
}

/// <summary>A number, or an expression over hyperparameters.</summary>
internal abstract record Expression : Value
{
    /// <summary>Its value: a long, or a double where one is in it.</summary>
    public abstract object Evaluate(IReadOnlyDictionary<string, object> hyperparameters);

    /// <summary>As it stands within an expression.</summary>
    public abstract string Inner { get; }
}

/// <summary>A whole number.</summary>
internal sealed record Whole(long Number) : Expression
{
    public override string Code => Inner;

    public override string Inner => Number.ToString(CultureInfo.InvariantCulture);

    public override object Evaluate(IReadOnlyDictionary<string, object> hyperparameters) => Number;
}

/// <summary>A hyperparameter: <c>nameof(width)</c>.</summary>
internal sealed record Named(string Name) : Expression
{
    public override string Code => $"nameof({Name})";

    public override string Inner => Name;

    public override object Evaluate(IReadOnlyDictionary<string, object> hyperparameters) => hyperparameters[Name] switch
    {
        int or long => Convert.ToInt64(hyperparameters[Name], CultureInfo.InvariantCulture),
        float or double => Convert.ToDouble(hyperparameters[Name], CultureInfo.InvariantCulture),
        var other => other,
    };
}

/// <summary>A sum, difference, product or quotient: <c>"width * 2"</c>. Division of whole numbers rounds down.</summary>
internal sealed record Term(char Sign, Expression Left, Expression Right) : Expression
{
    public override string Code => $"\"{Bare}\"";

    public override string Inner => $"({Bare})";

    private string Bare => $"{Left.Inner} {Sign} {Right.Inner}";

    public override object Evaluate(IReadOnlyDictionary<string, object> hyperparameters)
    {
        var (left, right) = (Left.Evaluate(hyperparameters), Right.Evaluate(hyperparameters));
        if (left is long first && right is long second)
        {
            return Sign switch
            {
                '+' => first + second,
                '-' => first - second,
                '*' => first * second,

                // Sizes round down, C# rounds towards zero: a negative quotient is no size.
                _ when first < 0 || second <= 0 => throw new ArgumentException($"{first} / {second} is no size."),
                _ => first / second,
            };
        }

        var (one, other) = (Convert.ToDouble(left, CultureInfo.InvariantCulture), Convert.ToDouble(right, CultureInfo.InvariantCulture));
        return Sign switch { '+' => one + other, '-' => one - other, '*' => one * other, _ => one / other };
    }
}
