using System.Globalization;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Tests;

/// <summary>Sizes that are expressions: brought into one form they still are what they were.</summary>
public sealed class SizeAlgebraTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void An_expressions_one_form_has_its_values()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var (text, value) = Draw(random, depth: 4);
            var size = Size(text);
            for (var sample = 0; sample < 5; sample++)
            {
                var numbers = Names.ToDictionary(name => name, _ => random.NextInt64(1, 40), StringComparer.Ordinal);
                var expected = value(numbers);
                Assert.True(
                    expected == Size(text, numbers).Size && expected == Size(size.ToString(), numbers).Size,
                    $"{text} is {expected} for {string.Join(", ", numbers)}; as {size} it is {Size(size.ToString(), numbers)}");
            }
        }
    }

    [Theory]
    [InlineData("a + b", "b + a")]
    [InlineData("(a + b) * c", "a * c + c * b")]
    [InlineData("a * 4 / 2", "2 * a")]
    [InlineData("(a * b + b) / b", "a + 1")]
    [InlineData("(4 * a + 3) / 4", "a")]
    [InlineData("(a / 2) / 3", "a / 6")]
    [InlineData("((a - 1) / 2 + 1 - 1) / 2 + 1", "(a - 1) / 4 + 1")]
    [InlineData("(a - b) / b + 1", "a / b")]
    [InlineData("a - a", "0")]
    [InlineData("(a + 2) * (a - 2)", "a * a - 4")]
    [InlineData("-(a - b)", "b - a")]
    public void Equal_sizes_have_one_form(string left, string right)
    {
        Assert.Equal(Size(left), Size(right));
        Assert.False(Size(left).Differs(Size(right)));
    }

    [Theory]
    [InlineData("a + 1", "a", true)]
    [InlineData("a", "a + b", true)]
    [InlineData("a * 2", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a", "3", false)]
    [InlineData("a * 2", "a + 1", false)]
    [InlineData("a / 2 * 2", "a", false)]
    [InlineData("(a - 1) / b + 1", "a", false)]
    public void Sizes_differ_where_they_do_for_all_hyperparameters(string left, string right, bool differ) =>
        Assert.Equal(differ, Size(left).Differs(Size(right)));

    [Fact]
    public void Sizes_of_the_input_are_the_same_wherever_they_come_from_and_others_may_be()
    {
        var (height, width) = (Shapes.Dim.OfInput("input", 1), Shapes.Dim.OfInput("input", 2));

        Assert.Equal(height + 2, 2 + height);
        Assert.True((height + 2).Differs(height));
        Assert.False(height.Differs(width));
        Assert.False(height.Differs(12));
        Assert.False(Shapes.Dim.Any.Differs(Shapes.Dim.Any));
        Assert.False((height * 2).IsKnown);
        Assert.Equal("?", height.ToString());
    }

    [Theory]
    [InlineData("a * b + 3", "a * b + 3")]
    [InlineData("(a + 1) / 2", "(a + 1) / 2")]
    [InlineData("a / (b + c)", "a / (b + c)")]
    [InlineData("a / (2 * b)", "a / (2 * b)")]
    [InlineData("3 * (a / 2)", "3 * (a / 2)")]
    [InlineData("1 - a", "1 - a")]
    [InlineData("-a", "-a")]
    [InlineData("7 / 2", "3")]
    public void Is_written_as_one_would(string text, string code) => Assert.Equal(code, Size(text).ToString());

    [Theory]
    [InlineData("-a", true)]
    [InlineData("-2 * a - b", true)]
    [InlineData("a - b", false)]
    [InlineData("a", false)]
    [InlineData("-(a / 2)", false)]
    [InlineData("-((a - 9) / 2)", false)]
    public void Is_negative_where_it_is_for_all_hyperparameters(string text, bool isNegative) =>
        Assert.Equal(isNegative, Size(text).IsNegative);

    [Theory]
    [InlineData("p * 2", "p * 2", null)]
    [InlineData("0.2 * 3 / 16", "0.037500000000000006", 0.2 * 3 / 16)]
    [InlineData("(1 - p) / 2", "(1 - p) / 2", null)]
    [InlineData("a * p", "a * p", null)]
    public void Real_numbers_are_kept_as_they_are_written(string text, string code, double? value)
    {
        var real = Hyperparameters.Symbols(Parameters()).Evaluate(text).Value!.AsReal;

        Assert.Equal(code, real.ToString());
        Assert.Equal(value, real.Value);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("a +", "it ends too early")]
    [InlineData("(a", "a closing bracket is missing")]
    [InlineData("a b", "'b' is not expected there")]
    [InlineData("a % 2", "'%' is not expected there")]
    [InlineData("a / 0", "it divides by 0")]
    [InlineData("1.2.3", "'1.2.3' is no number")]
    [InlineData("aa", "'aa' is no hyperparameter")]
    [InlineData("s", "'s' is no number")]
    public void What_is_wrong_is_said(string text, string objection)
    {
        var (value, got, _) = Hyperparameters.Symbols(Parameters()).Evaluate(text);

        Assert.Null(value);
        Assert.Contains(objection, got, StringComparison.Ordinal);
    }

    private static Shapes.Dim Size(string text, Dictionary<string, long>? numbers = null)
    {
        var bound = numbers?.Select(item => new BoundHyperparameter(item.Key, Amount.Of((Shapes.Dim)item.Value)));
        var hyperparameters = bound is null
            ? Hyperparameters.Symbols(Parameters())
            : Hyperparameters.Bound(Parameters(), new(bound.ToEquatableArray()));
        return hyperparameters.Evaluate(text).Value!.Whole!.Value;
    }

    private static EquatableArray<ParameterSpec> Parameters() => Names
        .Select(name => new ParameterSpec(name, "int", ParameterKind.Whole, Default: null))
        .Append(new("p", "double", ParameterKind.Real, Default: null))
        .Append(new("s", "string", ParameterKind.Text, Default: null))
        .ToEquatableArray();

    /// <summary>An expression of sums, products and quotients, none of them negative, and its value.</summary>
    private static (string Text, Func<Dictionary<string, long>, long> Value) Draw(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            var name = Names[random.Next(Names.Length)];
            long number = random.Next(1, 9);
            return random.Next(2) == 0
                ? (name, numbers => numbers[name])
                : (number.ToString(CultureInfo.InvariantCulture), _ => number);
        }

        var (left, first) = Draw(random, depth - 1);
        var (right, second) = Draw(random, depth - 1);
        return random.Next(3) switch
        {
            0 => ($"({left} + {right})", numbers => first(numbers) + second(numbers)),
            1 => ($"({left} * {right})", numbers => first(numbers) * second(numbers)),
            _ => ($"({left} / ({right} + 1))", numbers => first(numbers) / (second(numbers) + 1)),
        };
    }
}
