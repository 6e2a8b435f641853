using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL113 to NDSL115: settings among the sizes of a layer, in PyTorch's order, and sizes that are meant as sizes.</summary>
public sealed class PyTorchOrderFindingsTests
{
    private static readonly Fix NameArguments = new(new NameArgumentsFix(), "NDSL113.NameArguments");

    [Theory]
    [InlineData("3, 224, 224", "Conv(3, 64, 3)", "Conv(64, 3)")]
    [InlineData("3, 224, 224", "Conv(3, 64, 7, Stride = 2, Padding = 3)", "Conv(64, 7, Stride = 2, Padding = 3)")]
    [InlineData("3, 224, 224", "Conv(3, 64, 3, Padding = Padding.Same)", "Conv(64, 3, Padding = Padding.Same)")]
    [InlineData("3, 32, 32", "Conv(3, 64, 3, Padding = Padding.Same)", "Conv(64, 3, Padding = Padding.Same)")]
    [InlineData("64, 240, 320", "Conv(64, 128, 3)", "Conv(128, 3)")]
    [InlineData("32, 28, 28", "Conv(32, 10, 1)", "Conv(10, 1)")]
    [InlineData("3, 32, 32", "Conv(3, 6, 5)", "Conv(6, 5)")]
    [InlineData("1, 28, 28", "Conv(1, 10, 5)", "Conv(10, 5)")]
    [InlineData("3, 224, 224", "Conv(3, 1, 3)", "Conv(1, 3)")]
    [InlineData("64, 56, 56", "Conv(64, 32, 1)", "Conv(32, 1)")]
    [InlineData("3, 225, 225", "Conv(16, 3, 2)", "Conv(16, 3, Stride = 2)")]
    [InlineData("3, 224, 224", "Conv(16, 3, 2, Padding = 1)", "Conv(16, 3, Stride = 2, Padding = 1)")]
    [InlineData("3, 480, 640", "Conv(16, 7, 2, Padding = 3)", "Conv(16, 7, Stride = 2, Padding = 3)")]
    [InlineData("4, 84, 84", "Conv(32, 8, 4)", "Conv(32, 8, Stride = 4)")]
    [InlineData("3, 224, 224", "Conv(32, 3, 1)", "Conv(32, 3, Stride = 1)")]
    [InlineData("32, 28, 28", "Conv(32, 3, 1)", "Conv(32, 3, Stride = 1)")]
    [InlineData("3, Dim.Any, Dim.Any", "Conv(32, 3, 1)", "Conv(32, 3, Stride = 1)")]
    [InlineData("3, 480, 640", "Conv(32, 3, 1, Padding = 1)", "Conv(32, 3, Stride = 1, Padding = 1)")]
    [InlineData("3, 224, 224", "Conv(768, 16, 16)", "Conv(768, 16, Stride = 16)")]
    [InlineData("3, 8, 64, 64", "Conv(16, 3, 2, 1)", "Conv(16, 3, Stride = 2, Padding = 1)")]
    [InlineData("1, 32, 32, 32", "Conv(1, 16, 3, 1)", "Conv(16, 3, Stride = 1)")]
    [InlineData("64, 16, 16", "ConvTranspose(32, 2, 2)", "ConvTranspose(32, 2, Stride = 2)")]
    [InlineData("64, 16, 16", "ConvTranspose(64, 32, 2, Stride = 2)", "ConvTranspose(32, 2, Stride = 2)")]
    [InlineData("64, 16, 16", "ConvTranspose(32, 4, 2, Padding = 1)", "ConvTranspose(32, 4, Stride = 2, Padding = 1)")]
    [InlineData("64, 55, 55", "MaxPool(3, 2, CeilMode = true)", "MaxPool(3, Stride = 2, CeilMode = true)")]
    [InlineData("64, 55, 55", "AvgPool(3, 2, Padding = 1, CeilMode = true)", "AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)")]
    [InlineData("8, 64", "ConstantPad(1, 0), Conv(8, 3)", "ConstantPad(1, Value = 0), Conv(8, 3)")]
    public Task NDSL113_settings_in_PyTorchs_order(string dims, string layer, string mended) => NameArguments.Mends(
        Code.Network(dims, $"[{Marked("NDSL113", layer)}, ReLU]"), Code.Network(dims, $"[{mended}, ReLU]"));

    [Theory]
    [InlineData("1, 28, 28", "Conv(1, 32, 3)", "Conv(32, 3)")]
    [InlineData("3, 32, 32", "Conv(16, 3, 1, 1)", "Conv(16, 3, Stride = 1, Padding = 1)")]
    [InlineData("3, 32, 32", "Conv(3, 16, 3, 1, 1)", "Conv(16, 3, Stride = 1, Padding = 1)")]
    [InlineData("16, 32, 32", "Conv(16, 3, 1, 1)", "Conv(16, 3, Stride = 1, Padding = 1)")]
    [InlineData("3, 33", "Conv(16, 3, 2)", "Conv(16, 3, Stride = 2)")]
    [InlineData("3, 32", "Conv(3, 16, 5)", "Conv(16, 5)")]
    [InlineData("3, 32, 32", "Conv(\"16\", 3, 1, 1)", "Conv(\"16\", 3, Stride = 1, Padding = 1)")]
    [InlineData("3, 32, 32", "ConvTranspose(16, 4, 2, 1)", "ConvTranspose(16, 4, Stride = 2, Padding = 1)")]
    [InlineData("3, 32, 32", "MaxPool(3, 2, 1)", "MaxPool(3, Stride = 2, Padding = 1)")]
    [InlineData("3, 33", "AvgPool(3, 2)", "AvgPool(3, Stride = 2)")]
    [InlineData("3, 32, 32", "ConstantPad(1, 0)", "ConstantPad(1, Value = 0)")]
    public Task NDSL114_settings_that_do_not_fit_as_sizes(string dims, string layer, string mended) => NameArguments.Mends(
        Code.Network(dims, $"[{{|NDSL114:{layer}|}}, ReLU]"), Code.Network(dims, $"[{mended}, ReLU]"));

    [Theory]
    [InlineData("16, 8, 8", "Upsample(2)", "Upsample(ScaleFactor = 2)")]
    [InlineData("16, Dim.Any, Dim.Any", "Upsample(4)", "Upsample(ScaleFactor = 4)")]
    [InlineData(
        "16, 8, 8", "Upsample(2, Mode = torch.UpsampleMode.Bilinear)", "Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear)")]
    public Task NDSL115_a_size_that_is_a_factor(string dims, string layer, string mended) => NameArguments.Mends(
        Code.Network(dims, $"[{{|NDSL115:{layer}|}}, ReLU]"), Code.Network(dims, $"[{mended}, ReLU]"));

    [Fact]
    public Task Messages_say_what_is_read_and_what_to_write() => Diagnose.Finds(
        "NDSL113",
        Code.Network("3, 224, 224", "[[|Conv(3, 64, 3)|], ReLU, {|NDSL114:Conv(16, 3, 1, 1)|}]"),
        "Conv 'conv1' has a window of 64×3: it takes a size for each axis. If (3, 64, 3) are PyTorch's arguments, write " +
        "[Conv(64, 3)]: the input's channels are inferred.",
        "Conv 'conv2' cannot have a window of 3×1×1 on (3, 161, 222) from ReLU 'relu1': it takes a size for each axis. If " +
        "(16, 3, 1, 1) are PyTorch's arguments, write [Conv(16, 3, Stride = 1, Padding = 1)]: Stride and Padding are named.");

    /// <summary>Two of the same form are no factorised pair.</summary>
    [Fact]
    public Task NDSL113_on_each_of_several() => Diagnose.Finds(
        "NDSL113", Code.Network("3, 32, 32", "[[|Conv(16, 3, 1)|], ReLU, [|Conv(16, 5, 1, Padding = 2)|], ReLU]"));

    [Fact]
    public Task NDSL115_says_that_it_shrinks() => Diagnose.Finds(
        "NDSL115",
        Code.Network("16, 8, 8", "[[|Upsample(2)|], ReLU]"),
        "Upsample 'upsample1' makes (16, 8, 8) from the network's input smaller: 2 is the size of each axis. If it is a factor, write " +
        "ScaleFactor = 2.");

    [Theory]

    // Windows of equal sides, and one size.
    [InlineData("3, 32, 32", "Conv(3, 3)")]
    [InlineData("3, 32, 32", "Conv(3, 3, 3)")]
    [InlineData("3, 32, 32", "Conv(16, 5, 5)")]
    [InlineData("3, 224, 224", "Conv(96, 4, 4)")]
    [InlineData("64, 14, 14", "Conv(16, 14, 14)")]
    [InlineData("100, 1, 1", "ConvTranspose(64, 2, 2)")]
    [InlineData("64, 8, 8", "ConvTranspose(64, 2, 2, Stride = 2)")]

    // Sizes in an array, and beside an argument for each axis.
    [InlineData("3, 32, 32", "Conv(3, new[] { 16, 3 })")]
    [InlineData("3, 32, 32", "Conv(16, new[] { 3, 2 })")]
    [InlineData("32, 81, 200", "Conv(32, 21, 11, Stride = new[] { 2, 1 }, Padding = new[] { 10, 5 })")]
    [InlineData("1, 65, 65", "Conv(16, 5, 2, Stride = new[] { 2, 1 })")]
    [InlineData("64, 32, 32", "MaxPool(3, 2, Padding = new[] { 1, 0 })")]

    // A window along one axis: of a factorised pair, of an axis of another length, or of the same size as its input.
    [InlineData("16, 32, 32", "Conv(16, 3, 1), ReLU, Conv(16, 1, 3)")]
    [InlineData("16, 32, 32", "Conv(16, 3, 1, Padding = Padding.Same)")]
    [InlineData("1, 80, 300", "Conv(32, 3, 1)")]
    [InlineData("16, 80, 300", "Conv(16, 1, 3)")]
    [InlineData("3, Dim.Any, Dim.Any, Dim.Any", "Conv(16, 1, 3, 3), ReLU, Conv(16, 3, 1, 1)")]
    [InlineData("3, 8, 8, 8", "MaxPool(2, 1, 1)")]
    [InlineData("3, 9, 9, 9", "MaxPool(3, 1, 1)")]

    // A window of its own: rows and columns that differ, and as many channels as before.
    [InlineData("64, 82, 33", "Conv(64, 10, 4)")]
    [InlineData("64, 40, 100", "Conv(64, 5, 3)")]
    [InlineData("16, 32, 32", "Conv(16, 3, 5)")]
    [InlineData("1, 40, 101", "Conv(32, 8, 4)")]
    [InlineData("3, 8, 64, 64", "Conv(16, 3, 1, 1)")]

    // A window over the whole of an axis: words of a sentence, electrodes of an EEG.
    [InlineData("1, 50, 300", "Conv(1, 3, 300)")]
    [InlineData("40, 22, 500", "Conv(40, 22, 1)")]

    // Pooling along time or frequency.
    [InlineData("64, 32, 32", "MaxPool(2, 1)")]
    [InlineData("64, 32, 32", "MaxPool(2, 2)")]
    [InlineData("64, 30, 100", "MaxPool(3, 2)")]
    [InlineData("64, 16, 32, 32", "MaxPool(1, 2, 2)")]

    // The left side alone, for a causal convolution.
    [InlineData("8, 64", "ConstantPad(2, 0), Conv(8, 3)")]
    [InlineData("8, 64", "ConstantPad(1, 0), Conv(8, 2)")]
    [InlineData("8, 8, 8", "ConstantPad(1, 0, 1, 0)")]
    public Task NDSL113_is_silent_on_sizes(string dims, string layers) =>
        Diagnose.FindsNothing(Code.Network(dims, $"[{layers}, ReLU]"));

    [Theory]
    [InlineData("16, 1, 1", "Upsample(2)")]
    [InlineData("16, 8, 8", "Upsample(16)")]
    [InlineData("16, 8, 8", "Upsample(2, 2)")]
    [InlineData("16, 64, 64", "Upsample(32)")]
    [InlineData("16, 4, 32", "Upsample(8)")]
    public Task NDSL115_is_silent_on_sizes(string dims, string layer) => Diagnose.FindsNothing(Code.Network(dims, $"[{layer}, ReLU]"));

    [Fact]
    public Task NDSL113_in_a_block_with_hyperparameters() => Diagnose.Finds(
        "NDSL113",
        Code.Usings +
        """
        [Block(nameof(i), Dim.Any, Dim.Any)]
        [[|Conv(nameof(i), nameof(o), 3)|], ReLU]
        public partial class Part(int i, int o);
        """);

    /// <summary>Markup around the first layer of several.</summary>
    private static string Marked(string id, string layers)
    {
        var end = layers.StartsWith("ConstantPad", StringComparison.Ordinal) ? layers.IndexOf(')') + 1 : layers.Length;
        return $"{{|{id}:{layers[..end]}|}}{layers[end..]}";
    }
}
