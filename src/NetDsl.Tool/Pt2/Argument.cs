using System.Text.Json;

namespace NetDsl.Tool.Pt2;

/// <summary>An argument of a node: the union <c>Argument</c> of PyTorch's torch/_export/serde/schema.py.</summary>
internal sealed record Argument
{
    private readonly string _kind;
    private readonly JsonElement _value;

    public Argument(JsonElement union)
    {
        var member = union.EnumerateObject().First();
        (_kind, _value) = (member.Name, member.Value);
    }

    public bool IsNone => _kind == "as_none" || (_kind == "as_optional_tensor" && Tensor is null);

    /// <summary>The name of a tensor value; null for another argument.</summary>
    public string? Tensor => _kind switch
    {
        "as_tensor" => _value.GetProperty("name").GetString(),
        "as_optional_tensor" when _value.TryGetProperty("as_tensor", out var tensor) => tensor.GetProperty("name").GetString(),
        _ => null,
    };

    /// <summary>The names of a list of tensors; null for another argument.</summary>
    public IReadOnlyList<string>? Tensors => _kind switch
    {
        "as_tensors" => [.. _value.EnumerateArray().Select(tensor => tensor.GetProperty("name").GetString()!)],
        _ => null,
    };

    public long? Int => _kind switch
    {
        "as_int" => _value.GetInt64(),
        "as_sym_int" when _value.TryGetProperty("as_int", out var number) => number.GetInt64(),
        _ => null,
    };

    /// <summary>A number, whole or not.</summary>
    public double? Number => _kind switch
    {
        "as_float" => Real(_value),
        "as_int" => _value.GetInt64(),
        _ => null,
    };

    public bool? Flag => _kind == "as_bool" ? _value.GetBoolean() : null;

    public string? Text => _kind == "as_string" ? _value.GetString() : null;

    public int? ScalarType => _kind == "as_scalar_type" ? _value.GetInt32() : null;

    /// <summary>A list of whole numbers; null where it is another argument, or where one is known only at run time.</summary>
    public IReadOnlyList<long>? Ints => _kind switch
    {
        "as_ints" => [.. _value.EnumerateArray().Select(number => number.GetInt64())],
        "as_sym_ints" when _value.EnumerateArray().All(item => item.TryGetProperty("as_int", out _)) =>
            [.. _value.EnumerateArray().Select(item => item.GetProperty("as_int").GetInt64())],
        _ => null,
    };

    public IReadOnlyList<double>? Numbers => _kind switch
    {
        "as_floats" => [.. _value.EnumerateArray().Select(Real)],
        "as_ints" => [.. _value.EnumerateArray().Select(number => (double)number.GetInt64())],
        _ => null,
    };

    /// <summary>As a reader of PyTorch's code knows it.</summary>
    public override string ToString() => _kind switch
    {
        "as_none" => "None",
        "as_tensor" or "as_sym_int" or "as_sym_float" or "as_sym_bool" => Name(_value),
        "as_tensors" or "as_sym_ints" or "as_optional_tensors" => $"[{string.Join(", ", _value.EnumerateArray().Select(Name))}]",
        _ => _value.GetRawText(),
    };

    /// <summary>JSON has no infinities: PyTorch writes them as text.</summary>
    private static double Real(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN }
        : value.GetDouble();

    private static string Name(JsonElement value) => value.ValueKind != JsonValueKind.Object
        ? value.GetRawText()
        : value.EnumerateObject().First() is var member && member.Value.ValueKind == JsonValueKind.String
            ? member.Value.GetString()!
            : Name(member.Value);
}
