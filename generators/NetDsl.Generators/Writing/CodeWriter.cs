using System.Text;

namespace NetDsl.Generators.Writing;

/// <summary>
/// Text in lines and indented blocks: four spaces, <c>\n</c>, no blanks at a line's end, and no line over 140 columns that can be broken
/// between arguments.
/// </summary>
internal sealed class CodeWriter
{
    private const int Columns = 140;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>A line with a comment behind it, or above it where both would be too long.</summary>
    public void Line(string text, string comment)
    {
        if (comment.Length == 0 || Fits(text, comment))
        {
            Line(WithComment(text, comment));
            return;
        }

        Line($"// {comment}");
        Line(text);
    }

    /// <summary>A statement that is a call, its arguments on lines of their own where it is too long for one.</summary>
    /// <param name="start">What comes before the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="end">What comes after it.</param>
    /// <param name="comment">What the reader should know; empty where nothing.</param>
    public void Statement(string start, Invocation call, string end, string comment = "")
    {
        var line = $"{start}{call}{end}";
        if (Fits(line, "") || call.Arguments.Count == 0)
        {
            Line(line, comment);
            return;
        }

        if (comment.Length > 0)
        {
            Line($"// {comment}");
        }

        Line($"{start}{call.Function}(");
        using var indentation = Indent();
        var rest = "";
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var argument = call.Arguments[index] + (index < call.Arguments.Count - 1 ? "," : $"){end}");
            if (rest.Length > 0 && !Fits($"{rest} {argument}", ""))
            {
                Line(rest);
                rest = "";
            }

            rest = rest.Length == 0 ? argument : $"{rest} {argument}";
        }

        Line(rest);
    }

    /// <summary>A line, an opening brace, and what follows one step further in until the result is disposed.</summary>
    public Block Braces(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        return new(this);
    }

    /// <summary>What follows stands one step further in until the result is disposed.</summary>
    public Indentation Indent()
    {
        _depth++;
        return new(this);
    }

    public override string ToString() => _text.ToString();

    private bool Fits(string text, string comment) => (4 * _depth) + WithComment(text, comment).Length <= Columns;

    private static string WithComment(string text, string comment) => comment.Length == 0 ? text : $"{text} // {comment}";

    public readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }

    public readonly struct Indentation(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer._depth--;
    }
}
