namespace NetDsl.Serialization;

/// <summary>
/// A file of weights: safetensors, PyTorch's or TorchSharp's, told apart by what they hold. Names, types and shapes are read at once, the
/// values when they are asked for, as long as the file is open.
/// </summary>
internal sealed class WeightsFile : IDisposable
{
    private readonly Stream _stream;
    private readonly ZipReader? _archive;
    private readonly object? _root;

    private WeightsFile(Stream stream, string name)
    {
        _stream = stream;
        Name = name;
        try
        {
            var head = Head(stream);
            if (head is [(byte)'P', (byte)'K', 3, 4, ..])
            {
                _archive = new ZipReader(stream);
                _root = TorchReader.Read(_archive) ?? throw new InvalidDataException(FileKind.Of(head));
                StateDicts = Found(_root);
            }
            else
            {
                StateDicts = [new StateDict("", SafetensorsReader.Begins(head) ? SafetensorsReader.Read(stream) : TorchSharp(stream), [])];
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            _archive?.Dispose();
            throw Damaged(e);
        }
    }

    /// <summary>The file's name in messages.</summary>
    public string Name { get; }

    /// <summary>
    /// Every dict of tensors that is the whole file or stands in its outermost dict: one in most files, several in some checkpoints.
    /// </summary>
    public IReadOnlyList<StateDict> StateDicts { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// It is of another kind, or damaged, or holds more than tensors, numbers and strings.
    /// </exception>
    public static WeightsFile Open(string path)
    {
        var stream = File.OpenRead(path);
        try
        {
            return new WeightsFile(stream, $"'{path}'");
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a stream that can seek; it is disposed with the result.</summary>
    /// <param name="stream">The file, from 0 to the stream's length.</param>
    /// <param name="name">Its name in messages.</param>
    /// <exception cref="InvalidDataException">
    /// It is of another kind, or damaged, or holds more than tensors, numbers and strings.
    /// </exception>
    public static WeightsFile Open(Stream stream, string name) => new(stream, name);

    /// <summary>A dict of tensors by its key, or by the keys on the way to it, with dots between them.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public StateDict Find(string entry) => (Descend(_root, entry) as PickledDict)?.Tensors(entry)
        ?? throw new ArgumentException($"{Name} has no dict of tensors '{entry}': {Contents()}.", nameof(entry));

    /// <summary>What the file holds, for messages: the rest of a sentence.</summary>
    public string Contents() => _root switch
    {
        null => "it holds tensors alone",
        PickledDict dict => $"it holds {Names.Listed(dict.Items.Select(item => $"{KeyText(item.Key)} ({ValueText(item.Value)})"))}",
        var other => $"it holds {Unpickler.Kind(other)}",
    };

    /// <summary>An error about the file, from one about what is in it.</summary>
    public InvalidDataException Damaged(Exception inner) => new(inner.Message is [' ', ..]
        ? Name + inner.Message
        : $"{Name} cannot be read. {(inner is EndOfStreamException ? "It is truncated." : inner.Message)}", inner);

    public void Dispose()
    {
        _archive?.Dispose();
        _stream.Dispose();
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[FileKind.HeadSize];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static List<StoredTensor> TorchSharp(Stream stream)
    {
        stream.Position = 0;
        var tensors = TorchSharpFile.Read(new BinaryReader(stream));
        return stream.Position == stream.Length
            ? tensors
            : throw new InvalidDataException($"{stream.Length - stream.Position} bytes at its end belong to no tensor.");
    }

    private static List<StateDict> Found(object? root)
    {
        if (root is not PickledDict dict)
        {
            return [];
        }

        // A dict under two names is one: both would be loaded alike.
        var nested = dict.Items.Where(item => item is { Key: string, Value: PickledDict })
            .DistinctBy(item => item.Value, ReferenceEqualityComparer.Instance)
            .Select(item => ((PickledDict)item.Value!).Tensors((string)item.Key!));
        return [.. nested.Prepend(dict.Tensors("")).OfType<StateDict>()];
    }

    private static object? Descend(object? value, string entry)
    {
        if (value is not PickledDict dict)
        {
            return null;
        }

        if (dict.Find(entry) is { } found)
        {
            return found;
        }

        for (var dot = entry.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = entry.IndexOf('.', dot + 1))
        {
            if (Descend(dict.Find(entry[..dot]), entry[(dot + 1)..]) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    private static string KeyText(object? key) => key is string name ? $"'{name}'" : Unpickler.Kind(key);

    private static string ValueText(object? value) => value is PickledDict dict && dict.Tensors("") is { } inner
        ? $"a dict of {inner.Tensors.Count} tensors"
        : Unpickler.Kind(value);
}
