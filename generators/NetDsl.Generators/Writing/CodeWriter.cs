using System.Runtime.CompilerServices;
using System.Text;

namespace NetDsl.Generators.Writing;

/// <summary>
/// Text in lines and indented blocks: four spaces, <c>\n</c>, no trailing whitespace, and no line over 140 columns where it can be broken
/// between arguments. An interpolated string is written part by part, and never exists as a string.
/// </summary>
internal sealed class CodeWriter
{
    private const int Columns = 140;

    /// <summary>Most files fit into it, so that one buffer serves all the files that a thread writes.</summary>
    private const int Capacity = 16384;

    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text;
    private int _depth;
    private int _start;

    public CodeWriter() => (_text, _spare) = (_spare ?? new(Capacity), null);

    /// <summary>The length of the current line.</summary>
    private int Length => _text.Length - _start;

    /// <summary>An empty line.</summary>
    public void Line() => End();

    public void Line(string text)
    {
        Start();
        _text.Append(text);
        End();
    }

    public void Line([InterpolatedStringHandlerArgument("")] Text text) => text.End();

    /// <summary>A line with a trailing comment, or with the comment above it where the line would be too long.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] Text text, string comment) => text.End(comment);

    /// <summary>A statement that calls a method, with its arguments on separate lines where it is too long for one.</summary>
    /// <param name="start">What comes before the call; already written.</param>
    /// <param name="call">The call.</param>
    /// <param name="end">What comes after it.</param>
    /// <param name="comment">A comment for the reader; may be empty.</param>
    public void Statement([InterpolatedStringHandlerArgument("")] Text start, Invocation call, string end, string comment = "")
    {
        _ = start;
        var function = _text.Length;
        call.WriteTo(_text);
        _text.Append(end);
        if (Length <= Columns || call.Arguments.Count == 0)
        {
            Comment(comment);
            End();
            return;
        }

        _text.Length = function;
        if (comment.Length > 0)
        {
            CommentAbove(comment);
        }

        _text.Append(call.Function).Append('(');
        End();
        using var indentation = Indent();
        Start();
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var (argument, close) = (call.Arguments[index], index < call.Arguments.Count - 1 ? "," : $"){end}");
            if (index > 0 && Length + 1 + argument.Length + close.Length > Columns)
            {
                End();
                Start();
            }
            else if (index > 0)
            {
                _text.Append(' ');
            }

            _text.Append(argument).Append(close);
        }

        End();
    }

    /// <inheritdoc cref="Statement(Text, Invocation, string, string)"/>
    public void Statement(string start, Invocation call, string end, string comment = "") =>
        Statement($"{start}", call, end, comment);

    /// <summary>A line and an opening brace; what follows is indented until the result is disposed.</summary>
    public Block Braces(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        return new(this);
    }

    /// <summary>What follows is indented until the result is disposed.</summary>
    public Indentation Indent()
    {
        _depth++;
        return new(this);
    }

    /// <summary>The text. The writer is done.</summary>
    public string Close()
    {
        var text = _text.ToString();
        if (_text.Capacity == Capacity)
        {
            _spare = _text.Clear();
        }

        return text;
    }

    private void Start() => _text.Append(' ', 4 * _depth);

    /// <summary>Adds a comment to the current line, or inserts it above.</summary>
    private void Comment(string comment)
    {
        const string Mark = " // ";
        if (comment.Length == 0)
        {
            return;
        }

        if (Length + Mark.Length + comment.Length <= Columns)
        {
            _text.Append(Mark).Append(comment);
        }
        else
        {
            CommentAbove(comment);
        }
    }

    private void CommentAbove(string comment)
    {
        // Insert would split the buffer.
        var line = _text.ToString(_start, Length);
        _text.Length = _start;
        Line($"// {comment}");
        _text.Append(line);
    }

    private void End()
    {
        while (Length > 0 && _text[_text.Length - 1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
        _start = _text.Length;
    }

    /// <summary>An interpolated string as the text of a line.</summary>
    [InterpolatedStringHandler]
    public readonly struct Text
    {
        private readonly CodeWriter _writer;

        public Text(int literals, int holes, CodeWriter writer)
        {
            _ = (literals, holes);
            _writer = writer;
            writer.Start();
        }

        public void AppendLiteral(string text) => _writer._text.Append(text);

        public void AppendFormatted(string text) => _writer._text.Append(text);

        public void AppendFormatted(Spaces spaces) => _writer._text.Append(' ', spaces.Count);

        public void End(string comment = "")
        {
            _writer.Comment(comment);
            _writer.End();
        }
    }

    /// <summary>What fills the column of a table.</summary>
    public readonly record struct Spaces(int Count);

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
