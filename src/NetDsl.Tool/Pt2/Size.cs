using System.Globalization;
using System.Text.Json;

namespace NetDsl.Tool.Pt2;

/// <summary>A size of a tensor: a number, or an expression over symbols that is known only at run time.</summary>
/// <param name="Number">The number; null where it is known only at run time.</param>
/// <param name="Text">The number or the expression: equal texts are equal sizes.</param>
/// <param name="Hint">What it was in the export.</param>
internal readonly record struct Size(long? Number, string Text, long Hint)
{
    public static Size Of(JsonElement union)
    {
        if (union.TryGetProperty("as_int", out var number))
        {
            return Of(number.GetInt64());
        }

        var expression = union.GetProperty("as_expr");
        var hint = expression.TryGetProperty("hint", out var known) && known.ValueKind == JsonValueKind.Object
            && known.TryGetProperty("as_int", out var value) ? value.GetInt64() : 0;
        return new(null, expression.GetProperty("expr_str").GetString()!, hint);
    }

    public static Size Of(long number) => new(number, number.ToString(CultureInfo.InvariantCulture), number);
}

/// <summary>What is known of a tensor before anything runs.</summary>
/// <param name="Sizes">Its sizes, the batch first.</param>
/// <param name="ScalarType">The code of its type, as in PyTorch's c10/core/ScalarType.h, one more.</param>
internal sealed record TensorMeta(IReadOnlyList<Size> Sizes, int ScalarType)
{
    public int Rank => Sizes.Count;

    public static TensorMeta Of(JsonElement meta) => new(
        [.. meta.GetProperty("sizes").EnumerateArray().Select(Size.Of)], meta.GetProperty("dtype").GetInt32());

    public override string ToString() => $"({string.Join(", ", Sizes.Select(size => size.Number is null ? "?" : size.Text))})";
}
