using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A condition over hyperparameters, under which a layer exists. Without the layer, its output is its input.</summary>
internal abstract record Condition
{
    /// <summary>Whether it is met whatever the hyperparameters are; null where they decide.</summary>
    public virtual bool? IsMet => null;

    /// <summary>The opposite.</summary>
    public abstract Condition Negated { get; }

    /// <summary>The sizes that are equal where it is met, as far as it says so.</summary>
    public virtual IEnumerable<(Dim Left, Dim Right)> Equalities => [];

    /// <summary>The names of its hyperparameters.</summary>
    public abstract IEnumerable<string> Hyperparameters { get; }

    /// <summary>Met where all of them are.</summary>
    public static Condition All(IEnumerable<Condition> conditions) => Of(conditions, isAll: true);

    /// <summary>Met where one of them is.</summary>
    public static Condition Any(IEnumerable<Condition> conditions) => Of(conditions, isAll: false);

    /// <summary>As an expression, in the syntax that C# and messages share.</summary>
    public abstract string Text(ExpressionText names);

    public sealed override string ToString() => Text(ExpressionText.Plain);

    private static Condition Of(IEnumerable<Condition> conditions, bool isAll)
    {
        var open = conditions.Where(condition => condition.IsMet != isAll).Distinct().ToEquatableArray();
        return open.Any(condition => condition.IsMet is not null) ? new Constant(!isAll)
            : open.Count == 0 ? new Constant(isAll)
            : open.Count == 1 ? open[0]
            : new Combination(open, isAll);
    }
}

/// <summary>A condition that the source alone decides.</summary>
internal sealed record Constant(bool IsTrue) : Condition
{
    public override bool? IsMet => IsTrue;

    public override Condition Negated => new Constant(!IsTrue);

    public override IEnumerable<string> Hyperparameters => [];

    public override string Text(ExpressionText names) => Common.Text.Of(IsTrue);
}

/// <summary>A bool is true, or false.</summary>
internal sealed record Flag(string Name, bool IsTrue) : Condition
{
    public override Condition Negated => this with { IsTrue = !IsTrue };

    public override IEnumerable<string> Hyperparameters => [Name];

    public override string Text(ExpressionText names) => IsTrue ? names.Of(Name) : $"!{names.Of(Name)}";
}

/// <summary>An enum has a member's value, or another one.</summary>
/// <param name="Name">The hyperparameter.</param>
/// <param name="Type">The enum, as C#.</param>
/// <param name="Member">The member's name.</param>
/// <param name="IsEqual">Whether it has that value.</param>
internal sealed record MemberIs(string Name, string Type, string Member, bool IsEqual) : Condition
{
    public override Condition Negated => this with { IsEqual = !IsEqual };

    public override IEnumerable<string> Hyperparameters => [Name];

    public override string Text(ExpressionText names) =>
        $"{names.Of(Name)} {(IsEqual ? "==" : "!=")} {names.Member(Type, Member)}";
}

/// <summary>Two numbers compared.</summary>
/// <param name="Left">The first.</param>
/// <param name="Relation">C#'s operator between them.</param>
/// <param name="Right">The second.</param>
internal sealed record Comparison(Amount Left, string Relation, Amount Right) : Condition
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["=="] = "!=",
        ["!="] = "==",
        ["<"] = ">=",
        [">="] = "<",
        [">"] = "<=",
        ["<="] = ">",
    };

    /// <summary>The operators, the longer ones first.</summary>
    public static IReadOnlyList<string> Relations { get; } = ["==", "!=", "<=", ">=", "<", ">"];

    /// <summary>A hyperparameter may have any value here, also 0: only numbers, and a size and itself, are compared.</summary>
    public override bool? IsMet =>
        Left.Whole is { IsAny: false } size && size == Right.Whole ? Compare(0)
        : Left.AsReal.Value is { } left && Right.AsReal.Value is { } right ? Compare(left.CompareTo(right))
        : null;

    public override Condition Negated => this with { Relation = Opposites[Relation] };

    public override IEnumerable<(Dim Left, Dim Right)> Equalities =>
        Relation == "==" && Left.Whole is { } left && Right.Whole is { } right ? [(left, right)] : [];

    public override IEnumerable<string> Hyperparameters => Left.AsReal.Hyperparameters.Concat(Right.AsReal.Hyperparameters);

    /// <summary>Two sizes that differ.</summary>
    public static Condition Differ(Dim left, Dim right) => new Comparison(Amount.Of(left), "!=", Amount.Of(right));

    public override string Text(ExpressionText names) => $"{names.Of(Left)} {Relation} {names.Of(Right)}";

    private bool Compare(int order) => Relation switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}

/// <summary>Several conditions, all of which are met, or one of them.</summary>
internal sealed record Combination(EquatableArray<Condition> Conditions, bool AreAll) : Condition
{
    public override Condition Negated => new Combination(Conditions.Select(condition => condition.Negated).ToEquatableArray(), !AreAll);

    public override IEnumerable<(Dim Left, Dim Right)> Equalities =>
        AreAll ? Conditions.SelectMany(condition => condition.Equalities) : [];

    public override IEnumerable<string> Hyperparameters => Conditions.SelectMany(condition => condition.Hyperparameters);

    public override string Text(ExpressionText names) => string.Join(
        AreAll ? " && " : " || ",
        Conditions.Select(condition => condition is Combination ? $"({condition.Text(names)})" : condition.Text(names)));
}
