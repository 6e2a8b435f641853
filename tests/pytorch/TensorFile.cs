using System.Text.Json;
using static TorchSharp.torch;

namespace Twins;

/// <summary>Tensors for check.py: a line of JSON for each, its name and shape and type, then its numbers.</summary>
public static class TensorFile
{
    /// <summary>Writes them.</summary>
    public static void Write(string path, IEnumerable<(string Name, Tensor Value)> tensors)
    {
        using var file = File.Create(path);
        foreach (var (name, value) in tensors)
        {
            using var values = value.detach().contiguous();
            var type = values.dtype.ToString().ToLowerInvariant();
            JsonSerializer.Serialize(file, new { name, values.shape, type });
            file.WriteByte((byte)'\n');
            file.Write(values.bytes);
        }
    }
}
