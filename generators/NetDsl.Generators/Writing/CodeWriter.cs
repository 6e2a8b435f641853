using System.Text;

namespace NetDsl.Generators.Writing;

/// <summary>Text in lines and indented blocks: four spaces, <c>\n</c>, no blanks at a line's end.</summary>
internal sealed class CodeWriter
{
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
