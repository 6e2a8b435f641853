using System.Collections.Concurrent;
using System.Text.Json;
using TorchSharp;

namespace NetDsl.Managed.Tests.Goldens;

/// <summary>One call of one op, as PyTorch answered it.</summary>
internal sealed class GoldenCase
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<GoldenCase>> Loaded = new(StringComparer.Ordinal);

    private readonly JsonElement _arguments;

    private GoldenCase(JsonElement json, double themeTolerance)
    {
        Name = json.GetProperty("name").GetString()!;
        Op = json.GetProperty("op").GetString()!;
        _arguments = json.TryGetProperty("args", out var args) ? args : default;
        Tolerance = json.TryGetProperty("tolerance", out var tolerance) ? tolerance.GetDouble() : themeTolerance;
        Precisions = json.TryGetProperty("dtypes", out var dtypes)
            ? [.. dtypes.EnumerateArray().Select(v => v.GetString()!)]
            : ["float32", "float64"];
        Inputs = [.. json.GetProperty("inputs").EnumerateArray()
            .Select(v => v.ValueKind == JsonValueKind.Null ? null : new GoldenTensor(v))];
        Outputs = [.. json.GetProperty("outputs").EnumerateArray().Select(v => new GoldenTensor(v))];
    }

    internal string Name { get; }

    internal string Op { get; }

    /// <summary>How far a value may be off, per unit of max(1, |expected|).</summary>
    internal double Tolerance { get; }

    /// <summary>The floating types that the case runs in.</summary>
    internal IReadOnlyList<string> Precisions { get; }

    internal IReadOnlyList<GoldenTensor?> Inputs { get; }

    internal IReadOnlyList<GoldenTensor> Outputs { get; }

    internal static IReadOnlyList<string> Themes
        => [.. Directory.EnumerateFiles(Folder, "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Goldens");

    internal GoldenArguments Arguments(torch.ScalarType precision) => new(_arguments, precision);

    internal static IReadOnlyList<GoldenCase> Load(string theme) => Loaded.GetOrAdd(theme, Read);

    private static IReadOnlyList<GoldenCase> Read(string theme)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, theme + ".json")));
        var root = document.RootElement.Clone();
        var tolerance = root.GetProperty("tolerance").GetDouble();
        return [.. root.GetProperty("cases").EnumerateArray().Select(json => new GoldenCase(json, tolerance))];
    }
}
