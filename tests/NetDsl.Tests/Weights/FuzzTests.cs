using System.IO.Compression;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>
/// Ten thousand damaged files: each is loaded with the values that it has, or refused with one of two exceptions and the module unchanged.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int Files = 2_500;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The checksums of an archive protect every byte that matters.</summary>
    [Fact]
    public void Damaged_files_of_PyTorch() => Run(seed: 1, Source("pt"), Damage, loads: (_, module) => AssertSource(Values.Of(module)));

    /// <summary>Behind the checksums: the damaged pickle, in an archive as it should be.</summary>
    [Fact]
    public void Damaged_pickles() => Run(
        seed: 2, Pickle(Source("pt")), (random, pickle) => Packed(Damage(random, pickle)), loads: (_, module) => AssertStorages(module));

    [Fact]
    public void Damaged_safetensors() => Run(seed: 3, Source("safetensors"), Damage, loads: AssertBytes);

    [Fact]
    public void Damaged_files_of_TorchSharp() => Run(seed: 4, Source("dat"), Damage, loads: AssertBytes);

    private void Run(
        int seed, byte[] source, Func<Random, byte[], byte[]> damage, Action<byte[], nn.Module> loads)
    {
        var random = new Random(seed);
        var path = _folder.File("damaged");
        using var module = Small();
        var before = Values.Of(module);
        var refused = 0;
        for (var i = 0; i < Files; i++)
        {
            var content = damage(random, source);
            File.WriteAllBytes(path, content);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                module.LoadWeights(path);
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentException)
            {
                refused++;
                Assert.StartsWith($"'{path}' ", e.Message, StringComparison.Ordinal);
                Values.AssertEqual(before, module);
                continue;
            }
            finally
            {
                // Nothing is allocated for what a damaged length says.
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 4_000_000);
            }

            loads(content, module);
            Reset(module, before);
        }

        Assert.InRange(refused, Files / 2, Files - 1);
    }

    /// <summary>One to three of: a flipped bit, a changed byte, an end cut off, a part removed, repeated or moved, a huge number.</summary>
    private static byte[] Damage(Random random, byte[] source)
    {
        var bytes = source.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 8)), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0 or 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.RemoveRange(at, length);
                    break;
                case 5:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 6:
                    var part = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(random.Next(bytes.Count + 1), part);
                    break;
                default:
                    // Numbers of 8 bytes that are far too large, or negative.
                    for (var i = 0; i < Math.Min(8, bytes.Count - at); i++)
                    {
                        bytes[at + i] = i == 7 ? (byte)random.Next(256) : (byte)0xff;
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Source(string extension)
    {
        using var module = Small();
        using (no_grad())
        {
            module.weight!.copy_(arange(6, ScalarType.Float32).reshape(2, 3));
            module.bias!.copy_(tensor(new[] { 0.5f, -0.5f }));
        }

        var path = _folder.File($"source.{extension}");
        module.SaveWeights(path);
        return File.ReadAllBytes(path);
    }

    private static TorchSharp.Modules.Linear Small() => nn.Linear(3, 2);

    private static void AssertSource(Dictionary<string, double[]> values)
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], values["weight"]);
        Assert.Equal([0.5, -0.5], values["bias"]);
    }

    /// <summary>Without checksums, values may be damaged; they are those that the file has, in a row.</summary>
    private static void AssertBytes(byte[] content, nn.Module module) =>
        Assert.All(module.state_dict().Values, tensor => Assert.True(content.AsSpan().IndexOf(tensor.bytes) >= 0));

    /// <summary>Whatever the pickle says, the values are those of a storage: <see cref="Packed"/>.</summary>
    private static void AssertStorages(nn.Module module) =>
        Assert.All(Values.Of(module).Values.SelectMany(tensor => tensor), value => Assert.InRange(value, 1, 8));

    private static void Reset(nn.Module module, Dictionary<string, double[]> values)
    {
        using var noGradient = no_grad();
        foreach (var (name, tensor) in module.state_dict())
        {
            using var value = torch.tensor(values[name]);
            tensor.copy_(value.view(tensor.shape));
        }
    }

    private static byte[] Pickle(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var pickle = zip.GetEntry("archive/data.pkl")!.Open();
        var bytes = new MemoryStream();
        pickle.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Packed(byte[] pickle)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in new[] { ("data.pkl", pickle), ("data/0", Floats(1, 2, 3, 4, 5, 6)), ("data/1", Floats(7, 8)) })
            {
                using var entry = archive.CreateEntry($"archive/{name}", CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
