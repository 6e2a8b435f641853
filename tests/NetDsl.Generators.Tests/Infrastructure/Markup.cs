using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Source text with marked places: <c>[|text|]</c>, and <c>{|ID:text|}</c> where the finding's id is told with it. Marks may be nested.
/// </summary>
/// <param name="Source">The text without the marks.</param>
/// <param name="Spans">The marked places in <paramref name="Source"/>, by their start; the id is null in <c>[|text|]</c>.</param>
internal sealed record Markup(string Source, ImmutableArray<(string? Id, TextSpan Span)> Spans)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder(text.Length);
        var open = new Stack<(string? Id, int Start)>();
        var spans = new List<(string? Id, TextSpan Span)>();
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, source.Length));
                i += 2;
            }
            else if (rest.StartsWith("{|"))
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], source.Length));
                i = colon + 1;
            }
            else if (open.Count > 0 && (rest.StartsWith("|]") || rest.StartsWith("|}")))
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, source.Length)));
                i += 2;
            }
            else
            {
                source.Append(text[i++]);
            }
        }

        Assert.True(open.Count == 0, "A mark is opened and not closed.");
        return new(source.ToString(), [.. spans.OrderBy(span => span.Span.Start)]);
    }
}
