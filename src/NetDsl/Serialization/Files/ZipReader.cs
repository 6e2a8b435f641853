using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Serialization;

/// <summary>
/// Reads the directory of a zip archive. Beside <see cref="System.IO.Compression.ZipArchive"/>, the files that are not deflated can be
/// read from anywhere, checksums are compared, and an archive whose files overlap or are far larger than itself is refused.
/// </summary>
internal sealed class ZipReader : IDisposable
{
    private const int EndSize = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Locator64Size = 20;
    private const int End64Size = 56;
    private const int HeadSize = 46;
    private const int LocalSize = 30;
    private const int LargestDirectory = 1 << 28;
    private const int MostInflation = 100;
    private const long SmallInflation = 1 << 26;

    private readonly Stream _stream;
    private readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the directory.</summary>
    /// <param name="stream">The archive, which can seek; it stays open.</param>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public ZipReader(Stream stream)
    {
        _stream = stream;
        var (start, size, count) = FindDirectory();
        var directory = Bytes(start, size <= LargestDirectory ? (int)size : throw Damaged("its directory would be huge"));
        var at = 0;
        for (var i = 0L; i < count; i++)
        {
            at = ReadEntry(directory, at, start);
        }

        CheckEntries();
    }

    /// <summary>Every file of the archive.</summary>
    public IEnumerable<ZipEntry> Entries => _entries.Values;

    /// <summary>The file with this name, or null.</summary>
    public ZipEntry? Find(string name) => _entries.GetValueOrDefault(name);

    public void Dispose()
    {
        foreach (var entry in Entries)
        {
            entry.Dispose();
        }
    }

    private (long Start, long Size, long Count) FindDirectory()
    {
        var tail = Bytes(Math.Max(0, _stream.Length - EndSize - LongestComment), (int)Math.Min(_stream.Length, EndSize + LongestComment));
        var at = tail.Length - EndSize;
        while (at >= 0 && !(tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + EndSize + UInt16(tail, at + 20) == tail.Length))
        {
            at--;
        }

        if (at < 0)
        {
            throw Damaged("it has no directory at its end: it is truncated");
        }

        var end = _stream.Length - tail.Length + at;
        var (start, size, count) = ((long)UInt32(tail, at + 16), (long)UInt32(tail, at + 12), (long)UInt16(tail, at + 10));
        if (start == uint.MaxValue || size == uint.MaxValue || count == ushort.MaxValue)
        {
            (start, size, count) = FindDirectory64(end);
        }

        return start >= 0 && size >= 0 && start <= end && size <= end - start && count >= 0 && count <= size / HeadSize
            ? (start, size, count)
            : throw Damaged("its directory would lie outside of it");
    }

    private (long Start, long Size, long Count) FindDirectory64(long end)
    {
        if (Record("PK\u0006\u0007"u8, end - Locator64Size, Locator64Size, end) is { } locator
            && Record("PK\u0006\u0006"u8, Int64(locator, 8), End64Size, end) is { } record)
        {
            return (Int64(record, 48), Int64(record, 40), Int64(record, 32));
        }

        throw Damaged("it has no directory of 64 bits");
    }

    /// <summary>Reads an entry of the directory, and gives where the next begins.</summary>
    private int ReadEntry(byte[] directory, int at, long end)
    {
        var nameEnd = at + HeadSize;
        if (nameEnd > directory.Length || !directory.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
        {
            throw Damaged("its directory ends too early");
        }

        var nameStart = nameEnd;
        nameEnd += UInt16(directory, at + 28);
        var extraEnd = nameEnd + UInt16(directory, at + 30);
        var next = extraEnd + UInt16(directory, at + 32);
        if (next > directory.Length)
        {
            throw Damaged("its directory ends too early");
        }

        var nameBytes = directory.AsSpan(nameStart, nameEnd - nameStart);
        var name = Encoding.UTF8.GetString(nameBytes);
        if ((UInt16(directory, at + 8) & 1) != 0)
        {
            throw new InvalidDataException($"'{name}' in the archive is encrypted.");
        }

        var method = UInt16(directory, at + 10);
        long stored = UInt32(directory, at + 20);
        long length = UInt32(directory, at + 24);
        long local = UInt32(directory, at + 42);
        ReadSizes64(directory.AsSpan(nameEnd, extraEnd - nameEnd), ref length, ref stored, ref local);
        if (method is not (0 or 8) || (method == 0 && stored != length))
        {
            throw new InvalidDataException($"'{name}' in the archive is compressed by a method other than deflate.");
        }

        var start = StartOf(local, nameBytes, end);
        if (stored < 0 || length < 0 || stored > end - start)
        {
            throw Damaged($"'{name}' would lie outside of it");
        }

        var entry = new ZipEntry(_stream, name, start, stored, length, UInt32(directory, at + 16))
        {
            Header = local,
            IsDeflated = method != 0,
        };
        return _entries.TryAdd(name, entry) ? next : throw Damaged($"'{name}' is twice in it");
    }

    /// <summary>Takes sizes from the extra field of 64 bits, which has those that are all ones elsewhere.</summary>
    private static void ReadSizes64(ReadOnlySpan<byte> extra, ref long length, ref long stored, ref long local)
    {
        while (extra.Length >= 4)
        {
            var field = extra[4..];
            var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > field.Length)
            {
                return;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                field = field[..size];
                Take(ref length, ref field);
                Take(ref stored, ref field);
                Take(ref local, ref field);
                return;
            }

            extra = field[size..];
        }

        static void Take(ref long value, ref ReadOnlySpan<byte> field)
        {
            if (value == uint.MaxValue && field.Length >= sizeof(long))
            {
                value = BinaryPrimitives.ReadInt64LittleEndian(field);
                field = field[sizeof(long)..];
            }
        }
    }

    /// <summary>Where the bytes of a file begin, behind the header that repeats its name.</summary>
    private long StartOf(long local, ReadOnlySpan<byte> name, long end)
    {
        if (Record("PK\u0003\u0004"u8, local, LocalSize, end) is { } head)
        {
            var start = local + LocalSize + UInt16(head, 26) + UInt16(head, 28);
            if (start <= end && Bytes(local + LocalSize, UInt16(head, 26)).AsSpan().SequenceEqual(name))
            {
                return start;
            }
        }

        throw Damaged($"'{Encoding.UTF8.GetString(name)}' is not where its directory says");
    }

    private void CheckEntries()
    {
        var at = 0L;
        foreach (var entry in Entries.OrderBy(entry => entry.Header))
        {
            if (entry.Header < at)
            {
                throw Damaged($"'{entry.Name}' overlaps another file of it");
            }

            at = entry.End;
        }

        decimal inflated = Entries.Where(entry => entry.IsDeflated).Sum(entry => (decimal)entry.Length);
        if (inflated > Math.Max(SmallInflation, (decimal)MostInflation * _stream.Length))
        {
            throw Damaged($"its files would have more than {MostInflation} times its size, which no weights have");
        }
    }

    /// <summary>A record that begins with a signature and ends before a place; null where there is none.</summary>
    private byte[]? Record(ReadOnlySpan<byte> signature, long start, int count, long end) =>
        start >= 0 && start <= end - count && Bytes(start, count) is var record && record.AsSpan().StartsWith(signature) ? record : null;

    private byte[] Bytes(long start, int count)
    {
        var bytes = new byte[count];
        _stream.Position = start;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    private static InvalidDataException Damaged(string how) => new($"As a zip archive, {how}.");

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long Int64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
