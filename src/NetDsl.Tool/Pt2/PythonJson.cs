namespace NetDsl.Tool.Pt2;

/// <summary>Python's json writes numbers that JSON does not have: <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.</summary>
internal static class PythonJson
{
    /// <summary>The same text as JSON, where these numbers are strings.</summary>
    public static ReadOnlyMemory<byte> Standard(ReadOnlyMemory<byte> json)
    {
        var text = json.Span;
        if (text.IndexOf("Infinity"u8) < 0 && text.IndexOf("NaN"u8) < 0)
        {
            return json;
        }

        var standard = new List<byte>(text.Length + 64);
        var isInString = false;
        for (var at = 0; at < text.Length; at++)
        {
            var number = isInString ? [] : Number(text[at..]);
            if (number.Length > 0)
            {
                standard.Add((byte)'"');
                standard.AddRange(number);
                standard.Add((byte)'"');
                at += number.Length - 1;
                continue;
            }

            standard.Add(text[at]);
            if (isInString && text[at] == '\\' && at + 1 < text.Length)
            {
                standard.Add(text[++at]);
            }
            else if (text[at] == '"')
            {
                isInString = !isInString;
            }
        }

        return standard.ToArray();
    }

    private static ReadOnlySpan<byte> Number(ReadOnlySpan<byte> text) => text.StartsWith("Infinity"u8) ? "Infinity"u8
        : text.StartsWith("-Infinity"u8) ? "-Infinity"u8
        : text.StartsWith("NaN"u8) ? "NaN"u8
        : default;
}
