using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Tensors of flat arrays and a shape, as TorchSharp takes them.</summary>
public sealed class TensorArrayTests
{
    private static readonly float[] Five = [1, 2, 3, 4, 5];

    [Fact]
    public void Values_beyond_the_shape_are_left_out()
    {
        Assert.Equal([1.0, 2, 3, 4], Read.Doubles(tensor(Five, 2, 2)));
        Assert.Equal([1.0, 2], Read.Doubles(tensor(new List<float>(Five), [2L], float64)));
        Assert.Equal([1.0], Read.Doubles(tensor(Five, [])));
        Assert.Equal([1.0, 2], Read.Doubles(Five.ToTensor([2L])));
        Assert.Equal([0L, 3], tensor(Five, [0L, 3L]).shape);
    }

    [Fact]
    public void Too_few_values_are_refused() => Assert.Equal(
        "mismatched total size creating a tensor from an array: 6 vs. 5",
        Assert.Throws<ArgumentException>(() => tensor(Five, 2, 3)).Message);

    [Fact]
    public void A_negative_size_is_refused() => Assert.Equal(
        "Trying to create tensor with negative dimension -1: [2, -1]",
        Assert.Throws<ExternalException>(() => tensor(Five, 2, -1)).Message);
}
