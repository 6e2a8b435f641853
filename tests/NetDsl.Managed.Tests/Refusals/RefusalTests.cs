using System.Runtime.InteropServices;
using System.Text.Json;
using NetDsl.Managed.Tests.Goldens;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Refusals;

/// <summary>What operations and layers refuse, in PyTorch's words: see make_refusals.py.</summary>
public sealed class RefusalTests
{
    private static readonly JsonElement[] All = Load();

    public static TheoryData<string, int, string> Cases()
    {
        var data = new TheoryData<string, int, string>();
        for (var i = 0; i < All.Length; i++)
        {
            data.Add(All[i].GetProperty("family").GetString()!, i, All[i].GetProperty("op").GetString()!);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Wrong_inputs_throw_with_PyTorchs_words_and_leave_nothing(string family, int number, string op)
    {
        using var scope = NewDisposeScope();
        var refusal = All[number];
        Tensor[] inputs = [.. refusal.GetProperty("inputs").EnumerateArray().Select(input => Input(input)!)];
        double[][] before = [.. inputs.Select(input => input is null ? [] : Read.Doubles(input))];
        var live = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        var error = Assert.ThrowsAny<Exception>(() => GoldenOps.All.Call(op, inputs, new(refusal.GetProperty("args"), ScalarType.Float32)));

        Assert.True(error is ExternalException or ArgumentException, $"{family}: {error}");
        Assert.Equal(Words(refusal.GetProperty("message").GetString()!), Words(error.Message));
        Assert.Equal(live, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        Assert.Equal(before, inputs.Select(input => input is null ? [] : Read.Doubles(input)));
    }

    /// <summary>The words alone: PyTorch's commas vary, and types are refused in the name of whichever kernel met them.</summary>
    private static string Words(string message)
    {
        const string Type = "\" not implemented for";
        var start = message.StartsWith('"') ? Math.Max(0, message.IndexOf(Type, StringComparison.Ordinal)) : 0;
        return message[start..].Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    private static Tensor? Input(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        long[] shape = [.. json.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        if (json.TryGetProperty("values", out var values))
        {
            return tensor([.. values.EnumerateArray().Select(value => value.GetInt64())], shape);
        }
        return zeros(shape, json.GetProperty("dtype").GetString() switch
        {
            "float32" => ScalarType.Float32,
            "float64" => ScalarType.Float64,
            "int64" => ScalarType.Int64,
            "uint8" => ScalarType.Byte,
            "bool" => ScalarType.Bool,
            var other => throw new NotSupportedException($"No refusal has an input of {other}."),
        });
    }

    private static JsonElement[] Load()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Refusals", "refusals.json")));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()];
    }
}
