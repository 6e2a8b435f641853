using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Serialization;

public class SerializationTests
{
    // TorchSharp's file: how many tensors there are; then for each its name with the name's length before it, the number of its type
    // (6 is float32, 4 int64), how many dimensions it has, the dimensions, and the elements, little-endian.
    private static readonly byte[] LinearFile =
    [
        2,
        6, .. "weight"u8, 6, 2, 1, 2, .. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(-2f),
        4, .. "bias"u8, 6, 1, 1, .. BitConverter.GetBytes(0.25f),
    ];

    [Fact]
    public void A_file_written_by_hand_is_read()
    {
        using var linear = nn.Linear(2, 1);

        linear.load(new MemoryStream(LinearFile));

        Assert.Equal([1.5, -2], Read.Doubles(linear.weight));
        Assert.Equal([0.25], Read.Doubles(linear.bias!));
        Assert.True(linear.weight.requires_grad);
    }

    [Fact]
    public void A_module_is_written_to_the_byte()
    {
        using var linear = nn.Linear(nn.Parameter(tensor(new[] { 1.5f, -2 }, 1, 2)), nn.Parameter(tensor(new[] { 0.25f })));
        using var stream = new MemoryStream();

        linear.save(stream);

        Assert.Equal(LinearFile, stream.ToArray());
    }

    [Fact]
    public void Sizes_above_127_take_more_bytes()
    {
        using var stream = new MemoryStream();

        zeros([300], ScalarType.Int64).Save(stream);

        // 300 is 2·128 + 44: the low seven bits first, the high bit says that more follow.
        Assert.Equal([4, 1, 0xac, 0x02], stream.ToArray()[..4]);
        Assert.Equal(4 + 300 * 8, stream.ToArray().Length);
    }

    [Fact]
    public void What_was_saved_is_loaded_by_another_module_of_the_kind()
    {
        using var source = Net();
        source.call(randn(2, 1, 4, 4));
        using var target = Net();
        using var file = new TemporaryFile();

        source.save(file.Path);
        Assert.Same(target, target.load(file.Path));

        foreach (var (name, value) in source.state_dict())
        {
            Assert.Equal(Read.Doubles(value), Read.Doubles(target.state_dict()[name]));
        }
        source.eval();
        target.eval();
        using var x = randn(1, 1, 4, 4);
        Assert.Equal(Read.Doubles(source.call(x)), Read.Doubles(target.call(x)));

        static nn.Module<Tensor, Tensor> Net() => nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("bn", nn.BatchNorm2d(2)));
    }

    [Fact]
    public void A_file_that_does_not_fit_is_refused()
    {
        Assert.Equal(
            "The stream does not fit Linear:\n  unexpected, the file has them (1):\n    bias: float32 (1)",
            Refusal<ArgumentException>(nn.Linear(2, 1, hasBias: false), LinearFile));
        Assert.Equal(
            "The stream does not fit Linear:\n  of another type or shape (1):\n"
            + "    weight: float32 (1, 2), and the module has float32 (1, 3)",
            Refusal<ArgumentException>(nn.Linear(3, 1), LinearFile));
        Assert.StartsWith(
            "The stream does not fit Linear:\n  of another type or shape (2):\n"
            + "    weight: float32 (1, 2), and the module has float64 (1, 2)\n    bias: ",
            Refusal<ArgumentException>(nn.Linear(2, 1, dtype: ScalarType.Float64), LinearFile));
        Assert.Contains(
            "\n  missing, the module has them (2):\n    0.weight: float32 (1, 2); did you mean weight?\n"
            + "    0.bias: float32 (1); did you mean bias?\n  unexpected, the file has them (2):\n",
            Refusal<ArgumentException>(nn.Sequential(nn.Linear(2, 1)), LinearFile));
        Assert.Throws<FileNotFoundException>(() => nn.Linear(1, 1).load("there is no such file"));
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        Assert.StartsWith(
            "The stream ends within entry 2 of 2: it is truncated", Refusal<InvalidDataException>(nn.Linear(2, 1), LinearFile[..^1]));
        Assert.StartsWith("The stream is damaged", Refusal<InvalidDataException>(nn.Linear(2, 1), [2, 6, .. "weight"u8, 99]));
        Assert.StartsWith("The stream is damaged", Refusal<InvalidDataException>(nn.Linear(2, 1), [.. Enumerable.Repeat((byte)0xff, 20)]));
    }

    [Fact]
    public void Without_strictness_what_fits_is_loaded()
    {
        using var target = nn.Linear(2, 1, hasBias: false);
        var loaded = new Dictionary<string, bool>();

        target.load(new MemoryStream(LinearFile), strict: false, loadedParameters: loaded);

        Assert.Equal([1.5, -2], Read.Doubles(target.weight));
        Assert.Equal([("weight", true), ("bias", false)], loaded.Select(entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void Skipped_names_are_read_past_and_not_written()
    {
        using var target = nn.Linear(2, 1);
        var weight = Read.Doubles(target.weight);

        target.load(new MemoryStream(LinearFile), skip: ["weight"]);

        Assert.Equal(weight, Read.Doubles(target.weight));
        Assert.Equal([0.25], Read.Doubles(target.bias!));

        using var stream = new MemoryStream();
        target.save(stream, skip: ["weight"]);
        Assert.Equal([1, 4, .. Encoding.UTF8.GetBytes("bias")], stream.ToArray()[..6]);
    }

    [Fact]
    public void Tensors_of_every_type_come_back()
    {
        using var file = new TemporaryFile();
        ScalarType[] types =
            [ScalarType.Float32, ScalarType.Float64, ScalarType.Int64, ScalarType.Int32, ScalarType.Byte, ScalarType.Bool];
        foreach (var type in types)
        {
            using var original = tensor(new float[] { 0, 1, 1 }).to(type);

            save(original, file.Path);
            using var back = load(file.Path);

            Assert.Equal(type, back.dtype);
            Assert.Equal([0, 1, 1], Read.Doubles(back));
        }
    }

    [Fact]
    public void A_view_is_written_in_its_own_order_and_read_into()
    {
        using var stream = new MemoryStream();
        using var matrix = tensor(new float[] { 1, 2, 3, 4 }, 2, 2);
        using var writer = new BinaryWriter(stream);
        matrix.t().Save(writer);
        stream.Position = 0;
        using var target = zeros(2, 2);

        target.t().Load(new BinaryReader(stream));

        Assert.Equal([1, 2, 3, 4], Read.Doubles(target));
    }

    [Fact]
    public void A_module_can_be_made_from_a_file()
    {
        using var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, LinearFile);

        using var module = nn.Module.Create<OwnLinear>(file.Path);

        Assert.Equal([1.5, -2], Read.Doubles(module.get_parameter("weight")!));
    }

    /// <summary>The message of a load that must fail, and change nothing.</summary>
    private static string Refusal<TException>(nn.Module module, byte[] file)
        where TException : Exception
    {
        var before = module.state_dict().ToDictionary(entry => entry.Key, entry => Read.Doubles(entry.Value));
        var message = Assert.Throws<TException>(() => module.load(new MemoryStream(file))).Message;
        Assert.Equal(before, module.state_dict().ToDictionary(entry => entry.Key, entry => Read.Doubles(entry.Value)));
        return message;
    }

    private sealed class OwnLinear : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.Parameter weight = nn.Parameter(zeros(1, 2));
        private readonly TorchSharp.Modules.Parameter bias = nn.Parameter(zeros(1));

        public OwnLinear() : base(nameof(OwnLinear)) => RegisterComponents();

        public override Tensor forward(Tensor input) => nn.functional.linear(input, weight, bias);
    }

    private sealed class TemporaryFile : IDisposable
    {
        internal string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
