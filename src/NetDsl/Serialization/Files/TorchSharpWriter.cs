using System.Text;

namespace NetDsl.Serialization;

/// <summary>Writes TorchSharp's format: <see cref="TorchSharpFile"/>.</summary>
internal static class TorchSharpWriter
{
    /// <summary>Writes tensors.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tensors">The tensors, of types that TorchSharp has.</param>
    public static void Write(Stream stream, IReadOnlyCollection<StoredTensor> tensors)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt64(tensors.Count);
        foreach (var tensor in tensors)
        {
            writer.Write(tensor.Name);
            writer.Write7BitEncodedInt64((long)tensor.Type.Scalar!);
            writer.Write7BitEncodedInt64(tensor.Shape.Length);
            foreach (var size in tensor.Shape)
            {
                writer.Write7BitEncodedInt64(size);
            }

            writer.Flush();
            using var values = tensor.Open();
            values.CopyTo(stream);
        }
    }
}
