namespace NetDsl.Generators.Planning;

/// <summary>The names of locals in the generated <c>forward</c>.</summary>
internal static class ForwardNames
{
    /// <summary>Whether a name is one of them: <c>scope</c>, <c>x1</c>, <c>x2</c>, ….</summary>
    public static bool IsLocal(string name) => name == "scope" || (name.Length > 1 && name[0] == 'x' && name.Skip(1).All(char.IsDigit));
}
