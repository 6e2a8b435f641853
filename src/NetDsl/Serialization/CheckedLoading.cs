using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>
/// Reads a file of TorchSharp's format from end to end before a module's <c>load</c> does, so that a file which does not fit changes
/// nothing and the message says what it is.
/// </summary>
internal static class CheckedLoading
{
    /// <summary>Checks that a module can load what a reader has, then loads it.</summary>
    /// <param name="module">The module.</param>
    /// <param name="reader">The file.</param>
    /// <param name="strict">Whether the names in the file must be exactly the module's.</param>
    /// <param name="skip">Names that keep their values.</param>
    /// <param name="load">Loads without a check.</param>
    /// <exception cref="InvalidDataException">The file is of another kind, truncated or damaged.</exception>
    /// <exception cref="ArgumentException">Names, types or shapes are not the module's.</exception>
    public static nn.Module Load(
        nn.Module module, BinaryReader reader, bool strict, IList<string>? skip, Func<BinaryReader, nn.Module> load)
    {
        var stream = reader.BaseStream;
        if (!stream.CanSeek)
        {
            using var recorded = new RecordedStream(stream);
            using var again = new BinaryReader(recorded);
            return Load(module, again, strict, skip, load);
        }

        var start = stream.Position;
        if (Compared(module, reader, skip).Error(strict, Name(stream), module.GetName()) is { } error)
        {
            throw new ArgumentException(error);
        }

        stream.Position = start;
        return load(reader);
    }

    private static Comparison Compared(nn.Module module, BinaryReader reader, IList<string>? skip)
    {
        try
        {
            return new Comparison(module.state_dict(), TorchSharpFile.Read(reader), Misfit);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(Name(reader.BaseStream) + e.Message, e);
        }

        // TorchSharp does not convert, and compares the type of an entry that it skips, too.
        string? Misfit(StoredTensor stored, Tensor target) =>
            stored.Type == ElementType.Of(target)
                && (skip?.Contains(stored.Name) == true || stored.Shape.AsSpan().SequenceEqual(target.shape))
                ? null
                : $"{stored}, and the module has {Comparison.Text(target)}";
    }

    private static string Name(Stream stream) => stream is FileStream file ? $"'{file.Name}'" : "The stream";
}
