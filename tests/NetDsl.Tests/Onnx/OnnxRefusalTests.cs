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
        """
        'Refused' has layers that cannot be written as ONNX:
          inner.fractional_maxpool1 (FractionalMaxPool2d): it draws its windows at random, which ONNX has no operator for. Use AdaptiveMaxPool with the same output size.
          Half (Half): a method that [Call] runs is C# code. Move it to a module that implements IOnnxModule, and [Use] that.
          squared1 (Squared): a hand-written module. Let it implement IOnnxModule.
          picky1 (Picky): 'picky1' is only there for pictures.
        """);

    [Fact]
    public void A_network_inside_whose_forward_is_written_by_hand_is_listed() => AssertRefused(
        new Outer(),
        """
        'Outer' has layers that cannot be written as ONNX:
          straight1 (Straight): The forward of 'Straight' is written by hand, so its graph is not known. Expected a network whose forward is generated from its attributes. Or let it implement IOnnxModule.
        """);

    [Fact]
    public void A_size_that_is_only_known_at_run_time_and_is_needed_is_named() => AssertRefused(
        new OpenSizes(),
        """
        'OpenSizes' has layers that cannot be written as ONNX:
          avgpool1 (AvgPool2d): such pooling with CeilMode needs the size of axis 2, which is only known at run time. Write a number in place of Dim.Any.
          adaptive_avgpool2 (AdaptiveAvgPool2d): adaptive pooling to more than one place needs the size of axis 2, which is only known at run time. Write a number in place of Dim.Any.
        """);

    [Fact]
    public void A_hand_written_network_is_refused() => AssertRefused(
        new Straight(),
        "The forward of 'Straight' is written by hand, so its graph is not known. Expected a network whose forward is generated from "
        + "its attributes.");

    [Fact]
    public void A_module_that_is_no_network_is_refused()
    {
        using var module = nn.Linear(2, 3);
        AssertRefused(module, "Expected a network that attributes declare. Got 'Linear', a hand-written module.");
    }

    [Fact]
    public void Nulls_are_refused()
    {
        using var network = new Refused();

        Assert.Throws<ArgumentNullException>("network", () => ((nn.Module)null!).SaveOnnx("x.onnx"));
        Assert.Throws<ArgumentNullException>("path", () => network.SaveOnnx(null!));
        Assert.Throws<ArgumentException>("path", () => network.SaveOnnx(""));
    }

    private static void AssertRefused(nn.Module network, string message)
    {
        using var folder = new TemporaryFolder();

        var refusal = Assert.Throws<NotSupportedException>(() => network.SaveOnnx(folder.File("refused.onnx")));

        Assert.Equal(message, refusal.Message, ignoreLineEndingDifferences: true);
        Assert.Empty(folder.Files);
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

public sealed class Picky() : nn.Module<Tensor, Tensor>(nameof(Picky)), IOnnxModule
{
    public override Tensor forward(Tensor input) => input.alias();

    public OnnxValue Export(OnnxGraph graph, OnnxValue input) => throw new NotSupportedException("'picky1' is only there for pictures.");
}

[Network(4)]
[Use<Straight>, Linear(2)]
internal sealed partial class Outer;

[Network(4, Dim.Any, Dim.Any)]
[Tap("x"), AvgPool(3, Stride = 2, Padding = 1, CeilMode = true), AdaptiveAvgPool(1), Flatten, Tap("pooled")]
[From("x"), AdaptiveAvgPool(3), Flatten, Concat("pooled"), Linear(2)]
public partial class OpenSizes;
