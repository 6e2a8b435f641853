using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>Writes another layer in the place of one, qualified as that is.</summary>
internal static class SwapLayer
{
    /// <param name="layer">The layer.</param>
    /// <param name="name">The other layer's name.</param>
    /// <param name="kept">An argument as the other layer takes it; null where it has no such argument.</param>
    public static IEnumerable<TextChange> Edits(AttributeSyntax layer, string name, Func<AttributeArgumentSyntax, string?> kept)
    {
        yield return new TextChange(WrittenName.Of(layer).Span, name);
        if (layer.ArgumentList is { } list)
        {
            var arguments = list.Arguments.Select(kept).OfType<string>().ToList();
            if (arguments.Count == 0 || !arguments.SequenceEqual(list.Arguments.Select(argument => argument.ToString())))
            {
                yield return new TextChange(list.Span, arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})");
            }
        }
    }
}
