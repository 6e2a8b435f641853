using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>What fits is loaded; what does not changes nothing, and the message says why.</summary>
public sealed class LoadWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_difference_is_told_at_once_with_the_nearest_names()
    {
        var file = Saved("other.safetensors", ("conv1.weight", zeros(4, 2, 3, 3)), ("conv_2.weight", zeros(4, 4, 3, 3)),
            ("bn1.weight", zeros(5)), ("head.bias", zeros(7)));

        var message = Values.Refused<ArgumentException>(new Block(), block => block.LoadWeights(file));

        var lines = message.Split('\n');
        Assert.Equal($"'{file}' does not fit Block:", lines[0]);
        Assert.Equal("  missing, the module has them (16):", lines[1]);
        Assert.Contains("    bn1.bias: float32 (4)", lines);
        Assert.Contains("    conv2.weight: float32 (4, 4, 3, 3); did you mean conv_2.weight?", lines);
        Assert.Contains("    and 6 more", lines);
        Assert.Contains("  unexpected, the file has them (2):", lines);
        Assert.Contains("    conv_2.weight: float32 (4, 4, 3, 3); did you mean conv2.weight?", lines);
        Assert.Contains("    head.bias: float32 (7)", lines);
        Assert.Contains("  of another type or shape (1):", lines);
        Assert.Contains("    bn1.weight: float32 (5), and the module has float32 (4)", lines);
        Assert.Equal(18, lines.Length);
    }

    [Fact]
    public void Without_strictness_the_names_may_differ_and_are_returned()
    {
        var file = Saved("part.pt", ("weight", ones(1, 2)), ("scale", ones(3)));
        using var linear = nn.Linear(2, 1);
        var bias = Values.Of(linear.bias!);

        var (missing, unexpected) = linear.LoadWeights(file, strict: false);

        Assert.Equal(["bias"], missing);
        Assert.Equal(["scale"], unexpected);
        Assert.Equal([1, 1], Values.Of(linear.weight!));
        Assert.Equal(bias, Values.Of(linear.bias!));
    }

    [Fact]
    public void Without_strictness_shapes_must_still_fit()
    {
        var file = Saved("part.pt", ("weight", ones(3, 2)), ("bias", ones(1)));

        Assert.Equal(
            $"'{file}' does not fit Linear:\n  of another type or shape (1):\n"
            + "    weight: float32 (3, 2), and the module has float32 (1, 2)",
            Values.Refused<ArgumentException>(nn.Linear(2, 1), linear => linear.LoadWeights(file, strict: false)));
    }

    [Fact]
    public void Names_are_changed_and_left_out_by_a_function()
    {
        var file = Saved("renamed.dat", ("net.w", ones(1, 2)), ("net.b", ones(1)), ("net.extra", ones(9)));
        using var linear = nn.Linear(2, 1);

        linear.LoadWeights(file, rename: name => name switch { "net.w" => "weight", "net.b" => "bias", _ => null });

        Assert.Equal([1, 1], Values.Of(linear.weight!));
        Assert.Equal([1], Values.Of(linear.bias!));
        Assert.Equal(
            $"'{file}' has 'net.w' and 'net.b', and both are renamed to 'weight'.",
            Values.Refused<ArgumentException>(linear, module => module.LoadWeights(file, rename: _ => "weight")));
    }

    [Fact]
    public void Integers_do_not_become_weights()
    {
        var file = Saved("quantized.safetensors", ("weight", ones([1, 2], ScalarType.Int8)), ("bias", ones(1)));

        Assert.Contains(
            "weight: int8 (1, 2), and the module has float32 (1, 2): integers in place of float32 are quantized values",
            Values.Refused<ArgumentException>(nn.Linear(2, 1), linear => linear.LoadWeights(file)));
    }

    [Fact]
    public void Parameters_stay_the_same_tensors_frozen_or_not()
    {
        var file = Saved("weights.pt", ("weight", ones(1, 2)), ("bias", ones(1)));
        using var linear = nn.Linear(2, 1);
        linear.bias!.requires_grad = false;
        var (weight, bias) = (linear.weight, linear.bias);

        linear.LoadWeights(file);

        Assert.Same(weight, linear.weight);
        Assert.Same(bias, linear.bias);
        Assert.True(weight!.requires_grad);
        Assert.False(bias.requires_grad);
    }

    [Fact]
    public void A_parameter_that_is_not_contiguous_gets_its_values_in_order()
    {
        var file = Saved("weights.safetensors", ("weight", arange(6, ScalarType.Float32).reshape(2, 3)));
        using var holder = new Holder(("weight", nn.Parameter(zeros(3, 2).t())));
        Assert.False(holder.state_dict()["weight"].is_contiguous());

        holder.LoadWeights(file);

        Assert.Equal([0, 1, 2, 3, 4, 5], Values.Of(holder.state_dict()["weight"]));
        Assert.False(holder.state_dict()["weight"].is_contiguous());
    }

    [Fact]
    public void A_module_in_half_or_double_precision_keeps_it()
    {
        ScalarType[] types = Departures.Departure.IsLibtorch
            ? [ScalarType.Float16, ScalarType.BFloat16, ScalarType.Float64]
            : [ScalarType.Float64];
        Assert.All(types, type =>
        {
            using var linear = nn.Linear(2, 1).to(type);
            linear.LoadWeights(Saved("weights.pt", ("weight", tensor(new[] { 0.1f, 2 }, 1, 2)), ("bias", ones(1))));

            Assert.All(linear.parameters(), parameter => Assert.Equal(type, parameter.dtype));
            Assert.Equal(Values.Of(tensor(new[] { 0.1f, 2 }).to(type)), Values.Of(linear.parameters().First()));
        });
    }

    [Fact]
    public void A_checkpoint_with_one_state_dict_needs_no_word_and_others_are_named()
    {
        using var block = new Block();

        block.LoadWeights(Golden.Path("checkpoint.pt"), entry: "model_state_dict");
        Values.AssertEqual(Golden.Expected["block"], block);

        var missing = Values.Refused<ArgumentException>(block, module => module.LoadWeights(Golden.Path("checkpoint.pt"), entry: "model"));
        Assert.Contains(
            "has no dict of tensors 'model': it holds 'epoch' (an int), 'best_loss' (a float), 'note' (a str), 'history' (a list), "
            + "'huge' (an int), 'model_state_dict' (a dict of 18 tensors), 'optimizer_state_dict' (a dict).",
            missing);

        var inner = Values.Refused<ArgumentException>(
            block, module => module.LoadWeights(Golden.Path("checkpoint.pt"), entry: "optimizer_state_dict.state"));
        Assert.Contains("has no dict of tensors 'optimizer_state_dict.state'", inner);
    }

    [Fact]
    public void A_checkpoint_with_two_state_dicts_that_fit_asks_which()
    {
        var file = Golden.Path("two-models.pt");

        Assert.Equal(
            $"'{file}' has several dicts of tensors. Say which to load, as in entry: \"model\": 'model' (18 tensors), 'ema' (18 tensors).",
            Values.Refused<ArgumentException>(new Block(), block => block.LoadWeights(file)));

        using var target = new Block();
        target.LoadWeights(file, entry: "ema");
        Values.AssertEqual(Golden.Expected["block"], target);
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "whole-module.pt", "asks for __main__.Block, and only tensors in dicts, lists and tuples with numbers and strings are read" },
        { "quantized.pt", "asks for torch._utils._rebuild_qtensor" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_pickle_that_asks_for_more_is_refused_by_name(string file, string message)
    {
        var told = Values.Refused<InvalidDataException>(new Block(), block => block.LoadWeights(Golden.Path(file)));

        Assert.StartsWith($"'{Golden.Path(file)}' cannot be read. Its pickle {message}", told);
    }

    [Fact]
    public void Complex_numbers_are_no_weights() => Assert.Contains(
        "weight: complex64 (2), and the module has float32 (2): complex64 does not convert to float32",
        Values.Refused<ArgumentException>(new Holder(("weight", ones(2))), module => module.LoadWeights(Golden.Path("complex.pt"))));

    [Theory]
    [InlineData("before-1.6.pt", "is a pickle, as torch.save wrote before PyTorch 1.6. In Python, save the weights with torch.save(")]
    [InlineData("torchscript.pt", "is a TorchScript module, which torch.jit.load reads. In Python, save the weights with torch.save(")]
    [InlineData("model.onnx", "is an ONNX model,")]
    [InlineData("weight.npy", "is a NumPy array,")]
    [InlineData("weights.npz", "is an archive of NumPy arrays,")]
    public void A_file_of_another_program_is_named(string file, string message) => Assert.StartsWith(
        $"'{Golden.Foreign(file)}' {message}",
        Values.Refused<InvalidDataException>(new Block(), block => block.LoadWeights(Golden.Foreign(file))));

    [Fact]
    public void A_file_of_TorchSharp_is_read_and_must_end_behind_its_last_tensor()
    {
        using var source = new Block();
        var file = _folder.File("block.pt");
        source.save(file);
        using var target = new Block();

        target.LoadWeights(file);

        Values.AssertEqual(Values.Of(source), target);
        File.AppendAllText(file, "more");
        Assert.EndsWith(
            "cannot be read. 4 bytes at its end belong to no tensor.",
            Values.Refused<InvalidDataException>(new Block(), block => block.LoadWeights(file)));
    }

    [Fact]
    public void There_must_be_a_file()
    {
        Assert.Throws<FileNotFoundException>(() => new Block().LoadWeights(_folder.File("none.pt")));
        Assert.Throws<ArgumentNullException>(() => new Block().LoadWeights(null!));
        Assert.Throws<ArgumentNullException>(() => ((nn.Module)null!).LoadWeights("block.pt"));
    }

    private string Saved(string file, params (string Name, Tensor Value)[] tensors)
    {
        var path = _folder.File(file);
        // A module's own names have no dots.
        var stored = Serialization.ModuleState.Stored(tensors.ToDictionary(entry => entry.Name, entry => entry.Value));
        using var stream = File.Create(path);
        switch (Path.GetExtension(file))
        {
            case ".pt":
                Serialization.TorchWriter.Write(stream, stored);
                break;
            case ".dat":
                Serialization.TorchSharpWriter.Write(stream, stored);
                break;
            default:
                Serialization.SafetensorsWriter.Write(stream, stored);
                break;
        }

        return path;
    }
}
