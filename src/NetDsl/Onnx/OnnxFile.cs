using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl.Onnx;

/// <summary>Writes an ONNX model to a file.</summary>
internal static class OnnxFile
{
    // The version of the format that opset 18 came with.
    private const int IrVersion = 8;

    // A message of Protocol Buffers has at most 2 GiB; the rest is for the nodes.
    private const long MostInline = int.MaxValue - (64L << 20);

    /// <summary>Writes a network. Where it fails, no file is made or changed.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="mostInline">How many bytes of weights go into it; more go into a file of their own.</param>
    public static void Save(nn.Module network, string path, long mostInline = MostInline)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var graph = OnnxExport.Of(network);
        path = Path.GetFullPath(path);
        var isLarge = graph.Tensors.Sum(tensor => tensor.Values.Length) > mostInline;
        List<(OnnxTensor Tensor, long Offset)> external = [];
        long end = 0;
        foreach (var tensor in graph.Tensors.Where(tensor => isLarge && tensor.MayBeExternal))
        {
            external.Add((tensor, OnnxTensor.PageAt(end)));
            end = external[^1].Offset + tensor.Values.Length;
        }

        var dataPath = $"{path}.data";
        var model = Model(graph, external.ToDictionary(one => one.Tensor, one => (Path.GetFileName(dataPath), one.Offset)));
        var files = new List<(string, Action<Stream>)>();
        if (isLarge)
        {
            files.Add((dataPath, WriteData));
        }

        files.Add((path, model.WriteTo));
        AtomicFile.Write([.. files]);

        void WriteData(Stream stream)
        {
            foreach (var (tensor, offset) in external)
            {
                stream.Position = offset;
                tensor.Values.WriteTo(stream);
            }
        }
    }

    /// <summary>The message <c>ModelProto</c>.</summary>
    private static ProtobufMessage Model(OnnxGraph graph, Dictionary<OnnxTensor, (string File, long Offset)> external)
    {
        var message = new ProtobufMessage();
        foreach (var node in graph.Nodes)
        {
            message.Nested(1, node.ToMessage());
        }

        message.Text(2, graph.Name);
        foreach (var tensor in graph.Tensors)
        {
            message.Nested(5, tensor.ToMessage(external.TryGetValue(tensor, out var place) ? place : null));
        }

        foreach (var input in graph.Inputs)
        {
            message.Nested(11, ValueInfo(input, input.Name));
        }

        foreach (var output in graph.Outputs)
        {
            message.Nested(12, ValueInfo(output));
        }

        return new ProtobufMessage()
            .Integer(1, IrVersion)
            .Text(2, "NetDsl")
            .Text(3, typeof(OnnxFile).Assembly.GetName().Version!.ToString(3))
            .Nested(7, message)
            .Nested(8, new ProtobufMessage().Text(1, "").Integer(2, OnnxGraph.Opset));
    }

    /// <summary>The message <c>ValueInfoProto</c>. The batch is N, an open size of an input has its name and the axis.</summary>
    private static ProtobufMessage ValueInfo(OnnxValue value, string? openSizes = null)
    {
        var shape = new ProtobufMessage();
        for (var axis = 0; axis < value.Rank; axis++)
        {
            var dimension = new ProtobufMessage();
            if (value.Dims[axis] >= 0)
            {
                dimension.Integer(1, value.Dims[axis]);
            }
            else if (axis == 0)
            {
                dimension.Text(2, "N");
            }
            else if (openSizes is not null)
            {
                dimension.Text(2, FormattableString.Invariant($"{openSizes}_{axis}"));
            }

            shape.Nested(1, dimension);
        }

        var tensor = new ProtobufMessage().Integer(1, (long)value.Type).Nested(2, shape);
        return new ProtobufMessage().Text(1, value.Name).Nested(2, new ProtobufMessage().Nested(1, tensor));
    }
}
