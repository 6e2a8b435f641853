using System.Text.Json;
using NetDsl.Serialization;

namespace NetDsl.Tool.Pt2;

/// <summary>
/// What <c>torch.export.save</c> writes: a zip archive with the graph as JSON, and the weights. PyTorch up to 2.7 has all files in the
/// archive's root, and the weights in one file of torch.save. PyTorch 2.8 and later follow the PT2 archive
/// (torch/csrc/export/pt2_archive_constants.h): <c>models/model.json</c>, and the weights in <c>data/weights</c>, at first in one file of
/// torch.save, then each storage in a file of its own. Nothing in it is run.
/// </summary>
internal sealed class Pt2File : IDisposable
{
    private const string OldProgram = "serialized_exported_program.json";
    private const string Format = "archive_format";
    private const string Models = "models/";
    private const long LargestGraph = 1L << 30;

    private readonly Stream _stream;
    private readonly ZipReader _archive;
    private readonly string _path;
    private readonly List<IDisposable> _open = [];

    private Pt2File(string path)
    {
        _path = path;
        _stream = File.OpenRead(path);
        try
        {
            var head = new byte[FileKind.HeadSize];
            head = head[..(_stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))];
            if (head is not [(byte)'P', (byte)'K', ..])
            {
                throw new BadFileException(NoArchive(head));
            }

            _archive = new ZipReader(_stream);
            _open.Add(_archive);
            Read();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ExportedGraph Graph { get; private set; } = null!;

    /// <summary>Parameters and persistent buffers, by their keys.</summary>
    public IReadOnlyDictionary<string, StoredTensor> State { get; private set; } = null!;

    /// <summary>Other buffers, and constants, by their names.</summary>
    public IReadOnlyDictionary<string, StoredTensor> Constants { get; private set; } = null!;

    /// <summary>The keys that are other ones in <see cref="State"/>, because C# has no such names.</summary>
    public List<string> Renamed { get; } = [];

    /// <summary>The inputs that the model was exported with; null where the file has none, or has more than tensors.</summary>
    public IReadOnlyList<StoredTensor>? Samples { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="BadFileException">It is of another kind, or damaged.</exception>
    public static Pt2File Open(string path)
    {
        try
        {
            return new(path);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            var how = exception is EndOfStreamException ? "It is truncated." : exception.Message;
            throw new BadFileException($"'{path}' is damaged. {how}");
        }
    }

    public void Dispose()
    {
        foreach (var item in Enumerable.Reverse(_open))
        {
            item.Dispose();
        }

        _stream.Dispose();
    }

    private void Read()
    {
        if (_archive.Find(OldProgram) is { } program)
        {
            Graph = Parse(program);
            State = Named(Dict(Required("serialized_state_dict.pt")));
            Constants = Named(Dict(_archive.Find("serialized_constants.pt")));
            Samples = Tensors(_archive.Find("serialized_example_inputs.pt"));
            return;
        }

        // PyTorch's writer puts all files into a folder with the archive's name.
        var root = _archive.Entries.FirstOrDefault(entry =>
            entry.Name == Format || entry.Name.EndsWith("/" + Format, StringComparison.Ordinal));
        if (root is null)
        {
            throw new BadFileException(OtherArchive());
        }

        var folder = root.Name[..^Format.Length];
        var models = _archive.Entries.Select(entry => entry.Name).Where(name =>
            name.StartsWith(folder + Models, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)).ToList();
        if (models is not [var only])
        {
            throw new BadFileException(models.Count == 0
                ? $"'{_path}' is a PT2 archive without an exported program, such as AOTInductor's compiled models: {ExportIt}"
                : $"'{_path}' holds {models.Count} programs: save one with torch.export.save.");
        }

        var model = only[(folder.Length + Models.Length)..^".json".Length];
        Graph = Parse(_archive.Find(only)!);
        State = Named(Payload(folder, "weights", model, isRequired: true));
        Constants = Named(Payload(folder, "constants", model, isRequired: false));
        Samples = Tensors(_archive.Find($"{folder}data/sample_inputs/{model}.pt"));
    }

    /// <summary>The same tensors, by keys that the class can have.</summary>
    private Dictionary<string, StoredTensor> Named(Dictionary<string, StoredTensor> tensors)
    {
        var named = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        foreach (var (key, tensor) in tensors)
        {
            var name = StateKeys.Of(key);
            if (!named.TryAdd(name, tensor with { Name = name }))
            {
                throw new BadFileException($"'{key}' and another key are both '{name}' in C#.");
            }

            if (name != key)
            {
                Renamed.Add(key);
            }
        }

        return named;
    }

    private ZipEntry Required(string name) =>
        _archive.Find(name) ?? throw new BadFileException($"'{_path}' is damaged. It has no '{name}'.");

    private static ExportedGraph Parse(ZipEntry entry)
    {
        if (entry.Length > LargestGraph)
        {
            throw new BadFileException($"The graph has {entry.Length} bytes, more than {LargestGraph}.");
        }

        return ExportedGraph.Parse(Bytes(entry));
    }

    private static byte[] Bytes(ZipEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var content = entry.Open();
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Tensors by their names, in one file of torch.save or each storage in a file of its own.</summary>
    private Dictionary<string, StoredTensor> Payload(string folder, string kind, string model, bool isRequired)
    {
        if (_archive.Find($"{folder}data/{kind}/{model}.pt") is { } whole)
        {
            return Dict(whole);
        }

        var name = $"{folder}data/{kind}/{model}_{kind}_config.json";
        var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        if ((isRequired ? Required(name) : _archive.Find(name)) is not { } config)
        {
            return tensors;
        }

        try
        {
            using var json = JsonDocument.Parse(Bytes(config));
            foreach (var item in json.RootElement.GetProperty("config").EnumerateObject())
            {
                var file = Required($"{folder}data/{kind}/{item.Value.GetProperty("path_name").GetString()}");
                if (!item.Value.GetProperty("use_pickle").GetBoolean())
                {
                    tensors[item.Name] = View(item.Name, item.Value.GetProperty("tensor_meta"), file);
                }
                else if (Load(file) is StoredTensor tensor)
                {
                    tensors[item.Name] = tensor with { Name = item.Name };
                }
            }
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"'{name}' cannot be read: {exception.Message}");
        }

        return tensors;
    }

    private static StoredTensor View(string name, JsonElement meta, ZipEntry file)
    {
        var type = ElementTypes.Of(meta.GetProperty("dtype").GetInt32())
            ?? throw new InvalidDataException($"'{name}' has a type that is not read here.");
        var offset = Number(meta.GetProperty("storage_offset"));
        var storage = new PickledStorage(type, file.Length / type.Size, file);
        return storage.View(offset, Sizes("sizes"), Sizes("strides")) with { Name = name };

        long[] Sizes(string property) => [.. meta.GetProperty(property).EnumerateArray().Select(Number)];

        static long Number(JsonElement size) => size.GetProperty("as_int").GetInt64();
    }

    /// <summary>What torch.save wrote into a file of the archive.</summary>
    private object? Load(ZipEntry entry)
    {
        var stream = entry.Open();
        _open.Add(stream);
        var archive = new ZipReader(stream);
        _open.Add(archive);
        return TorchReader.Read(archive) ?? throw new InvalidDataException($"'{entry.Name}' in it is no file of torch.save.");
    }

    private Dictionary<string, StoredTensor> Dict(ZipEntry? entry) =>
        entry is null || entry.Length == 0 || Load(entry) is not PickledDict dict ? new(StringComparer.Ordinal)
        : dict.Tensors("") is { } state ? state.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    /// <summary>The sample inputs: a tuple of positional arguments, which is all that is read here, and a dict of others.</summary>
    private List<StoredTensor>? Tensors(ZipEntry? entry)
    {
        try
        {
            return entry is { Length: > 0 } && Load(entry) is object?[] and [object?[] arguments, PickledDict { Items: var named }] &&
                named.Count == 0
                && arguments.Length > 0 && Array.TrueForAll(arguments, argument => argument is StoredTensor)
                    ? [.. arguments.Cast<StoredTensor>()]
                    : null;
        }
        catch (InvalidDataException)
        {
            // Other objects than tensors: the import does without them.
            return null;
        }
    }

    private string NoArchive(byte[] head) => SafetensorsReader.Begins(head)
        ? $"'{_path}' holds weights and no graph: {LoadIt}"
        : head.Length == 0 ? $"'{_path}' is empty." : $"'{_path}' is not a .pt2 file: {ExportIt}";

    private string OtherArchive()
    {
        var names = _archive.Entries.Select(entry => entry.Name).ToList();
        return names.Exists(name => name.EndsWith("/constants.pkl", StringComparison.Ordinal))
            ? $"'{_path}' is a TorchScript module, as torch.jit.save writes it: {ExportIt}"
            : names.Exists(name => name.EndsWith("/data.pkl", StringComparison.Ordinal))
                ? $"'{_path}' is a file of torch.save, which holds weights and no graph: {LoadIt}"
                : $"'{_path}' is a zip archive, but not a .pt2 file: {ExportIt}";
    }

    private const string LoadIt =
        "declare the network and load them with network.LoadWeights(path), or export the whole model with torch.export.";

    private const string ExportIt =
        "in Python, write one with torch.export.save(torch.export.export(model.eval(), (sample,)), \"model.pt2\").";
}
