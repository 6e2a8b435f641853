using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>How the text around a node is laid out in lines.</summary>
internal static class Lines
{
    /// <summary>
    /// The separator between text inserted before a node and that node: a new line with the node's indentation, or a space where the node
    /// shares its line.
    /// </summary>
    public static string Separator(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart);
        var indentation = line.Text!.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        if (!string.IsNullOrWhiteSpace(indentation))
        {
            return " ";
        }

        var lineBreak = line.Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return (lineBreak.Length == 0 ? "\n" : lineBreak) + indentation;
    }

    /// <summary>The same separator where the node continues the inserted text: a new line is indented one level more.</summary>
    public static string DeeperSeparator(SyntaxNode node)
    {
        var separator = Separator(node);
        return separator == " " ? separator : separator + (separator.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
    }
}
