using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens;

/// <summary>A recorded tensor; as an input with the gradient it should get, as an output with the gradient that goes in.</summary>
internal sealed class GoldenTensor
{
    private readonly string _dtype;
    private readonly long[] _shape;

    internal GoldenTensor(JsonElement json)
    {
        _dtype = json.GetProperty("dtype").GetString()!;
        _shape = [.. json.GetProperty("shape").EnumerateArray().Select(v => v.GetInt64())];
        // Printed with the digits that tell float32 numbers apart, these are doubles close by.
        var single = _dtype is "float" or "float32";
        Values = Numbers(json.GetProperty("values"), single);
        Grad = json.TryGetProperty("grad", out var grad) ? Numbers(grad, single) : null;
        Seed = json.TryGetProperty("seed", out var seed) ? Numbers(seed, single) : null;
    }

    internal double[] Values { get; }

    internal double[]? Grad { get; }

    internal double[]? Seed { get; }

    internal IReadOnlyList<long> Shape => _shape;

    /// <summary>The recorded type, where "float" is whichever precision the test runs in.</summary>
    internal ScalarType Type(ScalarType precision) => _dtype switch
    {
        "float" => precision,
        "float32" => ScalarType.Float32,
        "float64" => ScalarType.Float64,
        "int64" => ScalarType.Int64,
        "uint8" => ScalarType.Byte,
        "bool" => ScalarType.Bool,
        _ => throw new NotSupportedException($"No golden tensor has dtype {_dtype}."),
    };

    internal Tensor ToTensor(ScalarType precision) => Make(Values, Type(precision)).requires_grad_(Grad is not null);

    internal Tensor SeedTensor(ScalarType precision) => Make(Seed!, Type(precision));

    private Tensor Make(double[] values, ScalarType type) => type switch
    {
        ScalarType.Int64 => tensor(Array.ConvertAll(values, v => (long)v), _shape),
        ScalarType.Byte => tensor(Array.ConvertAll(values, v => (byte)v), _shape),
        ScalarType.Bool => tensor(Array.ConvertAll(values, v => v != 0), _shape),
        ScalarType.Float32 => tensor(Array.ConvertAll(values, v => (float)v), _shape),
        _ => tensor(values, _shape),
    };

    private static double[] Numbers(JsonElement json, bool single)
    {
        var values = json.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? Special(v.GetString()!) : v.GetDouble());
        return [.. single ? values.Select(v => (double)(float)v) : values];
    }

    /// <summary>JSON has no word for these.</summary>
    private static double Special(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
