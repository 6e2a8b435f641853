using System.Text.Json;

namespace NetDsl.Tool.Pt2;

/// <summary>The exported program: its graph, and which of its values are inputs, outputs, parameters and buffers.</summary>
internal sealed class ExportedGraph
{
    /// <summary>The major version of the schema that PyTorch writes: since 2.5, and in all versions known when this was written.</summary>
    private const int SchemaVersion = 8;

    private ExportedGraph(JsonElement program)
    {
        var version = program.GetProperty("schema_version").GetProperty("major").GetInt32();
        if (version != SchemaVersion)
        {
            throw new BadFileException(
                $"The file has version {version} of PyTorch's export schema, and netdsl reads version {SchemaVersion}, "
                + $"which PyTorch 2.5 and later write. {(version > SchemaVersion ? "Use a newer netdsl." : "Export the model again.")}");
        }

        TorchVersion = program.TryGetProperty("torch_version", out var torch) ? torch.GetString() ?? "" : "";
        var module = program.GetProperty("graph_module");
        var graph = module.GetProperty("graph");
        Nodes = [.. graph.GetProperty("nodes").EnumerateArray().Select(node => new Node(node))];
        Values = graph.GetProperty("tensor_values").EnumerateObject()
            .ToDictionary(value => value.Name, value => TensorMeta.Of(value.Value), StringComparer.Ordinal);
        ReadSignature(module.GetProperty("signature"));
    }

    public string TorchVersion { get; }

    public IReadOnlyList<Node> Nodes { get; }

    public IReadOnlyDictionary<string, TensorMeta> Values { get; }

    /// <summary>The inputs of forward.</summary>
    public List<string> Inputs { get; } = [];

    /// <summary>What forward returns.</summary>
    public List<string> Outputs { get; } = [];

    /// <summary>The state_dict keys of parameters and buffers, and the names of constants, by the names of their values.</summary>
    public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The values that are not in state_dict: buffers that are not persistent, and constants.</summary>
    public HashSet<string> Constants { get; } = new(StringComparer.Ordinal);

    public static ExportedGraph Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
            return new(document.RootElement.Clone());
        }
        catch (Exception exception) when (
            exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BadFileException($"The graph in the file cannot be read: {exception.Message}");
        }
    }

    private void ReadSignature(JsonElement signature)
    {
        foreach (var spec in signature.GetProperty("input_specs").EnumerateArray())
        {
            var member = spec.EnumerateObject().First();
            switch (member.Name)
            {
                case "user_input":
                    var input = new Argument(member.Value.GetProperty("arg"));
                    if (input.IsNone)
                    {
                        break;
                    }

                    Inputs.Add(input.Tensor ?? throw new BadFileException($"The model takes an input that is not a tensor: {input}."));
                    break;
                case "parameter":
                    Name(member.Value, "parameter_name");
                    break;
                case "buffer":
                    var buffer = Name(member.Value, "buffer_name");
                    if (!member.Value.GetProperty("persistent").GetBoolean())
                    {
                        Constants.Add(buffer);
                    }

                    break;
                case "tensor_constant":
                    Constants.Add(Name(member.Value, "tensor_constant_name"));
                    break;
                case "constant_input":
                    break;
                default:
                    throw new BadFileException($"The model takes a {member.Name.Replace('_', ' ')}, which is no tensor.");
            }
        }

        foreach (var spec in signature.GetProperty("output_specs").EnumerateArray())
        {
            if (spec.TryGetProperty("user_output", out var output) && new Argument(output.GetProperty("arg")) is { IsNone: false } argument)
            {
                Outputs.Add(argument.Tensor ?? throw new BadFileException($"The model returns what is not a tensor: {argument}."));
            }
        }
    }

    private string Name(JsonElement spec, string property)
    {
        var value = spec.GetProperty("arg").GetProperty("name").GetString()!;
        Keys[value] = StateKeys.Of(spec.GetProperty(property).GetString()!);
        return value;
    }
}
