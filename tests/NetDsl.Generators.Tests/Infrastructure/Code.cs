namespace NetDsl.Generators.Tests;

/// <summary>Short sources for tests.</summary>
internal static class Code
{
    public const string Usings = "using NetDsl;\nusing TorchSharp;\n\n";

    /// <summary>A class <c>Net</c> in the namespace <c>Home</c> with that input and those attribute lists.</summary>
    public static string Network(string dims, string layers) =>
        $"{Usings}namespace Home;\n\n[Network({dims})]\n{layers}\npublic partial class Net;\n";
}
