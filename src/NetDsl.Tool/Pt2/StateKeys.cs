namespace NetDsl.Tool.Pt2;

/// <summary>Keys in state_dict whose parts are names in C# or numbers, as NetDsl needs them.</summary>
internal static class StateKeys
{
    /// <summary>The key, with an underscore in place of each other character: <c>block1_0</c> for torchvision's <c>block1-0</c>.</summary>
    public static string Of(string key) => string.Join('.', key.Split('.').Select(Part));

    private static string Part(string part)
    {
        var name = string.Concat(part.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_'));
        return name.Length > 0 && char.IsDigit(name[0]) && !name.All(char.IsAsciiDigit) ? "_" + name : name;
    }
}
