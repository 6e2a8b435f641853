using System.IO.Compression;

namespace NetDsl.Serialization;

/// <summary>A file in a zip archive.</summary>
/// <param name="archive">The archive.</param>
/// <param name="name">The file's name.</param>
/// <param name="start">Where its bytes begin in the archive.</param>
/// <param name="stored">The number of its bytes in the archive.</param>
/// <param name="length">Its own length; the same, where it is not deflated.</param>
/// <param name="checksum">The checksum of its own bytes.</param>
internal sealed class ZipEntry(Stream archive, string name, long start, long stored, long length, uint checksum) : IDisposable
{
    private const int BufferSize = 1 << 17;

    private FileStream? _inflated;
    private bool _verified;

    public string Name => name;

    /// <summary>Where its header begins, which its bytes follow.</summary>
    public required long Header { get; init; }

    /// <summary>Where its bytes end in the archive.</summary>
    public long End => start + stored;

    public long Length => length;

    /// <summary>Whether it is deflated: <see cref="Open"/> then needs disk space for all of it.</summary>
    public required bool IsDeflated { get; init; }

    /// <summary>Compares the checksum, once, and inflates what is deflated to a temporary file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Verify()
    {
        if (_verified)
        {
            return;
        }

        using var window = new WindowStream(archive, start, stored);
        if (IsDeflated)
        {
            _inflated = TemporaryFile.Create();
            using var inflating = new DeflateStream(window, CompressionMode.Decompress);
            Check(inflating, _inflated);
        }
        else
        {
            Check(window, Stream.Null);
        }

        _verified = true;
    }

    /// <summary>Its bytes, which can seek, after <see cref="Verify"/>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Stream Open()
    {
        Verify();
        return new WindowStream(_inflated ?? archive, _inflated is null ? start : 0, length);
    }

    public void Dispose() => _inflated?.Dispose();

    private void Check(Stream source, Stream copy)
    {
        var buffer = new byte[BufferSize];
        var sum = 0u;
        var read = 0L;
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            read += count;
            if (read > length)
            {
                break;
            }

            sum = Crc32.Append(sum, buffer.AsSpan(0, count));
            copy.Write(buffer, 0, count);
        }

        if (read != length || sum != checksum)
        {
            throw new InvalidDataException($"The bytes of '{name}' do not have the checksum that the archive has for them.");
        }
    }
}
