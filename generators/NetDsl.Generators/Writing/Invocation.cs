using System.Text;

namespace NetDsl.Generators.Writing;

/// <summary>A call whose arguments may stand on lines of their own.</summary>
/// <param name="Function">What is called.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record Invocation(string Function, IReadOnlyList<string> Arguments)
{
    public void WriteTo(StringBuilder text)
    {
        text.Append(Function).Append('(');
        for (var index = 0; index < Arguments.Count; index++)
        {
            text.Append(index == 0 ? "" : ", ").Append(Arguments[index]);
        }

        text.Append(')');
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        WriteTo(text);
        return text.ToString();
    }
}
