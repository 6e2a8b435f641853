using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>When a layer is there: where one of these pairs of sizes differs. Where it is not, its input is its output.</summary>
internal sealed record Condition(EquatableArray<Inequality> Any)
{
    public override string ToString() => Text(ExpressionText.Plain);

    /// <summary>As an expression.</summary>
    public string Text(ExpressionText sizes) =>
        string.Join(" || ", Any.Select(pair => $"{sizes.Of(pair.Left)} != {sizes.Of(pair.Right)}"));
}

/// <summary>Two sizes that differ.</summary>
internal sealed record Inequality(Dim Left, Dim Right);
