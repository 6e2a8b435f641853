namespace NetDsl.Generators.Tests;

/// <summary>NDSL006: what arguments of all attributes have in common. Their ranges are tested by family, in Layers/.</summary>
public sealed class ArgumentFindingsTests
{
    [Theory]
    [InlineData("[|0|]", "[Identity]")]
    [InlineData("3, [|0|], 8", "[Identity]")]
    [InlineData("3, [|-2|], 8", "[Identity]")]
    public Task Network(string dims, string layers) => Diagnose.Finds("NDSL006", Code.Network(dims, layers));

    [Fact]
    public Task Network_format() =>
        Diagnose.Finds("NDSL006", Code.Network("3, 8, 8, [|Format = (MemoryFormat)7|]", "[Conv(4, 3)]"));

    [Fact]
    public Task Network_naming() => Diagnose.Finds("NDSL006", Code.Network("3, [|Naming = (Naming)7|]", "[Identity]"));

    [Theory]
    [InlineData("Conv([|channels: 0|], kernelSize: 3)")]
    [InlineData("Conv([|kernelSize: 0|], channels: 8)")]
    [InlineData("Conv(8, [|new[] { 3, 0 }|])")]
    [InlineData("Conv(8, [|kernelSize: new[] { 3, 0 }|])")]
    public Task Named_arguments(string layer) => Diagnose.Finds("NDSL006", Code.Network("3, 8, 8", $"[{layer}]"));

    [Fact]
    public Task Network_without_sizes() => Diagnose.Finds(
        "NDSL006",
        Code.Usings +
        """
        [[|Network|]]
        [Identity]
        public partial class Net;
        """);

    [Theory]
    [InlineData("Conv(8, 3, [|Stride = 0|])", "Conv 'conv1': Stride must be 1 or more. Got 0.")]
    [InlineData("Conv(8, 3, [|Stride = 2.5|])", "Conv 'conv1': Stride must be an int or an int[], 1 or more each. Got 2.5.")]
    [InlineData("Dropout([|1.5|])", "Dropout 'dropout1': p must be from 0 to 1. Got 1.5.")]
    [InlineData("Conv(8, 3, [|Padding = (Padding)7|])", "Conv 'conv1': Padding must be Same or Valid. Got Padding.7.")]
    [InlineData(
        "Conv(8, 3, [|Padding = \"same\"|])",
        "Conv 'conv1': Padding must be a size, one for each axis, Padding.Same or Padding.Valid. Got \"same\".")]
    [InlineData(
        "Conv(8, 3, [|PaddingMode = (PaddingModes)9|])",
        "Conv 'conv1': PaddingMode must be Zeros, Reflect, Replicate or Circular. Got PaddingModes.9.")]
    [InlineData("Conv(8, [|3|], 3, 3)", "Conv 'conv1': kernelSize must be one size, or one for each of H, W. Got 3 sizes, (3, 3, 3).")]
    public Task Messages(string layer, string message) =>
        Diagnose.Finds("NDSL006", Code.Network("3, 8, 8", $"[{layer}]"), message);

    [Fact]
    public Task Every_wrong_layer_is_told_where_none_of_them_needs_the_other() => Diagnose.Finds(
        "NDSL006", Code.Network("3, 8, 8", "[Conv([|0|], 3), BatchNorm([|Momentum = 2|]), ReLU, Dropout([|2|])]"));

    /// <summary>And not by the compiler, which could not tell sizes that are ints from sizes that are expressions.</summary>
    [Theory]
    [InlineData("Conv(4)")]
    [InlineData("MaxPool")]
    [InlineData("AvgPool")]
    [InlineData("LPPool(2)")]
    [InlineData("FractionalMaxPool(OutputSize = 3)")]
    [InlineData("AdaptiveAvgPool")]
    [InlineData("AdaptiveMaxPool")]
    [InlineData("ConstantPad")]
    [InlineData("ReflectionPad")]
    [InlineData("ReplicationPad")]
    [InlineData("ZeroPad")]
    [InlineData("Unfold")]
    [InlineData("Fold(9)")]
    [InlineData("Unflatten(1)")]
    public Task What_lacks_its_sizes_is_told(string layer) =>
        Diagnose.Finds("NDSL006", Code.Network("4, 8, 8", $"[[|{layer}|], Identity]"));

    [Theory]
    [InlineData("[Conv(8, 3, PaddingMode = {|CS0029:\"zeros\"|})]")]
    [InlineData("[{|CS1729:Linear|}]")]
    [InlineData("[Conv(8, 3, {|CS0246:Strid|} = 2)]")]
    [InlineData("[{|CS0246:{|CS0246:Convv|}|}(8, 3)]")]
    [InlineData("[Conv(8, {|CS0103:kernel|})]")]
    public Task What_the_compiler_rejects_is_left_to_it(string layers) => Diagnose.Finds(Code.Network("3, 8, 8", layers));
}
