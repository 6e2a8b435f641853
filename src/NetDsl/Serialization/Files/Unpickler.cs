using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Serialization;

/// <summary>
/// Reads what <c>torch.save</c> pickles of tensors in dicts, lists and tuples with numbers and strings. It knows no more opcodes and names
/// than that takes, and runs nothing: a name stands for what is built here, and any other is refused.
/// </summary>
/// <param name="pickle">The pickle, of protocol 2 to 5.</param>
/// <param name="open">Finds a storage by the type of its elements, its key and the number of its elements.</param>
internal sealed class Unpickler(byte[] pickle, Func<ElementType, string, long, PickledStorage> open)
{
    private const string OrderedDict = "collections.OrderedDict";
    private const string RebuildTensor = "torch._utils._rebuild_tensor_v2";
    private const string RebuildParameter = "torch._utils._rebuild_parameter";
    private const string RebuildParameterWithState = "torch._utils._rebuild_parameter_with_state";
    private const string StorageModule = "torch.";

    private readonly List<object?> _stack = [];
    private readonly Stack<int> _marks = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _at;

    /// <summary>Reads the pickle.</summary>
    /// <returns>
    /// A <see cref="PickledDict"/>, a list, an array for a tuple, a <see cref="StoredTensor"/>, a string, a long, a double, a bool, null,
    /// or something else that only <see cref="Kind"/> understands.
    /// </returns>
    /// <exception cref="InvalidDataException">The pickle is damaged, or asks for something else.</exception>
    public object? Read()
    {
        while (Byte() is var opcode && opcode != '.')
        {
            Run(opcode);
        }

        return Pop();
    }

    /// <summary>What a value is, in Python's words.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "None",
        PickledDict => "a dict",
        List<object?> => "a list",
        object?[] => "a tuple",
        StoredTensor tensor => $"a tensor {tensor}",
        string => "a str",
        long => "an int",
        double => "a float",
        bool => "a bool",
        Opaque opaque => opaque.What,
        _ => "an object",
    };

    private void Run(byte opcode)
    {
        switch (opcode)
        {
            case 0x80: // PROTO
                Skip(1);
                break;
            case 0x95: // FRAME
                Skip(8);
                break;
            case (byte)'(':
                _marks.Push(_stack.Count);
                break;
            case (byte)'N':
                _stack.Add(null);
                break;
            case 0x88:
                _stack.Add(true);
                break;
            case 0x89:
                _stack.Add(false);
                break;
            case (byte)'J':
                _stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Bytes(4)));
                break;
            case (byte)'K':
                _stack.Add((long)Byte());
                break;
            case (byte)'M':
                _stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2)));
                break;
            case 0x8a: // LONG1
                _stack.Add(Long(Bytes(Byte())));
                break;
            case 0x8b: // LONG4
                _stack.Add(Long(Bytes(BinaryPrimitives.ReadInt32LittleEndian(Bytes(4)))));
                break;
            case (byte)'G':
                _stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Bytes(8)));
                break;
            case 0x8c: // SHORT_BINUNICODE
                _stack.Add(Encoding.UTF8.GetString(Bytes(Byte())));
                break;
            case (byte)'X':
                _stack.Add(Encoding.UTF8.GetString(Bytes(BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4)))));
                break;
            case 0x8d: // BINUNICODE8
                _stack.Add(Encoding.UTF8.GetString(Bytes(BinaryPrimitives.ReadInt64LittleEndian(Bytes(8)))));
                break;
            case (byte)'C':
                AddBytes(Byte());
                break;
            case (byte)'B':
                AddBytes(BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4)));
                break;
            case 0x8e: // BINBYTES8
                AddBytes(BinaryPrimitives.ReadInt64LittleEndian(Bytes(8)));
                break;
            case (byte)'}':
                _stack.Add(new PickledDict());
                break;
            case (byte)']':
                _stack.Add(new List<object?>());
                break;
            case (byte)')':
                _stack.Add(Array.Empty<object?>());
                break;
            case 0x85 or 0x86 or 0x87: // TUPLE1 to TUPLE3
                _stack.Add(Pop(opcode - 0x84));
                break;
            case (byte)'t':
                _stack.Add(PopToMark());
                break;
            case (byte)'s':
                SetItems(Pop(2));
                break;
            case (byte)'u':
                SetItems(PopToMark());
                break;
            case (byte)'a':
                Append(Pop(1));
                break;
            case (byte)'e':
                Append(PopToMark());
                break;
            case (byte)'q':
                _memo[Byte()] = Top();
                break;
            case (byte)'r':
                _memo[BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4))] = Top();
                break;
            case 0x94: // MEMOIZE
                _memo[_memo.Count] = Top();
                break;
            case (byte)'h':
                Recall(Byte());
                break;
            case (byte)'j':
                Recall(BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4)));
                break;
            case (byte)'c':
                _stack.Add(Named(Line(), Line()));
                break;
            case 0x93: // STACK_GLOBAL
                var names = Pop(2);
                _stack.Add(names is [string module, string name] ? Named(module, name) : throw Damaged());
                break;
            case (byte)'Q': // BINPERSID
                _stack.Add(Storage(Pop()));
                break;
            case (byte)'R': // REDUCE
                var call = Pop(2);
                _stack.Add(call is [Callable callable, object?[] arguments] ? Call(callable, arguments) : throw Damaged());
                break;
            case (byte)'b': // BUILD: attributes of an OrderedDict, such as _metadata of a state_dict
                Pop();
                if (Top() is not PickledDict)
                {
                    throw Damaged();
                }

                break;
            default:
                throw new InvalidDataException($"Its pickle has the opcode 0x{opcode:x2} at {_at - 1}, which no state_dict has.");
        }
    }

    private static object Named(string module, string name) => $"{module}.{name}" switch
    {
        (OrderedDict or RebuildTensor or RebuildParameter or RebuildParameterWithState) and var full => new Callable(full),
        var full when full.StartsWith(StorageModule, StringComparison.Ordinal)
            && ElementType.OfStorage(full[StorageModule.Length..]) is { } type => type,
        var full => throw new InvalidDataException(
            $"Its pickle asks for {full}, and only tensors in dicts, lists and tuples with numbers and strings are read, nothing is run. "
            + "In Python, save the weights alone: torch.save(model.state_dict(), file)."),
    };

    private PickledStorage Storage(object? id) =>
        id is object?[] and ["storage", ElementType type, string key, string, long count] ? open(type, key, count) : throw Damaged();

    private static object Call(Callable callable, object?[] arguments) => (callable.Name, arguments) switch
    {
        (OrderedDict, []) => new PickledDict(),
        (OrderedDict, [List<object?> pairs]) => Dict(pairs),
        (RebuildTensor, [PickledStorage storage, long offset, object?[] shape, object?[] strides, bool, _, .. var metadata])
            when metadata is [] or [null] or [PickledDict { Items.Count: 0 }] => storage.View(offset, Longs(shape), Longs(strides)),
        (RebuildParameter, [StoredTensor tensor, bool, _]) => tensor,
        (RebuildParameterWithState, [StoredTensor tensor, bool, _, _]) => tensor,
        _ => throw new InvalidDataException($"Its pickle calls {callable.Name} with unknown arguments."),
    };

    private static PickledDict Dict(List<object?> pairs)
    {
        var dict = new PickledDict();
        foreach (var pair in pairs)
        {
            var (key, value) = pair switch
            {
                object?[] and [var first, var second] => (first, second),
                List<object?> and [var first, var second] => (first, second),
                _ => throw Damaged(),
            };
            dict.Add(key, value);
        }

        return dict;
    }

    private static long[] Longs(object?[] values) => [.. values.Select(value => value is long number ? number : throw Damaged())];

    private static object Long(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
        {
            return new Opaque("an int");
        }

        var value = 0L;
        for (var i = 0; i < bytes.Length; i++)
        {
            value |= (long)bytes[i] << (8 * i);
        }

        var unused = 64 - (8 * bytes.Length);
        return bytes.IsEmpty ? 0L : value << unused >> unused;
    }

    private void AddBytes(long count)
    {
        Skip(count);
        _stack.Add(new Opaque("bytes"));
    }

    private void SetItems(object?[] items)
    {
        if (Top() is not PickledDict dict || items.Length % 2 != 0)
        {
            throw Damaged();
        }

        for (var i = 0; i < items.Length; i += 2)
        {
            dict.Add(items[i], items[i + 1]);
        }
    }

    private void Append(object?[] items) => (Top() as List<object?> ?? throw Damaged()).AddRange(items);

    private void Recall(long place) => _stack.Add(_memo.TryGetValue(place, out var value) ? value : throw Damaged());

    private object? Top() => _stack.Count > Floor ? _stack[^1] : throw Damaged();

    private object? Pop() => Pop(1)[0];

    private object?[] Pop(int count)
    {
        if (_stack.Count - count < Floor)
        {
            throw Damaged();
        }

        var items = _stack.GetRange(_stack.Count - count, count).ToArray();
        _stack.RemoveRange(_stack.Count - count, count);
        return items;
    }

    private object?[] PopToMark() => _marks.TryPop(out var mark) ? Pop(_stack.Count - mark) : throw Damaged();

    // What lies below a mark is out of reach until the mark is taken.
    private int Floor => _marks.TryPeek(out var mark) ? mark : 0;

    private byte Byte() => Bytes(1)[0];

    private ReadOnlySpan<byte> Bytes(long count)
    {
        Skip(count);
        return pickle.AsSpan(_at - (int)count, (int)count);
    }

    private void Skip(long count)
    {
        if (count < 0 || count > pickle.Length - _at)
        {
            throw Damaged();
        }

        _at += (int)count;
    }

    private string Line()
    {
        var length = pickle.AsSpan(_at).IndexOf((byte)'\n');
        var line = length < 0 ? throw Damaged() : Encoding.UTF8.GetString(Bytes(length));
        Skip(1);
        return line;
    }

    private static InvalidDataException Damaged() => new("Its pickle is damaged.");

    private sealed record Callable(string Name);

    private sealed record Opaque(string What);
}
