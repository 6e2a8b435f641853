using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Serialization;

/// <summary>
/// A tensor in a stream, as TorchSharp writes it: the number of its type, the number of its dimensions, the dimensions (all LEB128),
/// and the elements in row-major order, little-endian.
/// </summary>
internal static class TensorFile
{
    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        Leb128.Write(writer, (long)tensor.dtype);
        Leb128.Write(writer, tensor.Dimensions);
        foreach (var size in tensor.Impl.Sizes)
        {
            Leb128.Write(writer, size);
        }
        using var contiguous = tensor.detach().contiguous();
        writer.Flush();
        writer.BaseStream.Write(Bytes(contiguous.Impl));
    }

    /// <summary>Reads the header before the elements.</summary>
    internal static (ScalarType Type, long[] Sizes) ReadHead(BinaryReader reader)
    {
        var type = (ScalarType)Leb128.Read(reader);
        if (!Enum.IsDefined(type))
        {
            throw new InvalidDataException($"There is no tensor type {(long)type}: this is not a file of weights, or it is damaged.");
        }
        var rank = Leb128.Read(reader);
        if (rank > 64)
        {
            throw new InvalidDataException($"A tensor of {rank} dimensions: this is not a file of weights, or it is damaged.");
        }
        var sizes = new long[rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Leb128.Read(reader);
        }
        return (type, sizes);
    }

    /// <summary>Reads the elements of a contiguous tensor.</summary>
    internal static void ReadElements(BinaryReader reader, TensorImpl target)
    {
        reader.BaseStream.ReadExactly(Bytes(target));
        target.Block.BumpVersion();
    }

    /// <summary>Skips a whole tensor.</summary>
    internal static void Skip(BinaryReader reader)
    {
        var (type, sizes) = ReadHead(reader);
        SkipElements(reader, type, sizes);
    }

    internal static void SkipElements(BinaryReader reader, ScalarType type, long[] sizes)
    {
        Span<byte> waste = stackalloc byte[4096];
        for (var left = Shapes.Count(sizes) * DTypes.Size(type); left > 0;)
        {
            var part = waste[..(int)Math.Min(left, waste.Length)];
            reader.BaseStream.ReadExactly(part);
            left -= part.Length;
        }
    }

    private static Span<byte> Bytes(TensorImpl tensor)
    {
        var size = DTypes.Size(tensor.DType);
        return tensor.Block.Span<byte>(tensor.Offset * size, tensor.Count * size);
    }
}
