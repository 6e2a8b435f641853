using System.Globalization;

namespace NetDsl.Diagrams;

/// <summary>The words in and between boxes.</summary>
internal static class BoxText
{
    /// <summary>A box's lines: what it is, and its number of parameters.</summary>
    public static IEnumerable<string> Lines(Box box)
    {
        if (box.Kind is BoxKind.Input or BoxKind.Output)
        {
            yield return box.Key;
            yield break;
        }

        yield return box.Lines[0] + (box.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{box.Count}") : "");
        if (box.Lines.Count > 1)
        {
            yield return string.Join(" · ", box.Lines.Skip(1));
        }

        if (box.Parameters > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Shown(box.Key)}: {box.Parameters:N0}");
        }
    }

    /// <summary>A key with signs in place of the characters that XML has not.</summary>
    private static string Shown(string key) =>
        string.Concat(key.Select(letter => char.IsControl(letter) || letter > '\uFFFD' ? '\uFFFD' : letter));

    /// <summary><c>64, 56, 56</c>; <c>?</c> for a size that is only known at run time.</summary>
    public static string Shape(long[] shape) => shape.Length == 0
        ? "1"
        : string.Join(", ", shape.Select(size => size < 0 ? "?" : size.ToString(CultureInfo.InvariantCulture)));
}
