using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// The condition under which a layer exists: one of these pairs of sizes differs. Without the layer, its output is its input.
/// </summary>
internal sealed record Condition(EquatableArray<Inequality> Any)
{
    public override string ToString() => Text(ExpressionText.Plain);

    /// <summary>As an expression.</summary>
    public string Text(ExpressionText sizes) =>
        string.Join(" || ", Any.Select(pair => $"{sizes.Of(pair.Left)} != {sizes.Of(pair.Right)}"));
}

/// <summary>Two sizes that differ.</summary>
internal sealed record Inequality(Dim Left, Dim Right);
