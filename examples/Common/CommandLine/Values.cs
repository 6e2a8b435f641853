using System.CommandLine;
using System.Globalization;

namespace NetDsl.Examples;

/// <summary>Options whose values are checked while they are parsed.</summary>
internal static class Values
{
    /// <summary>An option that takes a whole number.</summary>
    public static Option<int> Whole(string name, string description, int standard, int lowest, int highest) => Checked(
        name, description, standard,
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= lowest && value <= highest
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}"));

    /// <summary>An option that takes a positive number, with a point whatever the machine's culture.</summary>
    public static Option<double> Positive(string name, string description, double standard) => Checked(
        name, description, standard,
        (string text, out double value) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value > 0 && double.IsFinite(value)
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"a positive number, such as {standard}"));

    /// <summary>An option that takes a text; the check gives what is expected in place of a wrong one, or null.</summary>
    public static Option<string> Text(string name, string description, string standard, Func<string, string?> check) => Checked(
        name, description, standard,
        (string text, out string value) =>
        {
            value = text;
            return check(text);
        });

    private static Option<T> Checked<T>(string name, string description, T standard, Parser<T> parse) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (parse(text, out var value) is { } expected)
            {
                result.AddError($"{name} takes {expected}, not '{text}'.");
            }

            return value;
        },
    };

    /// <summary>Parses, and gives what is expected where the text is something else.</summary>
    private delegate string? Parser<T>(string text, out T value);
}
