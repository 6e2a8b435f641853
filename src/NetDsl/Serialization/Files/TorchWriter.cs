using System.IO.Compression;

namespace NetDsl.Serialization;

/// <summary>Writes a state_dict as <c>torch.save</c> does: <see cref="TorchReader"/>.</summary>
internal static class TorchWriter
{
    // torch.save names the folder after the file; what it is called does not matter.
    private const string Folder = "archive";

    // The same weights give the same file.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes tensors.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tensors">The tensors; those of one <see cref="StoredTensor.Source"/> are written once.</param>
    public static void Write(Stream stream, IReadOnlyCollection<StoredTensor> tensors)
    {
        var storages = tensors.GroupBy(tensor => tensor.Source ?? tensor, ReferenceEqualityComparer.Instance)
            .Select((group, key) => (Key: $"{key}", Tensors: group.ToList())).ToList();
        var keys = storages.SelectMany(storage => storage.Tensors, (storage, tensor) => (tensor, storage.Key))
            .ToDictionary(entry => entry.tensor.Name, entry => entry.Key, StringComparer.Ordinal);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "data.pkl", content => content.Write(PickleWriter.StateDict(tensors, tensor => keys[tensor.Name])));
        Add(archive, "byteorder", content => content.Write("little"u8));
        foreach (var (key, same) in storages)
        {
            using var values = same[0].Open();
            Add(archive, $"data/{key}", values.CopyTo);
        }

        Add(archive, "version", content => content.Write("3\n"u8));
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry($"{Folder}/{name}", CompressionLevel.NoCompression);
        entry.LastWriteTime = Time;
        using var content = entry.Open();
        write(content);
    }
}
