using NetDsl.Onnx;
using NetDsl.Tests.BaseClass;
using static TorchSharp.torch;

namespace NetDsl.Tests.Onnx;

/// <summary>What has no ONNX form is refused by name, and no file is left.</summary>
public sealed class OnnxRefusalTests
{
    [Fact]
    public void Layers_that_draw_or_are_CSharp_code_are_listed_with_what_to_do() => AssertRefused(
        new Refused(),
        "'Refused' has layers that cannot be written as ONNX:",
        "inner.fractional_maxpool1 (FractionalMaxPool2d): it draws its windows at random, which ONNX has no operator for. Use "
        + "AdaptiveMaxPool with the same output size.",
        "Half (Half): a method that [Call] runs is C# code. Move it to a module that implements IOnnxModule, and [Use] that.",
        "squared1 (Squared): a hand-written module. Let it implement IOnnxModule.",
        "picky1 (Picky): only for pictures.");

    [Fact]
    public void A_network_inside_whose_forward_is_written_by_hand_is_listed() => AssertRefused(
        new Outer(),
        "'Outer' has layers that cannot be written as ONNX:",
        "straight1 (Straight): a hand-written module. Let it implement IOnnxModule.");

    [Fact]
    public void A_size_that_is_only_known_at_run_time_and_is_needed_is_named() => AssertRefused(
        new OpenSizes(),
        "'OpenSizes' has layers that cannot be written as ONNX:",
        "avgpool1 (AvgPool2d): such pooling with CeilMode needs the size of axis 2, which is only known at run time. Write a number in "
        + "place of Dim.Any.",
        "maxpool1 (MaxPool2d): such pooling with CeilMode needs the size of axis 2, which is only known at run time. Write a number in "
        + "place of Dim.Any.",
        "adaptive_avgpool2 (AdaptiveAvgPool2d): adaptive pooling to more than one place needs the size of axis 2, which is only known at "
        + "run time. Write a number in place of Dim.Any.");

    [Fact]
    public void Channels_that_are_only_known_at_run_time_and_are_needed_are_named() => AssertRefused(
        new OpenChannels(),
        "'OpenChannels' has layers that cannot be written as ONNX:",
        "channel_shuffle1 (ChannelShuffle): the reshaping that it is written as needs the size of axis 1, which is only known at run time. "
        + "Write a number in place of Dim.Any.",
        "pixel_unshuffle1 (PixelUnshuffle): the convolution that it is written as needs the size of axis 1, which is only known at run "
        + "time. Write a number in place of Dim.Any.",
        "unfold1 (Unfold): the convolution that it is written as needs the size of axis 1, which is only known at run time. "
        + "Write a number in place of Dim.Any.");

    [Fact]
    public void What_no_attributes_declare_is_refused()
    {
        AssertRefused(
            new Straight(),
            "Expected a network that attributes declare. Got 'Straight', which is written by hand: what it computes is not known.");
        AssertRefused(
            nn.Linear(2, 3),
            "Expected a network that attributes declare. Got 'Linear', which is written by hand: what it computes is not known.");
    }

    [Fact]
    public void Nulls_are_refused()
    {
        using var network = new Refused();

        Assert.Throws<ArgumentNullException>("network", () => ((nn.Module)null!).SaveOnnx("x.onnx"));
        Assert.Throws<ArgumentNullException>("path", () => network.SaveOnnx(null!));
        Assert.Throws<ArgumentException>("path", () => network.SaveOnnx(""));
    }

    private static void AssertRefused(nn.Module network, params string[] lines)
    {
        using var folder = new TemporaryFolder();

        var refusal = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(folder.File("refused.onnx")));

        Assert.Equal(string.Join("\n  ", lines), refusal.Message);
        Assert.Empty(folder.Entries);
        network.Dispose();
    }
}

[Network(4, 8, 8)]
[Use<Fractions>(Name = "inner")]
[Call(nameof(Half)), Use<Squared>, Use<Picky>]
[Flatten, Linear(3)]
public partial class Refused
{
    private static Tensor Half(Tensor x) => x / 2;
}

[Block(4, 8, 8)]
[FractionalMaxPool(2, OutputSize = 4)]
public partial class Fractions;

public sealed class Squared() : nn.Module<Tensor, Tensor>(nameof(Squared))
{
    public override Tensor forward(Tensor input) => input.square();
}

[Network(4)]
[Use<Wide>(Out = 5), Linear(2)]
public partial class Misdeclared;

public sealed class Wide() : nn.Module<Tensor, Tensor>(nameof(Wide)), IOnnxModule
{
    public override Tensor forward(Tensor input) => input.repeat(1, 2);

    public OnnxValue Export(OnnxGraph graph, OnnxValue input) => graph.Node("Concat", [input, input], [-1, 8], ("axis", 1));
}

[Network(4)]
[Use<Faults>, Linear(2)]
public partial class Adding;

/// <summary>Adds what cannot be added.</summary>
public sealed class Faults() : nn.Module<Tensor, Tensor>(nameof(Faults)), IOnnxModule
{
    public override Tensor forward(Tensor input) => input.alias();

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        Assert.Throws<ArgumentException>("name", () => graph.Parameter("none"));
        Assert.Throws<ArgumentException>("values", () => graph.Constant("three", [1, 2, 3], 2, 2));
        Assert.Throws<ArgumentException>("operation", () => graph.Node("", [input], [-1, 4]));
        Assert.Throws<ArgumentNullException>("inputs", () => graph.Node("Relu", null!, [-1, 4]));
        Assert.Throws<ArgumentNullException>("shape", () => graph.Node("Relu", [input], null!));
        Assert.Throws<ArgumentException>(() => graph.Node("Relu", [input], [-1, 4], ("alpha", 'x')));
        return input;
    }
}

public sealed class Picky() : nn.Module<Tensor, Tensor>(nameof(Picky)), IOnnxModule
{
    public override Tensor forward(Tensor input) => input.alias();

    public OnnxValue Export(OnnxGraph graph, OnnxValue input) => throw new NotSupportedException("only for pictures.");
}

[Network(4)]
[Use<Straight>, Linear(2)]
internal sealed partial class Outer;

[Network(Dim.Any, 4, 4)]
[Tap("x"), ChannelShuffle(2), Output("shuffled")]
[From("x"), PixelUnshuffle(2), Output("halved")]
[From("x"), Unfold(2), Output("patches")]
public partial class OpenChannels;

[Network(4, Dim.Any, Dim.Any)]
[Tap("x"), AvgPool(3, Stride = 2, Padding = 1, CeilMode = true), AdaptiveAvgPool(1), Flatten, Tap("pooled")]
[From("x"), MaxPool(2, Stride = 3, CeilMode = true), AdaptiveMaxPool(1), Flatten, Concat("pooled"), Tap("both")]
[From("x"), AdaptiveAvgPool(3), Flatten, Concat("both"), Linear(2)]
public partial class OpenSizes;
