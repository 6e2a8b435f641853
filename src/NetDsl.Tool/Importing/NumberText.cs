using System.Globalization;

namespace NetDsl.Tool.Importing;

/// <summary>Numbers as C# has them.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that is this number: <c>0.5</c>, <c>1e-6</c>.</summary>
    public static string Of(double number)
    {
        if (double.IsInfinity(number))
        {
            return number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : $"{text[..exponent]}e{Of(long.Parse(text[(exponent + 1)..], CultureInfo.InvariantCulture))}";
    }

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
