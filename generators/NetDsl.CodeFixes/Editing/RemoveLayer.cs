using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Removes attributes of a network together with the commas, brackets and lines that would be left empty.</summary>
internal static class RemoveLayer
{
    /// <summary>The edits for all removed attributes: what remains of a list depends on how many of its attributes are removed.</summary>
    public static IEnumerable<TextChange> Edits(IEnumerable<AttributeSyntax> attributes) => attributes
        .GroupBy(attribute => (AttributeListSyntax)attribute.Parent!)
        .SelectMany(group => Spans(group.Key, new HashSet<AttributeSyntax>(group)))
        .Select(span => new TextChange(span, ""));

    private static IEnumerable<TextSpan> Spans(AttributeListSyntax list, ISet<AttributeSyntax> gone)
    {
        var all = list.Attributes;
        var lastKept = all.LastIndexOf(attribute => !gone.Contains(attribute));
        if (lastKept < 0)
        {
            yield return WithEmptyLine(list);
            yield break;
        }

        var text = list.SyntaxTree.GetText();
        for (var index = 0; index < lastKept; index++)
        {
            if (gone.Contains(all[index]))
            {
                yield return TextSpan.FromBounds(
                    all[index].SpanStart, NextStart(text, all.GetSeparator(index).Span.End, all[index + 1].SpanStart));
            }
        }

        if (lastKept < all.Count - 1)
        {
            // A comment after the comma is about the attribute that stays.
            var comma = all.GetSeparator(lastKept).Span;
            var behind = text.ToString(TextSpan.FromBounds(comma.End, all[lastKept + 1].SpanStart)).TrimEnd();
            yield return comma;
            yield return TextSpan.FromBounds(comma.End + behind.Length, all.Last().Span.End);
        }
    }

    /// <summary>
    /// The start of the next attribute with its leading comments; comments on the line that ends here are not among them.
    /// </summary>
    private static int NextStart(SourceText text, int comma, int next)
    {
        var line = text.Lines.GetLineFromPosition(comma);
        var start = line.EndIncludingLineBreak <= next ? line.EndIncludingLineBreak : comma;
        while (start < next && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The list, and the whole line where the list is alone on it.</summary>
    private static TextSpan WithEmptyLine(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var isFirst = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, list.SpanStart)));
        var isLast = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(list.Span.End, last.End)));
        if (isFirst && isLast)
        {
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
        }

        // The whitespace before what follows is removed too.
        var end = list.Span.End;
        while (!isLast && text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(list.SpanStart, end);
    }
}
