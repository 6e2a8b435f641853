using System.Reflection;
using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL016: layers as PyTorch and Keras write them, which C# rejects, and how they are written here.</summary>
public sealed class ForeignFindingsTests
{
    private static readonly Fix UseLayerForm = new(new UseLayerFormFix(), "NDSL016.UseLayerForm");

    [Theory]
    [InlineData("Linear(784, 128)", "Linear(128)", ": the size of the input is inferred")]
    [InlineData("Linear(784, 128, bias: false)", "Linear(128, Bias = false)",
        ": the size of the input is inferred and settings are properties")]
    [InlineData("Linear(784, 128, false)", "Linear(128, Bias = false)", ": the size of the input is inferred and settings are properties")]
    [InlineData("BatchNorm(32)", "BatchNorm", ": the size of the input is inferred")]
    [InlineData("BatchNorm(32, momentum: 0.01)", "BatchNorm(Momentum = 0.01)",
        ": the size of the input is inferred and settings are properties")]
    [InlineData("BatchNorm2d(32)", "BatchNorm", ": the number of axes and the size of the input are inferred")]
    [InlineData("BatchNorm2d", "BatchNorm", ": the number of axes is inferred")]
    [InlineData("Conv(32, 3, padding: 1)", "Conv(32, 3, Padding = 1)", ": settings are properties")]
    [InlineData("Conv(32, 3, padding = 1)", "Conv(32, 3, Padding = 1)", ": settings are properties")]
    [InlineData("Conv(32, kernel_size: 3)", "Conv(32, 3)", ": settings are properties")]
    [InlineData("Conv2d(32, 3)", "Conv(32, 3)", ": the number of axes is inferred")]
    [InlineData("Conv2d(1, 32, 3)", "Conv(32, 3)", ": the number of axes and the size of the input are inferred")]
    [InlineData("Conv2d(1, 32, 3, 2, 1)", "Conv(32, 3, Stride = 2, Padding = 1)",
        ": the number of axes and the size of the input are inferred and settings are properties")]
    [InlineData("Conv2d(in_channels: 1, out_channels: 8, kernel_size: 3, padding: \"same\")", "Conv(8, 3, Padding = Padding.Same)",
        ": the number of axes and the size of the input are inferred and settings are properties")]
    [InlineData("Conv2d(1, 32, new[] { 3, 5 })", "Conv(32, new[] { 3, 5 })", ": the number of axes and the size of the input are inferred")]
    [InlineData("Conv2D(32, 3, activation: \"relu\")", "Conv(32, 3), ReLU", ": the number of axes is inferred and settings are properties")]
    [InlineData("Conv2DTranspose(8, 3, strides: 2)", "ConvTranspose(8, 3, Stride = 2)",
        ": the number of axes is inferred and settings are properties")]
    [InlineData("ConvTranspose2d(1, 8, 3)", "ConvTranspose(8, 3)", ": the number of axes and the size of the input are inferred")]
    [InlineData("MaxPool2d(2)", "MaxPool(2)", ": the number of axes is inferred")]
    [InlineData("MaxPool2d(3, 2)", "MaxPool(3, Stride = 2)", ": the number of axes is inferred and settings are properties")]
    [InlineData("AvgPool1d(2, ceil_mode: true)", "AvgPool(2, CeilMode = true)",
        ": the number of axes is inferred and settings are properties")]
    [InlineData("AdaptiveAvgPool2d(1)", "AdaptiveAvgPool(1)", ": the number of axes is inferred")]
    [InlineData("ReflectionPad2d(1)", "ReflectionPad(1)", ": the number of axes is inferred")]
    [InlineData("Dropout2d(0.2)", "ChannelDropout(0.2)", ": the number of axes is inferred")]
    [InlineData("GroupNorm(8, 32)", "GroupNorm(8)", ": the size of the input is inferred")]
    [InlineData("LSTM(28, 64)", "LSTM(64)", ": the size of the input is inferred")]
    [InlineData("LSTM(28, 64, num_layers: 2, batch_first: true)", "LSTM(64, NumLayers = 2)",
        ": the size of the input is inferred and settings are properties")]
    [InlineData("MultiheadAttention(28, 4)", "MultiheadAttention(4)", ": the size of the input is inferred")]
    [InlineData("Relu", "ReLU", "")]
    [InlineData("Silu", "SiLU", "")]
    [InlineData("LeakyRelu(0.2)", "LeakyReLU(0.2)", "")]
    [InlineData("Lstm(64)", "LSTM(64)", "")]
    [InlineData("Dense(10)", "Linear(10)", "")]
    [InlineData("Dense(10, activation: \"softmax\")", "Linear(10), Softmax", ": settings are properties")]
    [InlineData("BatchNormalization(epsilon: 1e-3)", "BatchNorm(Eps = 1e-3)", ": settings are properties")]
    [InlineData("MaxPooling2D(pool_size: 2)", "MaxPool(2)", ": the number of axes is inferred and settings are properties")]
    [InlineData("UpSampling2D(2)", "Upsample(ScaleFactor = 2)", ": the number of axes is inferred and settings are properties")]
    [InlineData("UpSampling2D(size: 2)", "Upsample(ScaleFactor = 2)", ": the number of axes is inferred and settings are properties")]
    [InlineData("NetDsl.Conv2d(32, 3)", "Conv(32, 3)", ": the number of axes is inferred")]
    [InlineData("ReluAttribute", "ReLU", "")]
    public void A_form_of_another_library(string written, string expected, string reason)
    {
        var found = Reported(Code.Network("1, 28, 28", $"[{written}]\n[Identity]"));

        Assert.Equal([$"[{written}] is written [{expected}] here{reason}."], found);
    }

    [Theory]
    [InlineData("Conv(32, 3, Padding = 1)")]
    [InlineData("Conv(3, 64, 3)")]
    [InlineData("Conv(channels: 32, 3)")]
    [InlineData("Conv(channels: 32, kernelSize: 3)")]
    [InlineData("Linear(features: 3)")]
    [InlineData("Linear(\"128\")")]
    [InlineData("MaxPool(3, 2)")]
    [InlineData("Unknown(3)")]
    [InlineData("Obsolete(\"text\", wrong: 1)")]
    [InlineData("Conv(32, 3, colour: 1)")]
    [InlineData("Linear(1, 2, 3, 4)")]
    [InlineData("Conv2d(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)")]
    [InlineData("Linear(")]
    [InlineData("Conv2d(1,, 3)")]
    [InlineData("3d")]
    public void Other_attributes_are_left_to_the_compiler(string written) =>
        Assert.Empty(Reported(Code.Network("1, 28, 28", $"[{written}]\n[Identity]")));

    [Fact]
    public void Each_is_reported_once_at_its_place_in_blocks_too()
    {
        var run = GeneratorRun.Unchecked(
            """
            using NetDsl;

            [Block(8, Dim.Any, Dim.Any)]
            [Conv(8, 3), Relu]
            [BatchNorm2d(8)]
            public partial class Part;

            [Conv2d(1, 2, 3)]
            public class NoNetwork;
            """);

        Assert.Equal(
            ["(3,13)-(3,17)", "(4,1)-(4,15)"],
            run.Diagnostics
                .Where(diagnostic => diagnostic.Id == "NDSL016")
                .Select(diagnostic => diagnostic.Location.GetLineSpan().Span.ToString()));
    }

    [Fact]
    public void What_is_suggested_compiles()
    {
        var forms = GetType().GetMethod(nameof(A_form_of_another_library))!.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (IReadOnlyList<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
            .Select(row => (string)row[1].Value!);

        Assert.Empty(Reported(Code.Usings + string.Concat(forms.Select((form, index) =>
            $"[Network(16, 28, 28)]\n[{form}]\npublic partial class Net{index};\n"))));
    }

    [Fact]
    public Task The_fix_is_offered_at_the_compilers_errors() => UseLayerForm.MendsAll(
        """
        using NetDsl;

        [Network(1, 28, 28)]
        [[|{|CS0246:{|CS0246:Conv2d|}|}(1, 32, 3, padding: 1)|] /* kept */, BatchNorm, [|{|CS0246:{|CS0246:Relu|}|}|]] // one
        [Flatten, [|{|CS1729:Linear(784, 10)|}|]]
        public partial class Net;
        """,
        """
        using NetDsl;

        [Network(1, 28, 28)]
        [Conv(32, 3, Padding = 1) /* kept */, BatchNorm, ReLU] // one
        [Flatten, Linear(10)]
        public partial class Net;
        """);

    private static IEnumerable<string> Reported(string source) => GeneratorRun.Unchecked(source).Diagnostics
        .Where(diagnostic => diagnostic.Id == "NDSL016")
        .Select(Findings.Message);
}
