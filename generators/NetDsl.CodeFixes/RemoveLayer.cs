using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Takes attributes of a network away, with what is left empty by that: their commas, their brackets, their lines.</summary>
internal static class RemoveLayer
{
    /// <summary>The edits for all attributes that go: what is left of a list depends on how many of it do.</summary>
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
                yield return TextSpan.FromBounds(all[index].SpanStart, NextStart(text, all.GetSeparator(index).Span.End, all[index + 1].SpanStart));
            }
        }

        if (lastKept < all.Count - 1)
        {
            // A comment behind the comma is about what is kept.
            var comma = all.GetSeparator(lastKept).Span;
            var behind = text.ToString(TextSpan.FromBounds(comma.End, all[lastKept + 1].SpanStart)).TrimEnd();
            yield return comma;
            yield return TextSpan.FromBounds(comma.End + behind.Length, all.Last().Span.End);
        }
    }

    /// <summary>Where the text of the next attribute starts, with the comments above or before it: those on the line that ends are not its.</summary>
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

    /// <summary>The list, and the whole line where nothing else stands on it.</summary>
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

        // The blanks before what follows go with it.
        var end = list.Span.End;
        while (!isLast && text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(list.SpanStart, end);
    }
}
