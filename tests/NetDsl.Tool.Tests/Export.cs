using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetDsl.Tool.Tests;

/// <summary>A model of Exports/graphs: its program, the shapes of its weights, and what PyTorch computes with the drawn ones.</summary>
internal sealed class Export : IDisposable
{
    private readonly JsonDocument _json;

    public Export(string name)
    {
        Name = name;
        using var file = new GZipStream(File.OpenRead(Path.Combine(Folder, name + ".json.gz")), CompressionMode.Decompress);
        _json = JsonDocument.Parse(file);
        State = [.. _json.RootElement.GetProperty("state").EnumerateObject().Select(item =>
            (item.Name, Longs(item.Value[0]), item.Value[1].GetBoolean()))];
    }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Exports", "graphs");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(path => Path.GetFileName(path).Split('.')[0]).Order();

    public string Name { get; }

    public IReadOnlyList<(string Key, long[] Shape, bool IsFloat)> State { get; }

    public long[] Input => Longs(_json.RootElement.GetProperty("input"));

    /// <summary>The shape of each output, and numbers spread over it.</summary>
    public IReadOnlyList<(long[] Shape, double[] Values)> Outputs =>
    [
        .. _json.RootElement.GetProperty("outputs").EnumerateArray().Select(output =>
            (Longs(output.GetProperty("shape")),
            output.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).ToArray())),
    ];

    /// <summary>
    /// Writes the model as torch.export.save of PyTorch 2.9 and later does: each weight in a file of its own, without a pickle.
    /// </summary>
    public void Save(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var config = new JsonObject();
        for (var i = 0; i < State.Count; i++)
        {
            var (key, shape, isFloat) = State[i];
            config[key] = Meta($"weight_{i}", shape, isFloat);
            using var stream = archive.CreateEntry($"model/data/weights/weight_{i}", CompressionLevel.NoCompression).Open();
            stream.Write(isFloat ? MemoryMarshal.AsBytes(Drawn.Weights(key, shape).AsSpan())
                : new byte[shape.Aggregate(8L, (a, b) => a * b)]);
        }

        Write(archive, "data/weights/model_weights_config.json", new JsonObject { ["config"] = config }.ToJsonString());
        Write(archive, "data/constants/model_constants_config.json", """{"config":{}}""");
        Write(archive, "models/model.json", _json.RootElement.GetProperty("program").GetRawText());
        Write(archive, "archive_format", "pt2");
        Write(archive, "archive_version", "0");
    }

    public void Dispose() => _json.Dispose();

    private static JsonObject Meta(string file, long[] shape, bool isFloat)
    {
        var strides = shape.Select((_, axis) => shape.Skip(axis + 1).Aggregate(1L, (product, size) => product * size));
        return new()
        {
            ["path_name"] = file,
            ["is_param"] = isFloat,
            ["use_pickle"] = false,
            ["tensor_meta"] = new JsonObject
            {
                ["dtype"] = isFloat ? 7 : 5,
                ["sizes"] = Sizes(shape),
                ["requires_grad"] = isFloat,
                ["device"] = new JsonObject { ["type"] = "cpu", ["index"] = null },
                ["strides"] = Sizes(strides),
                ["storage_offset"] = new JsonObject { ["as_int"] = 0 },
                ["layout"] = 7,
            },
        };
    }

    private static JsonArray Sizes(IEnumerable<long> sizes) => [.. sizes.Select(size => new JsonObject { ["as_int"] = size })];

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry("model/" + name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetInt64())];
}
