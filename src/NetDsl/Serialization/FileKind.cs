using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Serialization;

/// <summary>What a file is that holds no weights which are read here, and what to do with it.</summary>
internal static class FileKind
{
    /// <summary>How many bytes of a file tell what it is.</summary>
    public const int HeadSize = 512;

    private const string Convert = " In Python, save the weights with torch.save(model.state_dict(), file): LoadWeights reads that.";

    /// <summary>The rest of a sentence about a TorchScript module.</summary>
    public const string TorchScript = " is a TorchScript module, which torch.jit.load reads." + Convert;

    /// <summary>The rest of a sentence about a file that begins with these bytes; null where they tell nothing.</summary>
    public static string? Of(ReadOnlySpan<byte> head) => head switch
    {
        [] => " is empty: expected a file of weights.",
        [(byte)'P', (byte)'K', 3, 4, ..] => OfZip(ZipEntry(head)),
        [0x80, >= 2 and <= 5, ..] => " is a pickle, as torch.save wrote before PyTorch 1.6." + Convert,
        [_, _, _, _, 0, 0, 0, 0, (byte)'{', ..] =>
            " is a safetensors file: LoadWeights reads it.",
        [8, > 0 and < 0x40, 0x12 or 0x3a, ..] => " is an ONNX model, a graph that is not read here." + Convert,
        [0x89, (byte)'H', (byte)'D', (byte)'F', ..] => " is an HDF5 file, as Keras writes, which is not read here.",
        [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..] => " is a NumPy array, which is not read here." + Convert,
        [(byte)'G', (byte)'G', (byte)'U', (byte)'F', ..] => " is a GGUF file, which is not read here." + Convert,
        [0x1f, 0x8b, ..] => " is compressed with gzip: load a GZipStream over it, or unpack it.",
        _ when head.StartsWith("version https://git-lfs"u8) =>
            " is a pointer of Git LFS: 'git lfs pull' fetches the file that it stands for.",
        _ when Encoding.UTF8.GetString(head) is var text && IsText(text) =>
            $" is text that begins with '{FirstLine(text)}': expected a file of weights.",
        _ => null,
    };

    private static string OfZip(string firstEntry) => firstEntry switch
    {
        _ when firstEntry.EndsWith("/data.pkl", StringComparison.Ordinal) =>
            " is a file of PyTorch's torch.save (.pt, .pth): LoadWeights reads it.",
        _ when firstEntry.Contains("/data/", StringComparison.Ordinal) || firstEntry.Contains("/code/", StringComparison.Ordinal) =>
            TorchScript,
        _ when firstEntry.EndsWith(".npy", StringComparison.Ordinal) =>
            " is an archive of NumPy arrays, which is not read here." + Convert,
        _ => $" is a zip archive that begins with '{firstEntry}', which is not read here.",
    };

    // A local file header has the length of the name at 26, the name at 30.
    private static string ZipEntry(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return "";
        }

        var end = 30 + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        return Encoding.UTF8.GetString(head[30..Math.Min(end, head.Length)]);
    }

    // The head may end within a character, which then decodes to U+FFFD.
    private static bool IsText(string head) => head.TrimEnd('\ufffd') is { Length: > 0 } whole && !whole.Any(character =>
        character == '\ufffd' || (char.IsControl(character) && character is not ('\t' or '\n' or '\r')));

    private static string FirstLine(string head)
    {
        var line = head.TrimStart('\ufeff', ' ', '\t', '\r', '\n').Split('\n', '\r')[0];
        return line.Length <= 40 ? line : line[..40] + "…";
    }
}
