using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>What a layer refuses is what its module refuses, over grids of small inputs; where it is accepted, the shapes agree.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Max_pooling(int rank) => Agree(
        from size in new[] { 1, 2, 3, 5 }
        from kernel in new long[] { 1, 2, 3, 4 }
        from stride in new long[] { 1, 2, 3 }
        from padding in new long[] { 0, 1, 2 }
        from dilation in new long[] { 1, 2 }
        from ceil in new[] { false, true }
        select new Case(
            Input(size, rank),
            $"MaxPool({kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, CeilMode = {Text(ceil)})",
            () => rank switch
            {
                1 => nn.MaxPool1d(kernel, stride, padding, dilation, ceil),
                2 => nn.MaxPool2d(kernel, stride, padding, dilation, ceil),
                _ => nn.MaxPool3d(kernel, stride, padding, dilation, ceil),
            }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Average_pooling(int rank) => Agree(
        from size in new[] { 1, 2, 3, 5 }
        from kernel in new long[] { 1, 2, 3, 4 }
        from stride in new long[] { 1, 2, 3 }
        from padding in new long[] { 0, 1, 2 }
        from ceil in new[] { false, true }
        select new Case(
            Input(size, rank),
            $"AvgPool({kernel}, Stride = {stride}, Padding = {padding}, CeilMode = {Text(ceil)})",
            () => rank switch
            {
                1 => nn.AvgPool1d(kernel, stride, padding, ceil),
                2 => nn.AvgPool2d(kernel, stride, padding, ceil),
                _ => nn.AvgPool3d(kernel, stride, padding, ceil),
            }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Norm_pooling(int rank) => Agree(
        from size in new[] { 1, 2, 3, 5 }
        from kernel in new long[] { 1, 2, 3, 4 }
        from stride in new long[] { 1, 2, 3 }
        from ceil in new[] { false, true }
        select new Case(
            Input(size, rank),
            $"LPPool(2, {kernel}, Stride = {stride}, CeilMode = {Text(ceil)})",
            () => rank == 1 ? nn.LPPool1d(2, kernel, stride, ceil) : nn.LPPool2d(2, kernel, stride, ceil)));

    /// <summary>Where a crop leaves nothing, PyTorch gives constants or an empty tensor: refused, though no module throws.</summary>
    [Fact]
    public void Padding() => Agree(
        from size in new[] { 1, 2, 3 }
        from before in Enumerable.Range(-3, 7)
        from after in Enumerable.Range(-3, 7)
        where size + before + after > 0
        from kind in new[] { "ConstantPad", "ReflectionPad", "ReplicationPad" }
        where kind != "ConstantPad" || size + Math.Min(before, 0) + Math.Min(after, 0) != 0
        select new Case(
            Input(size, rank: 1),
            $"{kind}({before}, {after})",
            () => kind switch
            {
                "ConstantPad" => nn.ConstantPad1d((before, after), 0),
                "ReflectionPad" => nn.ReflectionPad1d((before, after)),
                _ => nn.ReplicationPad1d((before, after)),
            }));

    /// <summary>The network of each layer is planned where, and only where, the module runs, and has its shape.</summary>
    private static void Agree(IEnumerable<Case> cases)
    {
        var all = cases.Select((item, index) => (Name: FormattableString.Invariant($"Net_{index}_"), Case: item)).ToList();
        var plans = Plans.OfAll(Code.Usings + string.Concat(all.Select(item =>
            $"[Network({string.Join(", ", item.Case.Input)})]\n[{item.Case.Layer}]\npublic partial class {item.Name};\n")));

        Assert.Equal(
            [],
            from item in all
            let planned = plans[item.Name]?.Outputs[0].Shape.ToString() ?? "refused"
            let real = Real(item.Case)
            where planned != real
            select $"({string.Join(", ", item.Case.Input)}) {item.Case.Layer}: planned {planned}, real {real}");
    }

    private static string Real(Case item)
    {
        using var scope = NewDisposeScope();
        try
        {
            var shape = item.Module().forward(rand([2, .. item.Input])).shape;
            return $"({string.Join(", ", shape[1..])})";
        }
        catch (Exception exception) when (exception is not NullReferenceException)
        {
            return "refused";
        }
    }

    private static long[] Input(int size, int rank) => [3, .. Enumerable.Repeat((long)size, rank)];

    private static string Text(bool value) => value ? "true" : "false";

    private sealed record Case(long[] Input, string Layer, Func<nn.Module<Tensor, Tensor>> Module);
}
