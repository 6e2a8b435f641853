using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>
/// Reads a file of weights from end to end before a module loads it, so that a file which does not fit changes nothing and the message
/// says what it is.
/// </summary>
/// <remarks>
/// TorchSharp's format: the number of entries; then for each its name, the number of its type, the number of its dimensions, the
/// dimensions, and the values.
/// </remarks>
internal static class WeightFile
{
    private const int LinesShown = 10;
    private const int MostDimensions = 64;

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
        var entries = Entries(reader, start);
        if (Differences(module, entries, strict, skip) is { Count: > 0 } differences)
        {
            throw new ArgumentException(
                $"{Name(stream)} does not fit {module.GetName()}:\n  {string.Join("\n  ", Shown(differences))}");
        }

        stream.Position = start;
        return load(reader);
    }

    private static List<Entry> Entries(BinaryReader reader, long start)
    {
        var stream = reader.BaseStream;
        var entries = new List<Entry>();
        long count = 0;
        try
        {
            count = reader.Read7BitEncodedInt64();
            while (entries.Count < count)
            {
                entries.Add(Next(reader));
            }

            return entries;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            stream.Position = start;
            var head = new byte[512];
            var kind = FileKind.Of(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            var fault = e is EndOfStreamException ? $" ends within entry {entries.Count + 1} of {count}: it is truncated" : " is damaged";
            throw new InvalidDataException(Name(stream) + (kind ?? $"{fault}, or not a file that TorchSharp's save wrote."), e);
        }
    }

    private static Entry Next(BinaryReader reader)
    {
        var name = reader.ReadString();
        var type = (ScalarType)Math.Clamp(reader.Read7BitEncodedInt64(), sbyte.MinValue, sbyte.MaxValue);
        var size = SizeOf(type);
        var dimensions = reader.Read7BitEncodedInt64();
        if (dimensions is < 0 or > MostDimensions)
        {
            throw new InvalidDataException($"{dimensions} dimensions");
        }

        var shape = new long[dimensions];
        foreach (ref var length in shape.AsSpan())
        {
            length = reader.Read7BitEncodedInt64();
            if (length < 0 || (length > 0 && size > long.MaxValue / length))
            {
                throw new InvalidDataException($"{length} values in a dimension");
            }

            size *= length;
        }

        var stream = reader.BaseStream;
        if (size > stream.Length - stream.Position)
        {
            throw new EndOfStreamException();
        }

        stream.Seek(size, SeekOrigin.Current);
        return new Entry(name, type, shape);
    }

    private static List<string> Differences(nn.Module module, List<Entry> entries, bool strict, IList<string>? skip)
    {
        var targets = module.state_dict();
        var differences = new List<string>();
        foreach (var entry in entries)
        {
            if (!targets.TryGetValue(entry.Name, out var target))
            {
                if (strict)
                {
                    differences.Add($"{entry.Name}: {entry}, and the module has no such name");
                }
            }
            else if (entry.Type != target.dtype || (!IsSkipped(entry) && !entry.Shape.AsSpan().SequenceEqual(target.shape)))
            {
                // TorchSharp compares the type of an entry that it skips, too.
                differences.Add($"{entry.Name}: {entry}, and the module has {new Entry(entry.Name, target.dtype, target.shape)}");
            }
        }

        if (strict)
        {
            var found = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            differences.AddRange(targets.Keys.Where(name => !found.Contains(name)).Select(name => $"{name}: not in the file"));
        }

        return differences;

        bool IsSkipped(Entry entry) => skip?.Contains(entry.Name) == true;
    }

    private static IEnumerable<string> Shown(List<string> differences) => differences.Count <= LinesShown
        ? differences
        : [.. differences.Take(LinesShown), $"and {differences.Count - LinesShown} more"];

    private static string Name(Stream stream) => stream is FileStream file ? $"'{file.Name}'" : "The stream";

    private static long SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new InvalidDataException($"no type {(long)type}"),
    };

    private sealed record Entry(string Name, ScalarType Type, long[] Shape)
    {
        public override string ToString() => $"{Type.ToString().ToLowerInvariant()} ({string.Join(", ", Shape)})";
    }
}
