using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Tensors of nested arrays.</summary>
public sealed class FromArrayTests
{
    [Fact]
    public void Takes_an_arrays_shape_and_values()
    {
        using var matrix = from_array(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        Assert.Equal([2L, 3], matrix.shape);
        Assert.Equal(ScalarType.Float32, matrix.dtype);
        Assert.Equal([1f, 2, 3, 4, 5, 6], matrix.data<float>().ToArray());
    }

    [Fact]
    public void Converts_where_a_type_is_given()
    {
        using var cube = from_array(new[, ,] { { { 1 }, { 2 } }, { { 3 }, { 4 } } }, ScalarType.Float64, requires_grad: true);

        Assert.Equal([2L, 2, 1], cube.shape);
        Assert.True(cube.requires_grad);
        Assert.Equal([1.0, 2, 3, 4], cube.data<double>().ToArray());
    }

    [Fact]
    public void Booleans_integers_and_nothing()
    {
        using var flags = from_array(new[] { true, false });
        using var empty = from_array(new long[0, 4]);

        Assert.Equal([true, false], flags.data<bool>().ToArray());
        Assert.Equal([0L, 4], empty.shape);
        Assert.Equal(ScalarType.Int64, empty.dtype);
    }

    [Fact]
    public void Other_elements_are_refused() =>
        Assert.Contains("String", Assert.Throws<NotSupportedException>(() => from_array(new[] { "1" })).Message, StringComparison.Ordinal);
}
