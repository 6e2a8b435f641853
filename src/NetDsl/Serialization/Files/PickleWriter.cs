using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Serialization;

/// <summary>Writes the pickle of a state_dict, in protocol 2 as <c>torch.save</c> does.</summary>
internal sealed class PickleWriter
{
    private readonly MemoryStream _pickle = new();

    private PickleWriter()
    {
    }

    /// <summary>The pickle of an OrderedDict of tensors.</summary>
    /// <param name="tensors">The tensors, each at the start of its storage and contiguous there.</param>
    /// <param name="key">The key of a tensor's storage.</param>
    /// <exception cref="ArgumentException">PyTorch has no storage of such a type.</exception>
    public static ReadOnlySpan<byte> StateDict(IEnumerable<StoredTensor> tensors, Func<StoredTensor, string> key)
    {
        var writer = new PickleWriter();
        writer.Write(0x80, 2);
        writer.AddOrderedDict();
        writer.Write((byte)'(');
        foreach (var tensor in tensors)
        {
            writer.AddText(tensor.Name);
            writer.AddTensor(tensor, key(tensor));
        }

        writer.Write((byte)'u', (byte)'.');
        return writer._pickle.GetBuffer().AsSpan(0, (int)writer._pickle.Length);
    }

    /// <summary>_rebuild_tensor_v2(storage, offset, sizes, strides, requires_grad, backward_hooks)</summary>
    private void AddTensor(StoredTensor tensor, string key)
    {
        AddGlobal("torch._utils", "_rebuild_tensor_v2");
        Write((byte)'(');
        AddStorage(tensor, key);
        AddNumber(0);
        AddTuple(tensor.Shape);
        AddTuple(Strides(tensor.Shape));
        Write(0x89);
        AddOrderedDict();
        Write((byte)'t', (byte)'R');
    }

    /// <summary>('storage', type, key, 'cpu', count), by which the reader finds the file of the values</summary>
    private void AddStorage(StoredTensor tensor, string key)
    {
        Write((byte)'(');
        AddText("storage");
        AddGlobal("torch", tensor.Type.Storage
            ?? throw new ArgumentException($"PyTorch's pickles have no type for '{tensor.Name}': {tensor.Type.Name}."));
        AddText(key);
        AddText("cpu");
        AddNumber(tensor.Count);
        Write((byte)'t', (byte)'Q');
    }

    private void AddOrderedDict()
    {
        AddGlobal("collections", "OrderedDict");
        Write((byte)')', (byte)'R');
    }

    private void AddGlobal(string module, string name)
    {
        Write((byte)'c');
        Write(Encoding.UTF8.GetBytes($"{module}\n{name}\n"));
    }

    private void AddTuple(long[] values)
    {
        Write((byte)'(');
        foreach (var value in values)
        {
            AddNumber(value);
        }

        Write((byte)'t');
    }

    private void AddNumber(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        if (value <= int.MaxValue)
        {
            Write((byte)'J');
            Write(bytes[..sizeof(int)]);
        }
        else
        {
            Write(0x8a, sizeof(long));
            Write(bytes);
        }
    }

    private void AddText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, utf8.Length);
        Write((byte)'X');
        Write(length);
        Write(utf8);
    }

    private void Write(params ReadOnlySpan<byte> bytes) => _pickle.Write(bytes);

    private static long[] Strides(long[] shape)
    {
        var strides = new long[shape.Length];
        var stride = 1L;
        for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            strides[dimension] = stride;
            stride *= Math.Max(1, shape[dimension]);
        }

        return strides;
    }
}
