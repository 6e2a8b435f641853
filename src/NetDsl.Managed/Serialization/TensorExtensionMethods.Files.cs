using NetDsl.Managed.Serialization;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes the tensor in TorchSharp's own format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFile.Write(writer, tensor);

    /// <summary>Writes the tensor in TorchSharp's own format, and closes the stream.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    /// <summary>Writes the tensor to a file in TorchSharp's own format.</summary>
    public static void Save(this Tensor tensor, string location) => tensor.Save(File.Create(location));

    /// <summary>Reads values that <see cref="Save(Tensor, BinaryWriter)"/> wrote into the tensor.</summary>
    /// <param name="tensor">The tensor whose values are set.</param>
    /// <param name="reader">Where the values are read.</param>
    /// <param name="skip">Whether to skip the values.</param>
    /// <exception cref="ArgumentException">The type or the shape is another one.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, sizes) = TensorFile.ReadHead(reader);
        if (type != tensor.dtype)
        {
            throw new ArgumentException($"Mismatched tensor data types while loading: expected {tensor.dtype}, but found {type}. "
                + "Make sure that the model you are loading into is exactly the same as the origin.");
        }
        Read(tensor, reader, type, sizes, skip);
    }

    /// <summary>Reads a tensor that <see cref="Save(Tensor, BinaryWriter)"/> wrote.</summary>
    /// <param name="reader">Where it is read.</param>
    /// <param name="skip">Whether to skip the values; the result is then filled with zeros.</param>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        Tensor? tensor = null;
        Load(ref tensor, reader, skip);
        return tensor!;
    }

    /// <summary>Reads values that were saved into a tensor, or into a new one where there is none.</summary>
    /// <param name="tensor">The tensor whose values are set.</param>
    /// <param name="reader">Where the values are read.</param>
    /// <param name="skip">Whether to skip the values.</param>
    /// <exception cref="ArgumentException">The shape is another one.</exception>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        var (type, sizes) = TensorFile.ReadHead(reader);
        tensor ??= zeros(sizes, type);
        Read(tensor, reader, type, sizes, skip);
    }

    private static void Read(Tensor tensor, BinaryReader reader, ScalarType type, long[] sizes, bool skip)
    {
        if (skip)
        {
            TensorFile.SkipElements(reader, type, sizes);
            return;
        }
        if (!sizes.AsSpan().SequenceEqual(tensor.Impl.Sizes))
        {
            throw new ArgumentException(
                $"Mismatched tensor shape while loading: expected {Shapes.Text(tensor.Impl.Sizes)}, but found {Shapes.Text(sizes)}. "
                + "Make sure that the model you are loading into is exactly the same as the origin.");
        }
        if (tensor.Impl.IsContiguous && tensor.dtype == type)
        {
            TensorFile.ReadElements(reader, tensor.Impl);
            return;
        }
        using var _ = no_grad();
        using var values = empty(sizes, type);
        TensorFile.ReadElements(reader, values.Impl);
        tensor.copy_(values);
    }
}

public static partial class torch
{
    /// <summary>Writes a tensor to a file in TorchSharp's own format.</summary>
    public static void save(Tensor t, string location) => t.Save(location);

    /// <summary>Reads a tensor from a file that <see cref="save"/> wrote.</summary>
    public static Tensor load(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        return TensorExtensionMethods.Load(reader);
    }
}
