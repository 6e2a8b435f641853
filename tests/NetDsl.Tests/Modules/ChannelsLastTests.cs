using NetDsl.Tests.Onnx;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

[Network(3, 16, 16)]
[Conv(8, 3), BatchNorm, ReLU]
[Conv(8, 3, Stride = 2, Padding = 1, Groups = 2), GroupNorm(2), ReLU]
[ConvTranspose(6, 2, Stride = 2), BatchNorm, ReLU]
[ConvTranspose(6, 2, Stride = 2, OutputPadding = new[] { 0, 1 }), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(4)]
public partial class Images
{
    internal Conv2d First => conv1;
}

[Network(2, 6, 6, 6)]
[Conv(4, 3), BatchNorm, ReLU]
[Conv(4, 2), ReLU]
[AdaptiveAvgPool(1), Flatten, Linear(2)]
public partial class Volumes;

[Network(3, 16, 16, Format = MemoryFormat.ChannelsLast)]
[Conv(8, 3), BatchNorm, ReLU, Use<Mixed>(Name = "part", Repeat = 2)]
[AdaptiveAvgPool(1), Flatten, Linear(4)]
public partial class Formatted;

[Network(3, 16, 16)]
[Conv(8, 3), BatchNorm, ReLU, Use<Mixed>(Name = "part", Repeat = 2)]
[AdaptiveAvgPool(1), Flatten, Linear(4)]
public partial class Unformatted;

[Block(nameof(channels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
public partial class Mixed(int channels);

/// <summary>A network that has its format in another one that has none.</summary>
[Network(3, 16, 16)]
[Conv(3, 3, Padding = 1), Use<Formatted>(Name = "inner")]
public partial class Around;

/// <summary>Networks whose convolutions have their weights in channels last.</summary>
public sealed class ChannelsLastTests
{
    /// <summary>The managed engine has one memory format.</summary>
    private static readonly bool HasFormats = Engine.IsTorchSharp;

    [Fact]
    public void Weights_of_convolutions_have_the_strides_and_the_rest_stays()
    {
        using var images = new Images().ChannelsLast();
        using var volumes = new Volumes().ChannelsLast();

        Assert.Equal(HasFormats ? [27L, 1, 9, 3] : [27L, 9, 3, 1], images.First.weight.stride());
        Assert.Equal(HasFormats ? [54L, 1, 18, 6, 2] : [54L, 27, 9, 3, 1], volumes.get_parameter("conv1.weight")!.stride());
        Assert.Equal(HasFormats ? 6 : 0, Formatted(images) + Formatted(volumes));
        Assert.Equal([3L, 8], [images.First.weight.shape[1], images.First.weight.shape[0]]);
    }

    [Fact]
    public void The_format_of_a_network_holds_for_its_blocks_and_inside_another()
    {
        using var network = new Formatted();
        using var around = new Around();

        Assert.Equal(HasFormats ? 3 : 0, Formatted(network));
        Assert.Equal(HasFormats ? 3 : 0, Formatted(around));
        Assert.Equal(0, Formatted(new Unformatted()));
        Assert.Equal(0, Formatted(network.ChannelsLast(false)));
    }

    [Fact]
    public void The_format_of_a_network_stays_when_it_is_loaded_and_converted()
    {
        using var folder = new TemporaryFolder();
        using var plain = new Unformatted();
        using var network = new Formatted();
        plain.save(folder.File("weights.dat"));
        plain.SaveWeights(folder.File("weights.safetensors"));
        var input = randn(2, 3, 16, 16);

        network.load(folder.File("weights.dat"));

        Assert.True(network.Predict(input).allclose(plain.Predict(input), 1e-4, 1e-5));
        network.LoadWeights(folder.File("weights.safetensors"));
        network.load_state_dict(plain.state_dict());
        network.to(float64);
        Assert.Equal(HasFormats ? 3 : 0, Formatted(network));
        Assert.True(network.Predict(input.to(float64)).to(float32).allclose(plain.Predict(input), 1e-4, 1e-5));
    }

    [Fact]
    public void Contiguous_again()
    {
        using var network = new Images();
        var before = network.First.weight.detach().clone();

        network.ChannelsLast().ChannelsLast(false);

        Assert.Equal(0, Formatted(network));
        Assert.True(network.First.weight.allclose(before, 0, 0));
    }

    [Fact]
    public void Outputs_gradients_and_training_are_the_same()
    {
        var (images, volumes) = (randn(4, 3, 16, 16), randn([4, 2, 6, 6, 6]));

        Same(() => new Images(), images);
        Same(() => new Volumes(), volumes);
    }

    [Fact]
    public void Parameters_are_the_same_objects_so_that_an_optimizer_made_before_goes_on()
    {
        using var network = new Images();
        using var optimizer = optim.SGD(network.parameters(), 0.1, momentum: 0.9);
        var input = randn(2, 3, 16, 16);
        Step(network, optimizer, input);
        var weight = network.First.weight;
        network.ChannelsLast();
        var before = weight.detach().clone();

        Step(network, optimizer, input);

        Assert.Same(weight, network.First.weight);
        Assert.False(weight.allclose(before));
    }

    [Fact]
    public void Files_are_the_same_and_loading_keeps_the_format()
    {
        using var folder = new TemporaryFolder();
        using var network = new Images();
        network.save(folder.File("before.dat"));
        network.ChannelsLast();

        network.save(folder.File("after.dat"));
        network.SaveWeights(folder.File("after.safetensors"));
        using var other = new Images().ChannelsLast();
        other.load(folder.File("after.dat"));
        using var third = new Images().ChannelsLast();
        third.LoadWeights(folder.File("after.safetensors"));

        Assert.Equal(File.ReadAllBytes(folder.File("before.dat")), File.ReadAllBytes(folder.File("after.dat")));
        foreach (var loaded in new[] { other, third })
        {
            Assert.True(loaded.First.weight.allclose(network.First.weight, 0, 0));
            Assert.Equal(Formatted(network), Formatted(loaded));
        }
    }

    [Fact]
    public void A_file_that_does_not_fit_changes_neither_weights_nor_format()
    {
        using var folder = new TemporaryFolder();
        using var volumes = new Volumes();
        volumes.save(folder.File("volumes.dat"));
        using var network = new Images().ChannelsLast();
        var before = network.First.weight.detach().clone();

        Assert.Throws<ArgumentException>(() => network.load(folder.File("volumes.dat")));

        Assert.True(network.First.weight.allclose(before, 0, 0));
        Assert.Equal(HasFormats ? 4 : 0, Formatted(network));
    }

    [Fact]
    public void State_dict_of_another_network_is_copied()
    {
        using var network = new Images();
        using var other = new Images().ChannelsLast();

        other.load_state_dict(network.state_dict());

        Assert.True(other.First.weight.allclose(network.First.weight, 0, 0));
        Assert.Equal(HasFormats ? 4 : 0, Formatted(other));
    }

    [Fact]
    public void Another_type_of_numbers_keeps_the_format()
    {
        using var network = new Images().ChannelsLast();

        network.to(ScalarType.Float64);

        Assert.Equal(HasFormats ? 4 : 0, Formatted(network));
    }

    [Fact]
    public void Onnx_is_the_same()
    {
        using var folder = new TemporaryFolder();
        using var network = new Images();
        network.SaveOnnx(folder.File("before.onnx"));

        network.ChannelsLast().SaveOnnx(folder.File("after.onnx"));

        Assert.Equal(File.ReadAllBytes(folder.File("before.onnx")), File.ReadAllBytes(folder.File("after.onnx")));
        using var run = new OnnxRun(folder.File("after.onnx"));
        var input = randn(2, 3, 16, 16);
        Assert.True(run.Run([input])[0].allclose(network.Predict(input), 1e-4, 1e-5));
    }

    /// <summary>libtorch's GroupNorm has a fault in backward where channels last meets no gradient.</summary>
    [Fact]
    public void A_frozen_convolution_below_GroupNorm_is_no_fault()
    {
        using var network = new Images().ChannelsLast();
        foreach (var (_, parameter) in network.named_parameters().Where(entry => entry.name.StartsWith("conv", StringComparison.Ordinal)))
        {
            parameter.requires_grad = false;
        }

        network.call(randn(2, 3, 16, 16)).sum().backward();

        Assert.NotNull(network.get_parameter("fc1.weight")!.grad);
    }

    [Fact]
    public void A_fused_network_keeps_the_format()
    {
        using var network = new Images().ChannelsLast();

        network.Fuse();

        Assert.Equal(HasFormats ? 4 : 0, Formatted(network));
    }

    [Fact]
    public void Modules_written_by_hand_have_formats_too_and_null_is_refused()
    {
        using var module = nn.Sequential(nn.Conv2d(2, 2, 3), nn.ReLU());

        module.ChannelsLast();

        Assert.Equal(HasFormats ? 1 : 0, Formatted(module));
        Assert.Throws<ArgumentNullException>(() => ((Sequential)null!).ChannelsLast());
    }

    private static int Formatted(nn.Module module) => module.parameters().Count(parameter => !parameter.is_contiguous());

    private static void Same<T>(Func<T> create, Tensor input)
        where T : Network
    {
        using var plain = create();
        using var formatted = create();
        formatted.load_state_dict(plain.state_dict());
        formatted.ChannelsLast();
        using var first = optim.SGD(plain.parameters(), 0.01, momentum: 0.9);
        using var second = optim.SGD(formatted.parameters(), 0.01, momentum: 0.9);
        for (var step = 0; step < 3; step++)
        {
            Step(plain, first, input);
            Step(formatted, second, input);
        }

        Assert.True(formatted.Predict(input).allclose(plain.Predict(input), 1e-3, 1e-4));
        foreach (var (expected, actual) in plain.parameters().Zip(formatted.parameters()))
        {
            Assert.True(actual.grad!.allclose(expected.grad!, 1e-2, 1e-4));
            Assert.True(actual.allclose(expected, 1e-3, 1e-4));
        }
    }

    private static void Step(Network network, optim.Optimizer optimizer, Tensor input)
    {
        optimizer.zero_grad();
        network.call(input).square().mean().backward();
        optimizer.step();
    }
}
