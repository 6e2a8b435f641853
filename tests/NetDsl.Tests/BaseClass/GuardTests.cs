using NetDsl.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

public sealed class GuardTests
{
    [Theory]
    [InlineData(new long[] { 64, 28, 28 }, "got (64, 28, 28). The channel dimension is missing: input.unsqueeze(1).")]
    [InlineData(new long[] { 1, 28, 28 }, "got (1, 28, 28). The batch dimension is missing: input.unsqueeze(0).")]
    [InlineData(new long[] { 64, 28, 28, 1 }, "got (64, 28, 28, 1). The channels are last: input.permute(0, 3, 1, 2).")]
    [InlineData(new long[] { 64, 784 }, "got (64, 784). The sample is flat: input.reshape(-1, 1, 28, 28).")]
    [InlineData(new long[] { 64, 1, 32, 32 }, "got (64, 1, 32, 32).")]
    [InlineData(new long[] { 64, 3, 28, 28 }, "got (64, 3, 28, 28).")]
    [InlineData(new long[] { 5, 64, 28, 28, 1 }, "got (5, 64, 28, 28, 1).")]
    [InlineData(new long[] { 28 }, "got (28,).")]
    [InlineData(new long[0], "got ().")]
    public void An_input_of_another_shape_is_told_what_to_do(long[] shape, string message)
    {
        using var network = new NormedNet();
        using var input = zeros(shape);

        var error = Assert.Throws<ArgumentException>(() => Guard.Input(input, network, [1, 28, 28]));

        Assert.Equal($"NormedNet expects (N, 1, 28, 28), {message} (Parameter 'input')", error.Message);
    }

    [Fact]
    public void A_sample_with_channels_last_misses_its_batch_too()
    {
        using var network = new NormedNet();
        using var input = zeros(224, 200, 3);

        var error = Assert.Throws<ArgumentException>(() => Guard.Input(input, network, [3, Dim.Any, Dim.Any]));

        Assert.Equal(
            "NormedNet expects (N, 3, any, any), got (224, 200, 3). The channels are last and the batch dimension is missing: "
            + "input.permute(2, 0, 1).unsqueeze(0). (Parameter 'input')",
            error.Message);
    }

    [Fact]
    public void An_image_for_a_flat_network_is_flattened()
    {
        using var network = new NormedNet();
        using var input = zeros(64, 1, 28, 28);

        var error = Assert.Throws<ArgumentException>(() => Guard.Input(input, network, [784]));

        Assert.StartsWith("NormedNet expects (N, 784), got (64, 1, 28, 28). The sample is not flat: input.flatten(1).", error.Message);
    }

    [Theory]
    [InlineData(1, 7, 9)]
    [InlineData(64, 1, 1)]
    [InlineData(0, 28, 28)]
    public void Any_batch_and_any_size_fit(long batch, long height, long width)
    {
        using var network = new NormedNet();
        using var input = zeros(batch, 3, height, width);

        Guard.Input(input, network, [3, Dim.Any, Dim.Any]);
    }

    [Theory]
    [InlineData(new long[] { 64, 10 }, "got (64, 10).")]
    [InlineData(new long[] { 3, 32, 32 }, "got (3, 32, 32). The batch dimension is missing: image.unsqueeze(0).")]
    [InlineData(new long[] { 64, 32, 32, 3 }, "got (64, 32, 32, 3). The channels are last: image.permute(0, 3, 1, 2).")]
    [InlineData(
        new long[] { 32, 32, 3 },
        "got (32, 32, 3). The channels are last and the batch dimension is missing: image.permute(2, 0, 1).unsqueeze(0).")]
    [InlineData(new long[] { 64, 3072 }, "got (64, 3072). The sample is flat: image.reshape(-1, 3, 32, 32).")]
    public void One_of_several_inputs_is_told_by_its_name(long[] shape, string message)
    {
        using var network = new NormedNet();
        using var image = zeros(shape);

        var error = Assert.Throws<ArgumentException>("image", () => Guard.Input(image, network, [3, 32, 32], name: "image"));

        Assert.Equal($"NormedNet expects image (N, 3, 32, 32), {message} (Parameter 'image')", error.Message);
    }

    [Theory]
    [InlineData(new long[] { 64, 1 }, "got (64, 1). The sample is one number: age.squeeze(1).")]
    [InlineData(new long[] { 64, 2 }, "got (64, 2).")]
    [InlineData(new long[0], "got (). The batch dimension is missing: age.unsqueeze(0).")]
    public void An_input_of_one_number_a_sample_has_no_axis_for_it(long[] shape, string message)
    {
        using var network = new NormedNet();
        using var age = zeros(shape);

        var error = Assert.Throws<ArgumentException>("age", () => Guard.Input(age, network, [], name: "age"));

        Assert.Equal($"NormedNet expects age (N,), {message} (Parameter 'age')", error.Message);
    }

    [Fact]
    public void One_of_several_inputs_that_is_missing_is_told_by_its_name()
    {
        using var network = new NormedNet();

        Assert.Throws<ArgumentNullException>("image", () => Guard.Input(null!, network, [3, 32, 32], name: "image"));
    }

    [Fact]
    public void One_of_several_inputs_that_fits_passes()
    {
        using var network = new NormedNet();
        using var image = zeros(2, 3, 7, 5);

        Guard.Input(image, network, [3, Dim.Any, 5], name: "image");
    }

    [Theory]
    [InlineData(ScalarType.Byte, "Byte. Convert it: input.to(ScalarType.Float32), and / 255 where they are pixels.")]
    [InlineData(ScalarType.Int64, "Int64. Convert it: input.to(ScalarType.Float32).")]
    [InlineData(ScalarType.Bool, "Bool. Convert it: input.to(ScalarType.Float32).")]
    public void Whole_numbers_where_floats_are_meant_are_told_to_be_converted(ScalarType dtype, string message)
    {
        using var network = new NormedNet();
        using var input = zeros([2, 1, 28, 28], dtype);

        var error = Assert.Throws<ArgumentException>(() => Guard.Input(input, network, [1, 28, 28]));

        Assert.Equal($"NormedNet expects floating-point numbers, got {message} (Parameter 'input')", error.Message);
    }

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Byte)]
    public void Other_numbers_where_tokens_are_meant_are_told_to_be_converted(ScalarType dtype)
    {
        using var network = new NormedNet();
        using var text = zeros([2, 20], dtype);

        var error = Assert.Throws<ArgumentException>("text", () => Guard.Input(text, network, [20], Numbers.Tokens, "text"));

        Assert.Equal(
            $"NormedNet expects text of whole numbers, Int64 or Int32, got {dtype}. Convert it: text.to(ScalarType.Int64). "
            + "(Parameter 'text')",
            error.Message);
    }

    [Theory]
    [InlineData(ScalarType.Float32, Numbers.Floats)]
    [InlineData(ScalarType.Float64, Numbers.Floats)]
    [InlineData(ScalarType.Int64, Numbers.Tokens)]
    [InlineData(ScalarType.Int32, Numbers.Tokens)]
    [InlineData(ScalarType.Byte, Numbers.Any)]
    [InlineData(ScalarType.Float32, Numbers.Any)]
    public void The_numbers_that_are_meant_pass(ScalarType dtype, Numbers numbers)
    {
        using var network = new NormedNet();
        using var input = zeros([2, 20], dtype);

        Guard.Input(input, network, [20], numbers);
    }

    [Fact]
    public void An_input_that_fits_costs_no_allocation()
    {
        using var network = new NormedNet();
        using var input = zeros(2, 1, 28, 28);
        // A literal span costs nothing in a release build, but does in a debug build.
        long[] dims = [1, 28, 28];
        Guard.Input(input, network, dims);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Guard.Input(input, network, dims);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void BatchNorm_that_trains_on_one_value_a_channel_throws()
    {
        using var network = new NormedNet();
        using var input = zeros(1, 8);

        var error = Assert.Throws<ArgumentException>(() => Guard.Norm(input, network.Bn2, "bn2", network));

        Assert.StartsWith("NormedNet: BatchNorm 'bn2' trains on (1, 8), one value a channel, which has no variance.", error.Message);
    }

    [Theory]
    [InlineData(new long[] { 2, 4, 1, 1 })]
    [InlineData(new long[] { 1, 4, 1, 2 })]
    public void BatchNorm_that_trains_on_two_values_passes(long[] shape)
    {
        using var network = new NormedNet();
        using var input = zeros(shape);

        Guard.Norm(input, network.Bn1, "bn1", network);
    }

    [Fact]
    public void BatchNorm_in_evaluation_mode_passes_unless_it_has_no_statistics_to_use()
    {
        using var network = new NormedNet();
        using var untracked = nn.BatchNorm1d(8, track_running_stats: false);
        using var input = zeros(1, 8);
        network.Bn2.eval();
        untracked.eval();

        Guard.Norm(input, network.Bn2, "bn2", network);
        Assert.Throws<ArgumentException>(() => Guard.Norm(input, untracked, "bn3", network));
    }

    [Fact]
    public void InstanceNorm_on_one_position_throws_whatever_the_batch_and_the_mode()
    {
        using var network = new NormedNet();
        using var norm = nn.InstanceNorm2d(4);
        using var tracked = nn.InstanceNorm2d(4, track_running_stats: true);
        using var input = zeros(8, 4, 1, 1);
        norm.eval();
        tracked.eval();

        var error = Assert.Throws<ArgumentException>(() => Guard.Norm(input, norm, "inorm1", network));
        Assert.StartsWith("NormedNet: InstanceNorm 'inorm1' gets (8, 4, 1, 1), one position a channel", error.Message);

        Guard.Norm(input, tracked, "inorm2", network);
        tracked.train();
        Assert.Throws<ArgumentException>(() => Guard.Norm(input, tracked, "inorm2", network));
    }
}
