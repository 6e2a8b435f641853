using System.Globalization;
using System.Text;

namespace NetDsl.PyTorch;

/// <summary>A Python expression, laid out as black does: on one line where it fits, else its arguments below it.</summary>
internal abstract record Python
{
    private const int LineLength = 100;

    /// <summary>The expression on one line; null where a part of it takes more.</summary>
    public abstract string? Flat { get; }

    /// <summary>An expression that stays on its line.</summary>
    public static Python Of(string text) => new Words(text);

    /// <summary>A call: <c>nn.Linear(</c>, arguments, <c>)</c>.</summary>
    public static Python Call(string function, IEnumerable<PythonArgument> arguments) => new Brackets($"{function}(", [.. arguments], ")");

    /// <summary>A call whose arguments are expressions that stay on their lines: <c>self.lstm1(</c>, arguments, <c>)[0]</c>.</summary>
    public static Python Call(string function, IEnumerable<string> arguments, string suffix = "") =>
        new Brackets($"{function}(", [.. arguments.Select(argument => new PythonArgument("", Of(argument)))], $"){suffix}");

    /// <summary>A call whose arguments have a line each.</summary>
    public static Python Listing(string function, IEnumerable<PythonArgument> arguments) =>
        new Brackets($"{function}(", [.. arguments], ")", HasLines: true);

    /// <summary>A dictionary whose entries have a line each, in a call.</summary>
    public static Python Table(string function, IEnumerable<PythonArgument> entries) =>
        new Brackets($"{function}({{", [.. entries], "})", HasLines: true);

    /// <summary>A value of a setting.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => Quoted(text),
        long[] sizes => Tuple(sizes.Select(size => Literal(size))),
        double[] numbers => Tuple(numbers.Select(number => Literal(number))),
        double number => Number(number),
        float number => Number(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Writes <c>prefix expression suffix</c>, and a comment behind the last line.</summary>
    public void Write(List<string> lines, int indent, string prefix, string suffix = "", string? comment = null)
    {
        var margin = new string(' ', indent);
        var behind = suffix + (comment is null ? "" : $"  # {comment}");
        if (Flat is { } flat && indent + prefix.Length + flat.Length + suffix.Length <= LineLength)
        {
            lines.Add($"{margin}{prefix}{flat}{behind}");
            return;
        }

        if (this is not Brackets brackets)
        {
            lines.Add($"{margin}{prefix}{Flat}{behind}");
            return;
        }

        lines.Add($"{margin}{prefix}{brackets.Open}");
        if (brackets.FlatArguments is { } arguments && !brackets.HasLines && indent + 4 + arguments.Length <= LineLength)
        {
            lines.Add($"{margin}    {arguments}");
        }
        else
        {
            foreach (var argument in brackets.Arguments)
            {
                argument.Value.Write(lines, indent + 4, argument.Prefix, ",", argument.Comment);
            }
        }

        lines.Add($"{margin}{brackets.Close}{behind}");
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                _ when char.IsControl(letter) || char.GetUnicodeCategory(letter) is
                    UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static string Tuple(IEnumerable<string> values) => values.ToArray() switch
    {
        [var one] => one,
        var several => $"({string.Join(", ", several)})",
    };

    private static string Number(double number) =>
        double.IsFinite(number) ? Finite(number) : $"float(\"{(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf")}\")";

    private static string Finite(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
        return text.AsSpan().ContainsAny('.', 'e') ? text : $"{text}.0";
    }

    private sealed record Words(string Text) : Python
    {
        public override string? Flat => Text;
    }

    private sealed record Brackets(string Open, PythonArgument[] Arguments, string Close, bool HasLines = false) : Python
    {
        public string? FlatArguments => Arguments.Any(argument => argument.Value.Flat is null)
            ? null
            : string.Join(", ", Arguments.Select(argument => argument.Prefix + argument.Value.Flat));

        public override string? Flat => HasLines || FlatArguments is null ? null : Open + FlatArguments + Close;
    }
}

/// <summary>An argument of a call, or an entry of a dictionary.</summary>
/// <param name="Prefix">What stands before the value: nothing, <c>stride=</c>, <c>"conv0": </c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Comment">What stands behind it where it has a line of its own.</param>
internal readonly record struct PythonArgument(string Prefix, Python Value, string? Comment = null);
