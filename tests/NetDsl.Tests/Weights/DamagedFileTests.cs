using System.IO.Compression;
using System.Text;
using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>A file that is not as its format says is refused in one sentence, and nothing in it is run.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int, string> Headers => new()
    {
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}""", 4, "Its header is no JSON" },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} []""", 4, "Its header is no JSON" },
        { """{"bias\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "Its header is no JSON" },
        { """{"bias":{"dtype":"F32","shape":[1]}}""", 4, "Its header does not say dtype, shape and data_offsets of 'bias'." },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":0}}""", 4, "Its header does not say" },
        { """{"bias":{"dtype":4,"shape":[1],"data_offsets":[0,4]}}""", 4, "Its header does not say" },
        { """{"bias":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "Its header does not say" },
        { """{"bias":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "Its header does not say" },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", 4, "Its header does not say" },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,18446744073709551615]}}""", 4, "Its header does not say" },
        { """{"bias":[]}""", 0, "Its header does not say" },
        { """{"bias":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}""", 4, "The type of 'bias' is 'F33', which is not known." },
        { """{"bias":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "'bias', float32 (2), has 8 bytes, but data_offsets" },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "'bias', float32 (1), has 4 bytes, but data_offsets" },
        {
            """{"bias":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", 0,
            "A tensor of shape (4294967296, 4294967296)."
        },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 3, "It ends 1 bytes before its last tensor: it is truncated." },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "1 bytes at its end belong to no tensor." },
        { """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "4 bytes at 0 belong to no tensor." },
        {
            """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 6,
            "Its tensors overlap."
        },
        {
            """{"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8,
            "Its header has 'bias' twice."
        },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_of_safetensors_says_all_and_fits_its_values(string header, int length, string message)
    {
        var text = Encoding.UTF8.GetBytes(header);
        byte[] content = [.. BitConverter.GetBytes((long)text.Length), .. text, .. new byte[length]];

        Assert.StartsWith($"cannot be read. {message}", Told(content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000_001L, "Its header would have 100000001 bytes.")]
    [InlineData(1000L, "It ends within its header: it is truncated.")]
    public void The_header_of_safetensors_lies_in_the_file(long length, string message) =>
        Assert.Equal($"cannot be read. {message}", Told([.. BitConverter.GetBytes(length), .. "{}"u8]));

    public static TheoryData<string, string> Calls => new()
    {
        { "cos\nsystem\nX\u0004\0\0\0true\u0085R.", "os.system" },
        { "cbuiltins\neval\nX\u0004\0\0\0True\u0085R.", "builtins.eval" },
        { "\u008c\u0002os\u008c\u0006system\u0093\u008c\u0004true\u0085R.", "os.system" },
        { "ctorch\nload\n.", "torch.load" },
        { "ctorch.FloatStorage\n__reduce__\n.", "torch.FloatStorage.__reduce__" },
        { "cnumpy.core.multiarray\nscalar\n.", "numpy.core.multiarray.scalar" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_pickle_that_names_anything_else_is_refused_by_name(string pickle, string name) => Assert.StartsWith(
        $"cannot be read. Its pickle asks for {name}, and only tensors in dicts,", Told(Pickled(pickle)), StringComparison.Ordinal);

    public static TheoryData<string, string> Pickles => new()
    {
        { "", "Its pickle is damaged." },
        { ".", "Its pickle is damaged." },
        { "}", "Its pickle is damaged." },
        { "X\u00ff\u00ff\u00ff\u007f", "Its pickle is damaged." },
        { "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff", "Its pickle is damaged." },
        { "h\u0001.", "Its pickle is damaged." },
        { "}(K\u0001u.", "Its pickle is damaged." },
        { "K\u0001(0.", "Its pickle has the opcode 0x30 at 3, which no state_dict has." },
        { "(i__main__\nX\n.", "Its pickle has the opcode 0x69 at 1, which no state_dict has." },
        { "ccollections\nOrderedDict\nK\u0001\u0085R.", "Its pickle calls collections.OrderedDict with unknown arguments." },
        { "K\u0001}b.", "Its pickle is damaged." },
        { Storage('9', "K\u0001") + ".", "It has no 1 values of float32 in data/9." },
        { Storage('0', "K\u0005") + ".", "It has no 5 values of float32 in data/0." },
        { Storage('0', "J\u00ff\u00ff\u00ff\u00ff") + ".", "It has no -1 values of float32 in data/0." },
        { Tensor("J\u00ff\u00ff\u00ff\u00ffK\u0001\u0085K\u0001\u0085"), "A tensor float32 (1) with the offset -1" },
        { Tensor("K\u0001K\u0004\u0085K\u0001\u0085"), "A tensor float32 (4) with the offset 1" },
        { Tensor("K\0K\u0002\u0085K\u0004\u0085"), "A tensor float32 (2) with the offset 0 and the strides (4) leaves its storage of 4." },
        { Tensor("K\0K\u0002\u0085J\u00ff\u00ff\u00ff\u00ff\u0085"), "A tensor float32 (2) with the offset 0 and the strides (-1)" },
        { Tensor("K\0K\u0002\u0085K\u0001K\u0001\u0086"), "A tensor float32 (2) with the offset 0 and the strides (1, 1)" },
        { Tensor("K\0J\u00ff\u00ff\u00ff\u00ff\u0085K\u0001\u0085"), "A tensor of shape (-1)." },
        {
            Tensor($"K\0\u008a\u0008{new string('\u007f', 8)}\u0085\u008a\u0008{new string('\u007f', 8)}\u0085"),
            "A tensor of shape (9187201950435737471)."
        },
        {
            Tensor($"K\0K\u0003K\u0003\u0086\u008a\u0008{new string('\u007f', 8)}\u008a\u0008{new string('\u007f', 8)}\u0086"),
            "A tensor float32 (3, 3) with the offset 0"
        },
    };

    [Theory]
    [MemberData(nameof(Pickles))]
    public void A_damaged_pickle_is_refused(string pickle, string message) =>
        Assert.StartsWith($"cannot be read. {message}", Told(Pickled(pickle)), StringComparison.Ordinal);

    [Theory]
    [InlineData("K\u0001.", "has no dict of tensors: it holds an int.")]
    [InlineData("]K\u0001a.", "has no dict of tensors: it holds a list.")]
    [InlineData("}X\u0005\0\0\0epochK\u0001s.", "has no dict of tensors: it holds 'epoch' (an int).")]
    public void A_pickle_without_tensors_is_told(string pickle, string message) => Assert.Equal(message, Told(Pickled(pickle)));

    [Fact]
    public void A_list_that_holds_itself_is_read() =>
        Assert.Equal("has no dict of tensors: it holds 'x' (a list).", Told(Pickled("}X\u0001\0\0\0x]q\u0001h\u0001as.")));

    [Fact]
    public void Numbers_of_every_length_are_read()
    {
        var shape = "K\0\u008a\u0001\u0002\u0085\u008a\0\u0085";
        var path = _folder.File("numbers.pt");
        File.WriteAllBytes(path, Pickled($"}}X\u0001\0\0\0x{Tensor(shape)[..^1]}s."));

        using var file = WeightsFile.Open(path);

        Assert.Equal([2], file.StateDicts.Single().Tensors.Single().Shape);
    }

    [Fact]
    public void A_big_endian_file_is_refused() => Assert.Equal(
        "cannot be read. It was saved on a machine that is not little-endian. Load and save it in Python on one that is.",
        Told(Archive(("x/data.pkl", "}."u8.ToArray()), ("x/byteorder", "big"u8.ToArray()))));

    [Fact]
    public void An_archive_of_two_pickles_is_refused() => Assert.Equal(
        "cannot be read. It has 2 files data.pkl.",
        Told(Archive(("x/data.pkl", "}."u8.ToArray()), ("y/data.pkl", "}."u8.ToArray()))));

    [Fact]
    public void A_key_that_comes_twice_is_refused() =>
        Assert.Equal("cannot be read. Its pickle has 'x' twice.", Told(Pickled("}X\u0001\0\0\0xK\u0001sX\u0001\0\0\0xK\u0001s.")));

    /// <summary>PyTorch writes the directory of 64 bits into every file, and the old one where it is enough.</summary>
    [Fact]
    public void A_directory_of_64_bits_is_read()
    {
        var content = File.ReadAllBytes(Golden.Path("block.pt"));
        content.AsSpan(content.AsSpan().LastIndexOf("PK\u0005\u0006"u8) + 8, 12).Fill(0xff);
        using var block = new Block();

        Load(block, content);

        Values.AssertEqual(Golden.Expected["block"], block);
    }

    [Fact]
    public void An_archive_of_more_than_4_GB_is_read_where_it_is_asked_for()
    {
        const long Large = 5L << 30;
        var large = Vector('0', "\u008a\u0005\0\0\0\u0050\0");
        var pickle = Latin1($"}}(X\u0001\0\0\0y{large}X\u0001\0\0\0x{Vector('1', "K\u0002")}u.");
        byte[] values = [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(2f)];
        var start = new ZipParts();
        start.Add("x/data.pkl", pickle, pickle.Length, at: 0);
        start.Add("x/data/0", [], Large, at: start.Local.Length);
        var end = new ZipParts { Directory = start.Directory, Count = start.Count };
        end.Add("x/data/1", values, values.Length, at: start.Local.Length + Large);
        end.AddDirectory(start.Local.Length + Large + end.Local.Length);
        using var stream = new LongStream(start.Local.ToArray(), Large, end.Local.ToArray());
        using var file = WeightsFile.Open(stream, "The stream");
        using var holder = new Holder(("x", zeros(2)));

        var loaded = new WeightsLoader(holder, file, rename: null).Load(strict: false, entry: null);

        Assert.Equal(["y"], loaded.Unexpected);
        Assert.Equal(Large / 4, file.StateDicts[0].Tensors[0].Count);
        Assert.Equal([1.5, 2], Values.Of(holder)["x"]);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Values_with_another_checksum_are_not_loaded(CompressionLevel level)
    {
        var content = Archive(level, ("x/data.pkl", Latin1(StateDict)), ("x/data/0", new byte[16]));
        // The checksum of 16 zeros, in the directory.
        var at = content.AsSpan().LastIndexOf(BitConverter.GetBytes(0xecbb4b55));
        content[at] ^= 1;

        Assert.Equal(
            "cannot be read. The bytes of 'x/data/0' do not have the checksum that the archive has for them.",
            Told(content));
    }

    [Fact]
    public void What_would_inflate_to_a_hundred_times_the_file_is_refused() => Assert.Equal(
        "cannot be read. As a zip archive, its files would have more than 100 times its size, which no weights have.",
        Told(Archive(CompressionLevel.Optimal, ("x/data.pkl", Latin1(StateDict)), ("x/data/0", new byte[100 << 20]))));

    [Fact]
    public void Two_files_of_one_name_are_refused() => Assert.Equal(
        "cannot be read. As a zip archive, 'x/data/0' is twice in it.",
        Told(Archive(("x/data.pkl", Latin1(StateDict)), ("x/data/0", new byte[16]), ("x/data/0", new byte[16]))));

    [Fact]
    public void Files_that_overlap_are_refused()
    {
        var content = Archive(("x/data.pkl", Latin1(StateDict)), ("x/data/0", new byte[16]), ("x/data/1", new byte[16]));
        var last = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        var before = content.AsSpan(0, last).LastIndexOf("PK\u0001\u0002"u8);
        // The sizes of the second say that it ends in the header of the third.
        var longer = (byte[])content.Clone();
        longer[before + 20] = longer[before + 24] = 17;
        // The third has the place of the second.
        content.AsSpan(before + 42, 4).CopyTo(content.AsSpan(last + 42));

        Assert.Equal("cannot be read. As a zip archive, 'x/data/1' overlaps another file of it.", Told(longer));
        Assert.Equal("cannot be read. As a zip archive, 'x/data/1' is not where its directory says.", Told(content));
    }

    [Fact]
    public void An_encrypted_file_is_refused()
    {
        var content = Archive(("x/data.pkl", Latin1(StateDict)), ("x/data/0", new byte[16]));
        content[content.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal("cannot be read. 'x/data/0' in the archive is encrypted.", Told(content));
    }

    [Fact]
    public void Any_start_of_a_file_is_told_to_be_no_whole_one()
    {
        Assert.All(["block.pt", "block.safetensors", "block-deflated.pt"], file =>
        {
            var whole = File.ReadAllBytes(Golden.Path(file));
            using var block = new Block();
            var before = Values.Of(block);
            for (var length = 0; length < whole.Length; length += 37)
            {
                Assert.Throws<InvalidDataException>(() => Load(block, whole[..length]));
            }

            Values.AssertEqual(before, block);
        });
    }

    /// <summary>As a program that reads the third of three tensors of 3 GB each: places and lengths are of 64 bits.</summary>
    [Fact]
    public void Files_of_more_than_4_GB_are_read_where_they_are_asked_for()
    {
        var header = """
            {"a":{"dtype":"F32","shape":[3,268435456],"data_offsets":[0,3221225472]},"b":{"dtype":"I8","shape":[3221225472],
            "data_offsets":[3221225472,6442450944]},"x":{"dtype":"F32","shape":[2],"data_offsets":[6442450944,6442450952]}}
            """u8.ToArray();
        using var stream = new LongStream(
            [.. BitConverter.GetBytes((long)header.Length), .. header],
            zeros: 6442450944,
            [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(2f)]);
        using var file = WeightsFile.Open(stream, "The stream");
        using var holder = new Holder(("x", zeros(2)));

        var loaded = new WeightsLoader(holder, file, rename: null).Load(strict: false, entry: null);

        Assert.Equal(["a", "b"], loaded.Unexpected);
        Assert.Equal([1.5, 2], Values.Of(holder)["x"]);
        Assert.Equal(3221225472, file.StateDicts[0].Tensors[0].ByteLength);
    }

    private const string TensorEnd = "\u0089NtR";

    /// <summary>A pickle of a dict of one tensor, x of 4.</summary>
    private static string StateDict => $"}}X\u0001\0\0\0x{Vector('0', "K\u0004")}s.";

    /// <summary>A pickle of a tensor of a storage of 4, with offset, sizes and strides.</summary>
    private static string Tensor(string place) =>
        $"ctorch._utils\n_rebuild_tensor_v2\n({Storage('0', "K\u0004")}{place}{TensorEnd}.";

    /// <summary>Opcodes of a storage of some elements.</summary>
    private static string Storage(char key, string count) =>
        $"(X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\0{key}X\u0003\0\0\0cpu{count}tQ";

    /// <summary>Opcodes of a vector that is a whole storage.</summary>
    private static string Vector(char key, string count) =>
        $"ctorch._utils\n_rebuild_tensor_v2\n({Storage(key, count)}K\0{count}\u0085K\u0001\u0085{TensorEnd}";

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Pickled(string pickle) => Archive(("x/data.pkl", Latin1(pickle)), ("x/data/0", new byte[16]));

    private static byte[] Archive(params (string Name, byte[] Content)[] files) => Archive(CompressionLevel.NoCompression, files);

    private static byte[] Archive(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private void Load(nn.Module module, byte[] content)
    {
        var path = _folder.File("file");
        File.WriteAllBytes(path, content);
        module.LoadWeights(path);
    }

    /// <summary>The message of the only kind of error, without the file's name.</summary>
    private string Told(byte[] content) => Values.Refused<InvalidDataException>(
        new Holder(("x", ones(4))), module => Load(module, content)).Replace($"'{_folder.File("file")}' ", "", StringComparison.Ordinal);

    /// <summary>A long stream of zeros between a start and an end.</summary>
    private sealed class LongStream(byte[] start, long zeros, byte[] end) : ReadOnlyStream
    {
        public override bool CanSeek => true;

        public override long Length => start.Length + zeros + end.Length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, Length - Position);
            for (var i = 0; i < count; i++, Position++)
            {
                buffer[i] = Position < start.Length ? start[Position]
                    : Position < start.Length + zeros ? (byte)0 : end[Position - start.Length - zeros];
            }

            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    }

    /// <summary>The parts of a zip archive, with sizes and places of 64 bits.</summary>
    private sealed class ZipParts
    {
        public MemoryStream Local { get; } = new();

        public MemoryStream Directory { get; init; } = new();

        public long Count { get; set; }

        public void Add(string name, byte[] content, long length, long at)
        {
            Count++;
            uint[] unused = [0, Checksum(content), uint.MaxValue, uint.MaxValue];
            byte[] sizes = [.. unused.SelectMany(BitConverter.GetBytes)];
            Local.Write([.. "PK\u0003\u0004"u8, 45, 0, 0, 0, 0, 0, .. sizes, (byte)name.Length, 0, 0, 0, .. Latin1(name), .. content]);
            Directory.Write([.. "PK\u0001\u0002"u8, 45, 0, 45, 0, 0, 0, 0, 0, .. sizes, (byte)name.Length, 0, 28, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, .. Latin1(name), 1, 0, 24, 0, .. BitConverter.GetBytes(length),
                .. BitConverter.GetBytes(length), .. BitConverter.GetBytes(at)]);
        }

        public void AddDirectory(long at)
        {
            long[] places = [Count, Count, Directory.Length, at];
            var end = at + Directory.Length;
            Local.Write([.. Directory.ToArray(), .. "PK\u0006\u0006"u8, .. BitConverter.GetBytes(44L), .. new byte[12],
                .. places.SelectMany(BitConverter.GetBytes), .. "PK\u0006\u0007"u8, 0, 0, 0, 0, .. BitConverter.GetBytes(end), 1, 0, 0, 0,
                .. "PK\u0005\u0006"u8, 0, 0, 0, 0, .. Enumerable.Repeat((byte)0xff, 12), 0, 0]);
        }

        /// <summary>The CRC-32, bit by bit.</summary>
        private static uint Checksum(byte[] content) => ~content.Aggregate(uint.MaxValue, (sum, value) => Enumerable.Range(0, 8).Aggregate(
            sum ^ value, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xedb88320));
    }
}
