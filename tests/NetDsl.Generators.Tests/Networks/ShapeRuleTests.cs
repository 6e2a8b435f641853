using System.Globalization;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>The shape rules against what the modules do, over grids of arguments with odd sizes.</summary>
public sealed class ShapeRuleTests
{
    [Fact]
    public void Convolutions() => Check(
        from dims in new[] { "4, 23", "4, 13, 10", "4, 5, 9, 8" }
        from kernel in new[] { 1, 2, 3 }
        from stride in new[] { 1, 2, 3 }
        from padding in new[] { "0", "1", "Padding.Same", "Padding.Valid" }
        from dilation in new[] { 1, 2 }
        from groups in new[] { 1, 4 }
        where stride == 1 || padding != "Padding.Same"
        select (dims, $"[Conv(8, {kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, Groups = {groups})]"));

    [Fact]
    public void Convolutions_with_a_size_per_dimension() => Check(
        from kernel in new[] { "3, 2", "1, 5" }
        from stride in new[] { "1", "new[] { 2, 3 }" }
        from padding in new[] { "0", "2", "new[] { 0, 2 }" }
        from dilation in new[] { "1", "new[] { 2, 1 }" }
        from mode in new[] { "Zeros", "Reflect", "Replicate", "Circular" }
        select ("3, 11, 14",
            $"[Conv(4, {kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, PaddingMode = PaddingModes.{mode})]"));

    [Fact]
    public void Transposed_convolutions() => Check(
        from dims in new[] { "4, 7", "4, 5, 4", "4, 2, 3, 4" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { 1, 2, 3 }
        from padding in new[] { 0, 1 }
        from outputPadding in new[] { 0, 1 }
        from dilation in new[] { 1, 2 }
        from groups in new[] { 1, 2 }
        where outputPadding < Math.Max(stride, dilation)
        select (dims,
            $"[ConvTranspose(6, {kernel}, Stride = {stride}, Padding = {padding}, OutputPadding = {outputPadding}, Dilation = {dilation}, " +
            $"Groups = {groups})]"));

    [Fact]
    public void Max_pooling() => Check(
        from dims in new[] { "3, 17", "3, 11, 14", "3, 5, 7, 8" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { "", ", Stride = 1", ", Stride = 2", ", Stride = 3" }
        from padding in new[] { 0, 1 }
        from dilation in new[] { 1, 2 }
        from ceil in new[] { "false", "true" }
        select (dims, $"[MaxPool({kernel}{stride}, Padding = {padding}, Dilation = {dilation}, CeilMode = {ceil})]"));

    [Fact]
    public void Average_pooling() => Check(
        from dims in new[] { "3, 17", "3, 11, 14", "3, 5, 7, 8" }
        from kernel in new[] { 2, 3 }
        from stride in new[] { "", ", Stride = 1", ", Stride = 2", ", Stride = 4" }
        from padding in new[] { 0, 1 }
        from ceil in new[] { "false", "true" }
        from count in new[] { "false", "true" }
        select (dims, $"[AvgPool({kernel}{stride}, Padding = {padding}, CeilMode = {ceil}, CountIncludePad = {count})]"));

    [Fact]
    public void Adaptive_pooling_and_flattening() => Check(
    [
        ("3, 17", "[AdaptiveAvgPool(5)]"),
        ("3, 17", "[AdaptiveAvgPool(30)]"),
        ("3, 11, 14", "[AdaptiveAvgPool(1)]"),
        ("3, 11, 14", "[AdaptiveAvgPool(4, 5)]"),
        ("3, 5, 7, 8", "[AdaptiveAvgPool(2, 3, 4)]"),
        ("3, 5, 7, 8", "[Flatten]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = 2)]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = 2, EndDim = 3)]"),
        ("3, 5, 7, 8", "[Flatten(EndDim = -2)]"),
        ("3, 5, 7, 8", "[Flatten(StartDim = -2)]"),
        ("7", "[Flatten]"),
    ]);

    [Fact]
    public void Layers_that_keep_the_shape() => Check(
        from dims in new[] { "4, 6", "4, 6, 5", "4, 3, 6, 5" }
        from layer in new[]
        {
            "BatchNorm", "InstanceNorm", "InstanceNorm(Affine = true, TrackRunningStats = true)", "GroupNorm(2)", "LayerNorm",
            "LayerNorm(Dim.Any, Dim.Any)", "ReLU", "LeakyReLU", "ELU", "GELU", "SiLU", "Sigmoid", "Tanh", "Softmax", "Softmax(-1)",
            "LogSoftmax", "Dropout", "Identity",
        }
        select (dims, $"[{layer}]"));

    /// <summary>All cases are compiled as one file of small networks, and each is run.</summary>
    private static void Check(IEnumerable<(string Dims, string Layers)> cases)
    {
        var all = cases.ToList();
        var source = Code.Usings + string.Concat(all.Select((item, index) =>
            $"[Network({item.Dims})]\n{item.Layers}\npublic partial class Net_{index.ToString(CultureInfo.InvariantCulture)}_;\n"));
        var run = GeneratorRun.Of(source);

        using var scope = NewDisposeScope();
        for (var index = 0; index < all.Count; index++)
        {
            var name = $"Net_{index.ToString(CultureInfo.InvariantCulture)}_";
            var plan = Plans.Of(source, name);
            using var network = run.Create<Network>(name);
            var output = network.forward(ones([2, .. plan.Input.Dims.Select(dim => dim.Size!.Value)]));
            Assert.True(
                output.shape.SequenceEqual([2, .. plan.Output.Dims.Select(dim => dim.Size!.Value)]),
                $"{all[index]}: inferred {plan.Output}, real ({string.Join(", ", output.shape)})");
            Assert.Equal(network.parameters().Sum(parameter => parameter.numel()), plan.Layers.Sum(layer => layer.Parameters));
        }
    }
}
