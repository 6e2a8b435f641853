namespace NetDsl.Generators.Common;

/// <summary>Keys of a state_dict as paths: dots nest.</summary>
internal static class KeyPath
{
    /// <summary>Whether a key has a dot.</summary>
    public static bool IsNested(string key) => key.IndexOf('.') >= 0;

    /// <summary>How many dots a key has.</summary>
    public static int Dots(string key)
    {
        var dots = 0;
        foreach (var character in key)
        {
            dots += character == '.' ? 1 : 0;
        }

        return dots;
    }

    /// <summary>The part of a key after so many dots, up to the next one.</summary>
    public static string Segment(string key, int depth)
    {
        var start = 0;
        for (; depth > 0; depth--)
        {
            start = key.IndexOf('.', start) + 1;
        }

        var end = key.IndexOf('.', start);
        return end < 0 ? key.Substring(start) : key.Substring(start, end - start);
    }
}
