using NetDsl.Generators.Common;

namespace NetDsl.Generators.Writing;

/// <summary>A call whose arguments may stand on lines of their own.</summary>
/// <param name="Function">What is called.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record Invocation(string Function, IReadOnlyList<string> Arguments)
{
    public override string ToString() => $"{Function}({Text.Join(Arguments)})";
}
