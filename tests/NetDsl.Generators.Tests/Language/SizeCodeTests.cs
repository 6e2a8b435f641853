using System.Globalization;
using System.Reflection;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Sizes as C#: what the compiler makes of them is what the algebra says, and what it says of two sizes holds for all numbers.
/// </summary>
public sealed class SizeCodeTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly EquatableArray<ParameterSpec> Parameters = Names
        .Select(name => new ParameterSpec(name, "int", ParameterKind.Whole, Default: null))
        .Concat(new[] { "p", "q" }.Select(name => new ParameterSpec(name, "double", ParameterKind.Real, Default: null)))
        .ToEquatableArray();

    /// <summary>
    /// Expressions with differences too; where those make a numerator negative or a divisor less than 1, there is no value.
    /// </summary>
    [Fact]
    public void The_compilers_value_is_the_expressions()
    {
        var random = new Random(11);
        var drawn = Enumerable.Range(0, 600).Select(_ => Sound(random, depth: 4)).ToList();
        var compiled = Compiled("long", drawn.Select(item => Symbol(item.Text).Whole!.Value.ToString()));
        var compared = 0;
        for (var sample = 0; sample < 20; sample++)
        {
            var numbers = Numbers(random);
            compared += Compare(drawn, compiled, numbers);
        }

        Assert.InRange(compared, 4_000, 11_999);
    }

    /// <summary>What a convolution and a pooling make of a size, one after the other.</summary>
    [Fact]
    public void Sizes_after_windows_are_the_compilers_too()
    {
        var random = new Random(12);
        var drawn = Enumerable.Range(0, 200).Select(_ => Windows(random)).ToList();
        var compiled = Compiled("long", drawn.Select(item => Symbol(item.Text).Whole!.Value.ToString()));
        var compared = 0;
        for (var size = 40; size < 60; size++)
        {
            long[] numbers = [size, random.Next(1, 4), random.Next(1, 4)];
            compared += Compare(drawn, compiled, numbers);
        }

        Assert.InRange(compared, 2_000, 4_000);
    }

    [Fact]
    public void Sizes_that_are_said_to_differ_or_to_have_a_sign_do()
    {
        var random = new Random(13);
        int differ = 0, negative = 0, natural = 0, equal = 0;
        for (var turn = 0; turn < 3_000; turn++)
        {
            var (left, right) = (Sound(random, depth: 2), Sound(random, depth: 2));
            var (first, second) = (Symbol(left.Text).Whole!.Value, Symbol(right.Text).Whole!.Value);
            differ += first.Differs(second) ? 1 : 0;
            equal += first == second ? 1 : 0;
            negative += (first - second).IsNegative ? 1 : 0;
            natural += (first - second).IsNatural ? 1 : 0;
            for (var sample = 0; sample < 10; sample++)
            {
                var numbers = Numbers(random);
                if (left.Value(numbers) is { } one && right.Value(numbers) is { } other)
                {
                    Assert.False(first.Differs(second) && one == other, $"{left.Text}, {right.Text} for {string.Join(", ", numbers)}");
                    Assert.False(first == second && one != other, $"{left.Text}, {right.Text} for {string.Join(", ", numbers)}");
                    Assert.False(
                        (first - second).IsNegative && one >= other, $"{left.Text} - ({right.Text}) for {string.Join(", ", numbers)}");
                    Assert.False(
                        (first - second).IsNatural && one < other, $"{left.Text} - ({right.Text}) for {string.Join(", ", numbers)}");
                }
            }
        }

        Assert.All([differ, equal, negative, natural], count => Assert.InRange(count, 10, 2_900));
    }

    /// <summary>A sum of products is the same however it is written.</summary>
    [Fact]
    public void The_order_of_what_is_added_and_multiplied_makes_no_difference()
    {
        var random = new Random(14);
        for (var turn = 0; turn < 500; turn++)
        {
            var factors = Enumerable.Range(0, 3).Select(_ => Sound(random, depth: 2).Text).ToArray();
            var (x, y, z) = (factors[0], factors[1], factors[2]);

            Assert.Equal(Symbol($"({x} + {y}) * {z}"), Symbol($"{z} * {y} + {x} * {z}"));
            Assert.Equal(Symbol($"({x} * {y}) * {z}"), Symbol($"{z} * ({x} * {y})"));
            Assert.Equal(Symbol($"{x} - ({y} - {z})"), Symbol($"{z} - {y} + {x}"));
            Assert.Equal(Symbol("0"), Symbol($"{x} - {x}"));
        }
    }

    [Fact]
    public void Real_numbers_are_the_compilers_too()
    {
        var random = new Random(15);
        var texts = Enumerable.Range(0, 300).Select(_ => Real(random, depth: 3)).Where(text => Reads(text) is { Whole: null }).ToList();
        var compiled = Compiled("double", texts.Select(text => Symbol(text).AsReal.ToString()));
        var written = Compiled("double", texts);
        var all = Enumerable.Repeat(true, texts.Count).ToArray();
        for (var sample = 0; sample < 10; sample++)
        {
            var numbers = Numbers(random);
            double[] reals = [random.NextDouble() + 0.1, random.NextDouble() + 0.1];

            Assert.Equal(written(numbers, reals, all), compiled(numbers, reals, all));
        }

        Assert.InRange(texts.Count, 100, 300);
    }

    /// <summary>How many have a value for the numbers, which is the compiler's.</summary>
    private static int Compare(
        List<(string Text, Func<long[], long?> Value)> drawn, Func<long[], double[], bool[], object?[]> compiled, long[] numbers)
    {
        var expected = drawn.ConvertAll(item => item.Value(numbers));
        var got = compiled(numbers, [0.5, 0.5], expected.Select(value => value is not null).ToArray());
        for (var i = 0; i < drawn.Count; i++)
        {
            Assert.True(
                Equals(expected[i], got[i]),
                $"{drawn[i].Text} is {expected[i]} for {string.Join(", ", numbers)}; {Symbol(drawn[i].Text).Whole!.Value} is {got[i]}");
        }

        return expected.Count(value => value is not null);
    }

    private static Amount Symbol(string text) => Reads(text) ?? throw new InvalidOperationException(text);

    private static Amount? Reads(string text) => Hyperparameters.Symbols(Parameters).Evaluate(text).Value;

    private static long[] Numbers(Random random) => [random.Next(1, 13), random.Next(1, 13), random.Next(1, 13)];

    /// <summary>
    /// Compiles expressions over the names, to be computed where they have a value; long numbers, so that no product of many factors is
    /// too large.
    /// </summary>
    private static Func<long[], double[], bool[], object?[]> Compiled(string type, IEnumerable<string> expressions)
    {
        var methods = expressions
            .Select((expression, i) => (Expression: expression, Name: $"E{i.ToString(CultureInfo.InvariantCulture)}"))
            .Select(one => $"    private static {type} {one.Name}(long a, long b, long c, double p, double q) => {one.Expression};\n")
            .ToList();
        var calls = Enumerable.Range(0, methods.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Select(i => $"has[{i}] ? E{i}(n[0], n[1], n[2], r[0], r[1]) : null");
        var assembly = GeneratorRun.Of(
            $"#nullable enable\ninternal static class Sizes\n{{\n{string.Concat(methods)}" +
            $"    internal static object?[] All(long[] n, double[] r, bool[] has) => [{string.Join(", ", calls)}];\n}}\n").Load();
        var all = assembly.GetType("Sizes")!.GetMethod("All", BindingFlags.Static | BindingFlags.NonPublic)!;
        return all.CreateDelegate<Func<long[], double[], bool[], object?[]>>();
    }

    /// <summary>An expression, and its value for three numbers.</summary>
    private static (string Text, Func<long[], long?> Value) Sound(Random random, int depth)
    {
        var drawn = Draw(random, depth);

        // Drawn anew where it divides by what is never positive.
        return Reads(drawn.Text) is null ? Sound(random, depth) : drawn;
    }

    private static (string Text, Func<long[], long?> Value) Draw(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            var name = random.Next(Names.Length);
            long number = random.Next(1, 9);
            return random.Next(2) == 0
                ? (Names[name], numbers => numbers[name])
                : (number.ToString(CultureInfo.InvariantCulture), _ => number);
        }

        var (left, first) = Draw(random, depth - 1);
        var (right, second) = Draw(random, depth - 1);
        return random.Next(4) switch
        {
            0 => ($"({left} + {right})", numbers => first(numbers) + second(numbers)),
            1 => ($"({left} - {right})", numbers => first(numbers) - second(numbers)),
            2 => ($"({left} * {right})", numbers => first(numbers) * second(numbers)),
            _ => ($"({left} / ({right} + 1))", numbers =>
                first(numbers) is >= 0 and var numerator && second(numbers) + 1 is > 0 and var divisor ? numerator / divisor : null),
        };
    }

    /// <summary>Up to four windows over <c>a</c>; without a value where one is too large.</summary>
    private static (string Text, Func<long[], long?> Value) Windows(Random random)
    {
        (string Text, Func<long[], long?> Value) size = ("a", numbers => numbers[0]);
        for (var layer = 0; layer < random.Next(1, 5); layer++)
        {
            var (inner, kernel, padding, stride) = (size, random.Next(1, 4), random.Next(2), random.Next(Names.Length));
            var by = stride == 0 ? random.Next(1, 3).ToString(CultureInfo.InvariantCulture) : Names[stride];
            var text = $"({inner.Text} + {2 * padding} - {kernel}) / {by} + 1";
            size = (
                $"({text})",
                numbers => inner.Value(numbers) + (2 * padding) - kernel is >= 0 and var rest
                    ? (rest / (stride == 0 ? long.Parse(by, CultureInfo.InvariantCulture) : numbers[stride])) + 1
                    : null);
        }

        return size;
    }

    private static string Real(Random random, int depth)
    {
        string[] atoms = ["p", "q", "a", "b", "2", "0.5", "3", "(1 - p)"];
        if (depth == 0 || random.Next(4) == 0)
        {
            return atoms[random.Next(atoms.Length)];
        }

        var (left, right) = (Real(random, depth - 1), Real(random, depth - 1));
        return random.Next(3) switch { 0 => $"({left} + {right})", 1 => $"{left} * {right}", _ => $"({left} / ({right} + 1))" };
    }
}
