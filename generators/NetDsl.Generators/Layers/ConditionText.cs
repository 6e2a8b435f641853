using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Parses a condition over hyperparameters, <c>useSe &amp;&amp; stride == 1</c>: names of bools, comparisons of numbers and of enums with
/// their members, <c>!</c>, <c>&amp;&amp;</c>, <c>||</c> and brackets, with C#'s precedence.
/// </summary>
/// <param name="text">The condition.</param>
/// <param name="hyperparameters">The hyperparameters.</param>
internal sealed class ConditionText(string text, Hyperparameters hyperparameters)
{
    /// <summary>The maximum depth of nested brackets and negations.</summary>
    private const int Deepest = 100;

    /// <summary>The error; empty where there is none.</summary>
    public string Objection { get; private set; } = "";

    /// <summary>The condition with a misspelt name replaced; null where nothing is suggested.</summary>
    public string? Suggestion { get; private set; }

    /// <summary>The condition; null where <see cref="Objection"/> says why there is none.</summary>
    public Condition? Read() => Read(text, depth: 0);

    private Condition? Read(string part, int depth)
    {
        part = part.Trim();
        if (depth > Deepest)
        {
            return Fail("it has too many brackets");
        }

        if (Split(part, "||") is { Count: > 1 } alternatives)
        {
            return Read(alternatives, depth) is { } any ? Condition.Any(any) : null;
        }

        if (Split(part, "&&") is { Count: > 1 } requirements)
        {
            return Read(requirements, depth) is { } all ? Condition.All(all) : null;
        }

        foreach (var relation in Comparison.Relations)
        {
            if (Split(part, relation) is { Count: > 1 } operands)
            {
                return operands.Count == 2 ? Compare(operands[0].Trim(), relation, operands[1].Trim()) : Fail($"'{part}' compares twice");
            }
        }

        return part.StartsWith("!", StringComparison.Ordinal) ? Read(part.Substring(1), depth + 1)?.Negated
            : part.StartsWith("(", StringComparison.Ordinal) && part.EndsWith(")", StringComparison.Ordinal)
                ? Read(part.Substring(1, part.Length - 2), depth + 1)
            : part.Length == 0 ? Fail(text.Trim().Length == 0 ? "it is empty" : "an operand is missing")
            : OfFlag(part);
    }

    private List<Condition>? Read(List<string> parts, int depth)
    {
        var conditions = parts.ConvertAll(part => Read(part, depth + 1));
        return conditions.Contains(null) ? null : conditions.ConvertAll(condition => condition!);
    }

    private Condition? Compare(string left, string relation, string right) =>
        relation is "==" or "!=" && (EnumOf(left, right) ?? EnumOf(right, left)) is var (parameter, member)
            ? OfEnum(parameter, member, relation == "==")
            : Number(left) is { } first && Number(right) is { } second ? new Comparison(first, relation, second)
            : null;

    private (ParameterSpec Parameter, string Member)? EnumOf(string name, string member) =>
        hyperparameters.Find(name) is { Kind: ParameterKind.Enum } parameter ? (parameter, member) : null;

    private Condition? OfEnum(ParameterSpec parameter, string written, bool isEqual)
    {
        var member = written.Substring(written.LastIndexOf('.') + 1);
        if (!parameter.Members.Contains(member))
        {
            var near = Nearest.To(member, parameter.Members);
            var members = Text.And(parameter.Members.Select(name => $"'{name}'").ToList());
            var hint = near is null ? $"it has {members}" : $"did you mean '{near}'?";
            Suggestion = near is null ? null : text.Replace(member, near);
            return Fail($"'{parameter.Name}' has no value '{member}' ({hint})");
        }

        return hyperparameters.Choice(parameter.Name) switch
        {
            EnumValue value => new Constant((value.Member == member) == isEqual),
            TextValue outer => new MemberIs(outer.Value, parameter.Type, member, isEqual),
            _ => Fail($"'{parameter.Name}' has no value"),
        };
    }

    private Condition? OfFlag(string name)
    {
        if (hyperparameters.Find(name) is not { } parameter)
        {
            (Objection, Suggestion) = hyperparameters.Unknown(text, name, other => other.Kind == ParameterKind.Flag, "bool useSe");
            return null;
        }

        return (parameter.Kind, hyperparameters.Choice(name)) switch
        {
            (ParameterKind.Flag, FlagValue value) => new Constant(value.Value),
            (ParameterKind.Flag, TextValue outer) => new Flag(outer.Value, IsTrue: true),
            _ => Fail($"'{name}' is no bool: compare it"),
        };
    }

    private Shapes.Amount? Number(string expression)
    {
        var (value, objection, suggestion) = hyperparameters.Evaluate(expression);
        if (value is null)
        {
            (Objection, Suggestion) = (objection, suggestion is null ? null : text.Replace(expression, suggestion));
        }

        return value;
    }

    private Condition? Fail(string objection)
    {
        Objection = $"\"{text}\": {objection}";
        return null;
    }

    /// <summary>The parts between an operator, as far as no brackets enclose it.</summary>
    private static List<string> Split(string part, string by)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at + by.Length <= part.Length; at++)
        {
            depth += part[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(part, at, by, 0, by.Length) == 0)
            {
                parts.Add(part.Substring(start, at - start));
                start = at + by.Length;
                at = start - 1;
            }
        }

        parts.Add(part.Substring(start));
        return parts;
    }
}
