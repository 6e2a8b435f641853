using System.Text.Json;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens;

/// <summary>The arguments of a case by name, as its Python call had them.</summary>
internal sealed class GoldenArguments(JsonElement json, ScalarType precision)
{
    /// <summary>The floating type that the case runs in.</summary>
    internal ScalarType Precision => precision;

    internal bool Has(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    internal long Long(string name) => json.GetProperty(name).GetInt64();

    internal double Double(string name) => json.GetProperty(name).GetDouble();

    internal bool Bool(string name) => json.GetProperty(name).GetBoolean();

    internal string Text(string name) => json.GetProperty(name).GetString()!;

    internal long[] Longs(string name) => [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetInt64())];

    internal long Long(string name, long otherwise) => Has(name) ? Long(name) : otherwise;

    internal long? LongOrNull(string name) => Has(name) ? Long(name) : null;

    internal double Double(string name, double otherwise) => Has(name) ? Double(name) : otherwise;

    internal bool Bool(string name, bool otherwise) => Has(name) ? Bool(name) : otherwise;

    internal string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    internal long[]? LongsOrNull(string name) => Has(name) ? Longs(name) : null;

    internal double[]? DoublesOrNull(string name) =>
        Has(name) ? [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())] : null;
}
