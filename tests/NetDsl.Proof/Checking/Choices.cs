using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Shapes;

namespace NetDsl.Proof.Checking;

/// <summary>Which of a plan's layers exist for given hyperparameters, and under which keys.</summary>
internal static class Choices
{
    public static bool Exists(PlannedLayer layer, IReadOnlyDictionary<string, object> hyperparameters) =>
        layer.Facts.Condition is not { } condition || IsMet(condition, hyperparameters);

    /// <summary>How many modules a layer is.</summary>
    public static long Count(PlannedLayer layer, IReadOnlyDictionary<string, object> hyperparameters) =>
        layer.Facts.Repetition is { } repetition ? Sizes.At(repetition.Count, hyperparameters, _ => 0) ?? 0
        : Exists(layer, hyperparameters) ? 1
        : 0;

    public static string KeyOf(PlannedLayer layer, NetworkPlan plan, IReadOnlyDictionary<string, object> hyperparameters)
    {
        if (layer.Number is not { } number)
        {
            return layer.Key;
        }

        var more = plan.Layers.Where(other => number.Variable.Contains(other.Field)).Sum(other => Count(other, hyperparameters) - 1);
        return $"{number.Before}{number.Usual + more}{number.Behind}";
    }

    private static bool IsMet(Condition condition, IReadOnlyDictionary<string, object> hyperparameters) => condition switch
    {
        Constant constant => constant.IsTrue,
        Flag flag => (bool)hyperparameters[flag.Name] == flag.IsTrue,
        MemberIs member => (hyperparameters[member.Name].ToString() == member.Member) == member.IsEqual,
        Combination { AreAll: true } all => all.Conditions.All(item => IsMet(item, hyperparameters)),
        Combination any => any.Conditions.Any(item => IsMet(item, hyperparameters)),
        Comparison comparison => Compare(comparison, hyperparameters),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Expected a known form of condition."),
    };

    private static bool Compare(Comparison comparison, IReadOnlyDictionary<string, object> hyperparameters)
    {
        var order = Comparer<long?>.Default.Compare(At(comparison.Left), At(comparison.Right));
        return comparison.Relation switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

        long? At(Amount amount) => Sizes.At(amount.Whole!.Value, hyperparameters, _ => 0);
    }
}
