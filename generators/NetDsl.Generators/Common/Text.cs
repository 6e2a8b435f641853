using System.Globalization;

namespace NetDsl.Generators.Common;

/// <summary>Numbers and lists as text, independent of the culture.</summary>
internal static class Text
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Grouped(decimal value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that round-trips to the same double, valid as a C# literal of type double or long.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "double.NaN" : value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        // "R" may give more digits than needed on .NET Framework, but never wrong ones.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Replace("E", "e").Replace("e-0", "e-").Replace("e+", "e");
    }

    public static string Of(bool value) => value ? "true" : "false";

    public static string Join(IEnumerable<string> items) => string.Join(", ", items);

    public static string Join(IEnumerable<int> items) => Join(items.Select(item => Of(item)));

    public static string And(IReadOnlyList<string> items) => Join(items, "and");

    public static string Or(IReadOnlyList<string> items) => Join(items, "or");

    /// <summary>The items as a subject with its verb: "a is", "a and b are".</summary>
    public static string Are(IReadOnlyList<string> items) => $"{And(items)} {(items.Count == 1 ? "is" : "are")}";

    private static string Join(IReadOnlyList<string> items, string conjunction) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{Join(items.Take(items.Count - 1))} {conjunction} {items[items.Count - 1]}",
    };
}
