using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Tool.Importing;

/// <summary>Names of classes that nothing else in the file has, nor NetDsl's attributes.</summary>
internal sealed class ClassNames(string network)
{
    private static readonly HashSet<string> OfNetDsl = typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .SelectMany(type => new[] { type.Name, type.Name.Replace("Attribute", "", StringComparison.Ordinal) })
        .Append("torch").ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { network };

    /// <summary>The name of a Python class, or one like it.</summary>
    public string Free(string python)
    {
        var wanted = Identifier(python);
        if (OfNetDsl.Contains(wanted))
        {
            const string Transformer = "Transformer";
            wanted = wanted.Length > Transformer.Length && wanted.StartsWith(Transformer, StringComparison.Ordinal)
                ? wanted[Transformer.Length..]
                : wanted + "Module";
        }

        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wanted + NumberText.Of(number);
        }

        return name;
    }

    /// <summary>Whether a class or a namespace can have it as its name.</summary>
    public static bool IsName(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    /// <summary>A class's name from any text: <c>resnet-18</c> gives Resnet18.</summary>
    public static string Identifier(string text)
    {
        var words = new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return SyntaxFacts.IsValidIdentifier(name) ? name : "Network" + name;
    }
}
