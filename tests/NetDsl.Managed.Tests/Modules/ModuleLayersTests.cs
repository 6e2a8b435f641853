using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>
/// Each layer gives its function's numbers with its own settings; the functions themselves are compared with PyTorch elsewhere.
/// </summary>
public class ModuleLayersTests
{
    public static TheoryData<string, nn.Module<Tensor, Tensor>, long[], long[]> Shapes() => new()
    {
        { "Linear", nn.Linear(3, 5), [2, 4, 3], [2, 4, 5] },
        { "Conv1d", nn.Conv1d(2, 3, 3, stride: 2, padding: 1), [4, 2, 9], [4, 3, 5] },
        { "Conv1d without a batch", nn.Conv1d(2, 3, 3), [2, 9], [3, 7] },
        { "Conv1d same", nn.Conv1d(2, 3, 4, Padding.Same), [1, 2, 9], [1, 3, 9] },
        { "Conv2d of a tuple", nn.Conv2d(2, 3, (3, 5), (1, 2), (1, 0), (1, 1)), [1, 2, 8, 9], [1, 3, 8, 3] },
        { "Conv2d of a tuple, same", nn.Conv2d(2, 3, (2, 5), Padding.Same), [1, 2, 8, 9], [1, 3, 8, 9] },
        { "Conv2d valid", nn.Conv2d(2, 3, 3, Padding.Valid), [1, 2, 8, 9], [1, 3, 6, 7] },
        { "Conv2d reflecting", nn.Conv2d(2, 3, 3, padding: 1, padding_mode: PaddingModes.Reflect), [1, 2, 5, 5], [1, 3, 5, 5] },
        { "Conv2d circular, same", nn.Conv2d(2, 3, 3, Padding.Same, padding_mode: PaddingModes.Circular), [1, 2, 5, 5], [1, 3, 5, 5] },
        { "Conv3d", nn.Conv3d(1, 2, (1, 2, 3)), [1, 1, 4, 4, 4], [1, 2, 4, 3, 2] },
        { "ConvTranspose1d", nn.ConvTranspose1d(2, 3, 3, stride: 2, output_padding: 1), [1, 2, 4], [1, 3, 10] },
        { "ConvTranspose2d", nn.ConvTranspose2d(2, 3, (2, 3), stride: (2, 1)), [1, 2, 3, 3], [1, 3, 6, 5] },
        { "ConvTranspose3d", nn.ConvTranspose3d(2, 1, 2), [1, 2, 2, 2, 2], [1, 1, 3, 3, 3] },
        { "BatchNorm1d of features", nn.BatchNorm1d(3), [4, 3], [4, 3] },
        { "BatchNorm1d", nn.BatchNorm1d(3), [4, 3, 2], [4, 3, 2] },
        { "BatchNorm2d", nn.BatchNorm2d(3), [2, 3, 2, 2], [2, 3, 2, 2] },
        { "BatchNorm3d", nn.BatchNorm3d(3), [2, 3, 2, 2, 2], [2, 3, 2, 2, 2] },
        { "InstanceNorm1d", nn.InstanceNorm1d(3), [2, 3, 4], [2, 3, 4] },
        { "InstanceNorm2d without a batch", nn.InstanceNorm2d(3, affine: true), [3, 4, 2], [3, 4, 2] },
        { "InstanceNorm3d", nn.InstanceNorm3d(3, track_running_stats: true), [2, 3, 2, 2, 2], [2, 3, 2, 2, 2] },
        { "LayerNorm", nn.LayerNorm(4), [2, 3, 4], [2, 3, 4] },
        { "LayerNorm of two axes", nn.LayerNorm([3, 4]), [2, 3, 4], [2, 3, 4] },
        { "GroupNorm", nn.GroupNorm(2, 4), [2, 4, 3], [2, 4, 3] },
        { "MaxPool1d", nn.MaxPool1d(2), [1, 2, 5], [1, 2, 2] },
        { "MaxPool2d of a tuple", nn.MaxPool2d((2, 3), (1, 1)), [1, 2, 4, 5], [1, 2, 3, 3] },
        { "MaxPool2d of an array", nn.MaxPool2d([2, 3], padding: [1, 1], ceil_mode: true), [1, 2, 4, 5], [1, 2, 3, 2] },
        { "MaxPool3d", nn.MaxPool3d(2), [1, 2, 4, 4, 4], [1, 2, 2, 2, 2] },
        { "AvgPool1d", nn.AvgPool1d(2, padding: 1), [1, 2, 4], [1, 2, 3] },
        { "AvgPool2d", nn.AvgPool2d(2, stride: 1), [1, 2, 4, 4], [1, 2, 3, 3] },
        { "AvgPool3d", nn.AvgPool3d((1, 2, 2)), [1, 2, 4, 4, 4], [1, 2, 4, 2, 2] },
        { "AdaptiveAvgPool1d", nn.AdaptiveAvgPool1d(3), [1, 2, 7], [1, 2, 3] },
        { "AdaptiveAvgPool2d", nn.AdaptiveAvgPool2d((1, 2)), [1, 2, 7, 5], [1, 2, 1, 2] },
        { "AdaptiveAvgPool3d", nn.AdaptiveAvgPool3d(1), [1, 2, 3, 4, 5], [1, 2, 1, 1, 1] },
        { "Flatten", nn.Flatten(), [2, 3, 4], [2, 12] },
        { "Flatten of the last axes", nn.Flatten(2, 3), [2, 3, 4, 5, 6], [2, 3, 20, 6] },
        { "Identity", nn.Identity(), [2, 3], [2, 3] },
        { "LocalResponseNorm", nn.LocalResponseNorm(3), [2, 4, 5], [2, 4, 5] },
        { "GLU", nn.GLU(1), [2, 4, 5], [2, 2, 5] },
        { "GLU of an empty batch", nn.GLU(1), [0, 4, 5], [0, 2, 5] },
        { "Unflatten", nn.Unflatten(1, [2, -1]), [3, 6], [3, 2, 3] },
        { "Unflatten of an empty batch", nn.Unflatten(1, [2, -1]), [0, 6], [0, 2, 3] },
        { "PReLU", nn.PReLU(4), [2, 4, 5], [2, 4, 5] },
        { "Dropout1d", nn.Dropout1d(), [2, 4, 5], [2, 4, 5] },
        { "Dropout2d", nn.Dropout2d(), [2, 4, 5, 3], [2, 4, 5, 3] },
        { "Dropout3d", nn.Dropout3d(), [2, 4, 5, 3, 2], [2, 4, 5, 3, 2] },
        { "FeatureAlphaDropout", nn.FeatureAlphaDropout(), [2, 4, 5], [2, 4, 5] },
        { "Softmax2d", nn.Softmax2d(), [2, 3, 2, 2], [2, 3, 2, 2] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_result_has_PyTorchs_shape(string name, nn.Module<Tensor, Tensor> layer, long[] input, long[] output)
    {
        using var x = rand(input);
        using var y = layer.call(x);

        Assert.True(output.SequenceEqual(y.shape), $"{name}: expected [{string.Join(", ", output)}], got [{string.Join(", ", y.shape)}]");
        Assert.DoesNotContain(Read.Doubles(y), double.IsNaN);
    }

    public static TheoryData<nn.Module<Tensor, Tensor>, Func<Tensor, Tensor>> Functions() => new()
    {
        { nn.ReLU(), x => x.relu() },
        { nn.ReLU6(), x => x.relu6() },
        { nn.LeakyReLU(0.3), x => x.leaky_relu(0.3) },
        { nn.ELU(0.4), x => x.elu(0.4) },
        { nn.CELU(0.4), x => x.celu(0.4) },
        { nn.SELU(), x => x.selu() },
        { nn.GELU(), x => x.gelu() },
        { nn.GELU(TorchSharp.Modules.GELU.Approximate.tanh), x => x.gelu(TorchSharp.Modules.GELU.Approximate.tanh) },
        { nn.SiLU(), x => x.silu() },
        { nn.Sigmoid(), x => x.sigmoid() },
        { nn.Tanh(), x => x.tanh() },
        { nn.Mish(), x => nn.functional.mish(x) },
        { nn.Softsign(), x => nn.functional.softsign(x) },
        { nn.Softplus(2, 3), x => x.softplus(2, 3) },
        { nn.LogSigmoid(), x => x.log_sigmoid() },
        { nn.Hardswish(), x => x.hardswish() },
        { nn.Hardsigmoid(), x => x.hardsigmoid() },
        { nn.Hardtanh(-0.5, 0.2), x => x.hardtanh(-0.5, 0.2) },
        { nn.Softmax(0), x => x.softmax(0) },
        { nn.LogSoftmax(1), x => x.log_softmax(1) },
        { nn.Softmin(1), x => x.neg().softmax(1) },
        { nn.Hardshrink(0.3), x => nn.functional.hardshrink(x, 0.3) },
        { nn.Softshrink(0.3), x => nn.functional.softshrink(x, 0.3) },
        { nn.Tanhshrink(), x => x - x.tanh() },
        { nn.Threshold(0.2, -1), x => x.threshold(0.2, -1) },
        { nn.GLU(0), x => x.glu(0) },
        { nn.PReLU(5, 0.4), x => x.leaky_relu(0.4) },
        { nn.RReLU(0.2, 0.2), x => x.leaky_relu(0.2) },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void An_activation_module_is_its_function(nn.Module<Tensor, Tensor> module, Func<Tensor, Tensor> function)
    {
        using var x = randn(4, 5);

        Assert.Equal(Read.Doubles(function(x)), Read.Doubles(module.call(x)));
    }

    public static TheoryData<nn.Module<Tensor, Tensor>> InPlace() =>
        [nn.ReLU(true), nn.LeakyReLU(inplace: true), nn.ELU(inplace: true), nn.GELU(true), nn.SiLU(true), nn.Sigmoid(true), nn.Tanh(true),
            nn.Dropout(inplace: true), nn.Hardtanh(inplace: true), nn.Mish(true), nn.RReLU(inplace: true), nn.Threshold(0.1, 5, true),
            nn.Tanhshrink(true), nn.AlphaDropout(inplace: true)];

    [Theory]
    [MemberData(nameof(InPlace))]
    public void In_place_the_input_changes_and_the_result_is_another_handle_of_it(nn.Module<Tensor, Tensor> module)
    {
        using var x = randn(40);
        var before = Read.Doubles(x);

        using var y = module.call(x);

        Assert.NotSame(x, y);
        Assert.NotEqual(before, Read.Doubles(x));
        Assert.Equal(Read.Doubles(x), Read.Doubles(y));
    }

    [Fact]
    public void A_transposed_convolution_can_be_told_the_size_of_its_result()
    {
        using var layer = nn.ConvTranspose2d(1, 1, 3, stride: 2, padding: 1);
        using var x = rand(1, 1, 4, 4);

        Assert.Equal([1, 1, 7, 7], layer.call(x).shape);
        Assert.Equal([1, 1, 8, 7], layer.forward(x, [8, 7]).shape);
        Assert.Equal([1, 1, 8, 8], layer.forward(x, [1, 1, 8, 8]).shape);
        Assert.Throws<ArgumentException>(() => layer.forward(x, [9, 7]));
        Assert.Throws<ArgumentException>(() => layer.forward(x, [7]));
    }

    [Fact]
    public void Norms_begin_with_scale_one_and_shift_zero()
    {
        foreach (var norm in (nn.Module[])[nn.BatchNorm2d(2), nn.InstanceNorm1d(2, affine: true), nn.LayerNorm(2), nn.GroupNorm(1, 2)])
        {
            Assert.Equal([1, 1], Read.Doubles(norm.get_parameter("weight")!));
            Assert.Equal([0, 0], Read.Doubles(norm.get_parameter("bias")!));
        }
    }

    [Fact]
    public void Norms_can_do_without_scale_and_shift()
    {
        Assert.Empty(nn.BatchNorm1d(2, affine: false).parameters());
        Assert.Empty(nn.InstanceNorm2d(2).parameters());
        Assert.Empty(nn.LayerNorm(2, elementwise_affine: false).parameters());
        Assert.Empty(nn.GroupNorm(1, 2, affine: false).parameters());
        Assert.Equal(["weight"], nn.LayerNorm(2, bias: false).named_parameters().Select(p => p.name));
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        Assert.Equal("num_channels must be divisible by num_groups", Message(() => nn.GroupNorm(3, 64)));
        Assert.StartsWith("in_channels must be divisible by groups", Message(() => nn.Conv2d(3, 4, 1, groups: 2)));
        Assert.StartsWith("out_channels must be divisible by groups", Message(() => nn.Conv2d(4, 3, 1, groups: 2)));
        Assert.Equal(
            "padding='same' is not supported for strided convolutions", Message(() => nn.Conv1d(1, 1, 3, Padding.Same, stride: 2)));
        Assert.StartsWith(
            "Only PaddingModes.Zeros is supported", Message(() => nn.ConvTranspose1d(1, 1, 1, padding_mode: PaddingModes.Reflect)));

        static string Message(Action make) => Assert.Throws<ArgumentException>(make).Message;
    }

    [Fact]
    public void Wrong_inputs_are_refused()
    {
        Assert.Equal("expected 4D input, but got 3D input.", Message(nn.BatchNorm2d(3), 2, 3, 4));
        Assert.Equal("expected 2D or 3D input, but got 4D input.", Message(nn.BatchNorm1d(3), 2, 3, 4, 5));
        Assert.Equal(
            "Expected 3D (unbatched) or 4D (batched) input with 3 channels to Conv2d, but got input of size: [1, 2, 5, 5]",
            Message(nn.Conv2d(3, 1, 1), 1, 2, 5, 5));
        Assert.Equal("expected input's size at dim=1 to match num_features (3), but got: 2.", Message(nn.InstanceNorm1d(3), 4, 2, 6));

        static string Message(nn.Module<Tensor, Tensor> layer, params long[] shape) =>
            Assert.Throws<ArgumentException>(() => layer.call(rand(shape))).Message;
    }

    [Fact]
    public void The_largest_values_come_with_their_places()
    {
        using var pool = nn.MaxPool1d(2);

        var (values, indices) = pool.forward_with_indices(tensor(new float[] { 1, 5, 4, 2 }, 1, 1, 4));

        Assert.Equal([5, 4], Read.Doubles(values));
        Assert.Equal([1, 2], Read.Doubles(indices));
    }

    [Fact]
    public void Unpooling_puts_the_largest_values_back()
    {
        using var scope = NewDisposeScope();
        var line = rand([1, 2, 7]);
        var image = rand([1, 2, 6, 7]);
        var volume = rand([1, 2, 4, 6, 5]);
        var (lineMax, linePlaces) = nn.MaxPool1d(2, padding: 1).forward_with_indices(line);
        var (imageMax, imagePlaces) = nn.MaxPool2d((2, 3), (2, 2)).forward_with_indices(image);
        var (volumeMax, volumePlaces) = nn.MaxPool3d((2, 2, 1)).forward_with_indices(volume);

        Restored(line, nn.MaxUnpool1d(2, padding: 1).call(lineMax, linePlaces, [7]), lineMax);
        Restored(image, nn.MaxUnpool2d((2, 3), (2, 2)).call(imageMax, imagePlaces), imageMax);
        Restored(image, nn.MaxUnpool2d([2, 3], [2, 2], [0, 0]).call(imageMax, imagePlaces, image.shape), imageMax);
        Restored(volume, nn.MaxUnpool3d((2, 2, 1)).call(volumeMax, volumePlaces), volumeMax);
        Restored(volume, nn.MaxUnpool3d([2, 2, 1], [2, 2, 1]).forward(volumeMax, volumePlaces, [4, 6, 5]), volumeMax);

        static void Restored(Tensor before, Tensor after, Tensor largest)
        {
            Assert.Equal(before.shape, after.shape);
            var (given, back) = (Read.Doubles(before), Read.Doubles(after));
            Assert.All(back.Zip(given), pair => Assert.True(pair.First == 0 || pair.First == pair.Second));
            // Windows that overlap may share a largest value.
            Assert.Equal(Read.Doubles(largest).Distinct().Order(), back.Where(value => value != 0).Order());
        }
    }

    [Fact]
    public void Layers_tell_their_names_and_settings()
    {
        Assert.Equal("Conv2d", nn.Conv2d(1, 2, 3).GetName());
        Assert.Equal("BatchNorm2d", nn.BatchNorm2d(1).GetName());
        Assert.Equal("SiLU", nn.SiLU().GetName());
        var conv = nn.Conv2d(4, 6, (3, 5), padding: (1, 2), groups: 2);
        Assert.Equal([3, 5], conv.kernel_size);
        Assert.Equal([1, 2], conv.padding!);
        Assert.Equal((4, 6, 2), (conv.in_channels, conv.out_channels, conv.groups));
        Assert.Equal([6, 2, 3, 5], conv.weight.shape);
        Assert.Equal(ScalarType.Float64, nn.Linear(1, 1, dtype: ScalarType.Float64).weight.dtype);
    }

    [Fact]
    public void One_hot_puts_ones_at_the_classes()
    {
        using var rows = nn.functional.one_hot(tensor(new long[] { 2, 0 }));

        Assert.Equal([2, 3], rows.shape);
        Assert.Equal([0, 0, 1, 1, 0, 0], Read.Doubles(rows));
        Assert.Equal([2, 5], nn.functional.one_hot(tensor(new long[] { 2, 0 }), 5).shape);
        Assert.ThrowsAny<Exception>(() => nn.functional.one_hot(tensor(new long[] { 2 }), 2));
    }

    [Fact]
    public void Dropout_refuses_what_is_no_probability() => Assert.Contains(
        "dropout probability has to be between 0 and 1, but got 1.5",
        Assert.ThrowsAny<Exception>(() => nn.functional.dropout(ones(1), 1.5)).Message);
}
