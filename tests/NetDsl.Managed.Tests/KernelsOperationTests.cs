using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests;

/// <summary>What golden values leave out: padding by name, indices, empty batches, memory that does not lie in order.</summary>
public sealed class KernelsOperationTests
{
    [Fact]
    public void Padding_same_puts_an_odd_zero_behind()
    {
        using var scope = NewDisposeScope();
        var x = rand(2, 3, 6, 7);
        var w = rand(4, 3, 4, 3);
        var padded = pad(x, [1, 1, 1, 2]);
        Equal(conv2d(padded, w), conv2d_padding(x, w, padding: Padding.Same));
        Equal(conv2d(x, w), conv2d_padding(x, w));
        var signal = rand(2, 3, 9);
        var filter = rand(5, 3, 2);
        Equal(conv1d(pad(signal, [1L, 2L]), filter, dilation: 3), conv1d_padding(signal, filter, padding: Padding.Same, dilation: 3));
        var volume = rand([1, 2, 3, 4, 5]);
        var cube = rand([3, 2, 3, 3, 3]);
        Equal(conv3d(volume, cube, padding: [1]), conv3d_padding(volume, cube, padding: Padding.Same));
    }

    [Fact]
    public void Gradients_go_through_the_padding_that_same_adds()
    {
        using var scope = NewDisposeScope();
        Tensor x = rand(2, 3, 6, 7).requires_grad_(), other = x.detach().clone().requires_grad_();
        Tensor w = rand(4, 3, 4, 2).requires_grad_(), otherW = w.detach().clone().requires_grad_();
        var seed = rand(2, 4, 6, 7);
        conv2d_padding(x, w, padding: Padding.Same).backward([seed]);
        conv2d(pad(other, [0, 1, 1, 2]), otherW).backward([seed]);
        Equal(other.grad!, x.grad!);
        Equal(otherW.grad!, w.grad!);
    }

    [Fact]
    public void Indices_of_maxima_count_along_the_plane()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 9, 2, 3, 4, 5, 6, 8, 7, 0, 1, 2, 3, 4, 5, 6 }, [1, 1, 4, 4]);
        var (values, indices) = max_pool2d_with_indices(x, [2, 2]);
        Assert.Equal([9f, 8, 7, 6], values.data<float>().ToArray());
        Assert.Equal([1L, 7, 8, 15], indices.data<long>().ToArray());
        (values, indices) = max_pool1d_with_indices(x.view(1, 16), 4);
        Assert.Equal([9f, 8, 7, 6], values.data<float>().ToArray());
        Assert.Equal([1L, 7, 8, 15], indices.data<long>().ToArray());
        (values, indices) = max_pool3d_with_indices(x.view(1, 2, 2, 4), [2, 1, 2]);
        Assert.Equal([9f, 3, 5, 8], values.data<float>().ToArray());
        Assert.Equal([1L, 3, 5, 7], indices.data<long>().ToArray());
    }

    [Fact]
    public void Empty_batches_stay_empty()
    {
        using var scope = NewDisposeScope();
        var none = zeros(0, 2, 6, 6);
        Assert.Equal([0, 3, 4, 4], conv2d(none, zeros(3, 2, 3, 3)).shape);
        Assert.Equal([0, 2, 3, 3], max_pool2d(none, 2).shape);
        Assert.Equal([0, 2, 3, 3], avg_pool2d(none, 2).shape);
        Assert.Equal([0, 2, 6, 6], batch_norm(none, null, null, training: true).shape);
        Assert.Equal([0, 5], linear(zeros(0, 4), zeros(5, 4)).shape);
    }

    [Fact]
    public void Transposed_memory_gives_the_same_numbers()
    {
        using var scope = NewDisposeScope();
        Tensor x = rand(2, 3, 8, 9), crooked = x.transpose(2, 3).contiguous().transpose(2, 3), w = rand(4, 3, 3, 3);
        Assert.False(crooked.is_contiguous());
        Equal(conv2d(x, w), conv2d(crooked, w));
        Equal(max_pool2d(x, 2), max_pool2d(crooked, 2));
        Equal(avg_pool2d(x, 3), avg_pool2d(crooked, 3));
        Equal(batch_norm(x, null, null, training: true), batch_norm(crooked, null, null, training: true));
        Equal(layer_norm(x, [9]), layer_norm(crooked, [9]));
    }

    [Fact]
    public void A_gradient_that_somebody_keeps_is_not_written_over()
    {
        using var scope = NewDisposeScope();
        var x = rand(4, 3, 5).requires_grad_();
        var middle = x.mul(2);
        middle.retain_grad();
        var normalised = batch_norm(middle, null, null, training: true);
        normalised.retain_grad();
        var seed = rand(4, 3, 5);
        var copy = seed.clone();
        normalised.relu().backward([seed]);
        Equal(copy, seed);
        Equal(copy.mul(normalised.gt(0).to(ScalarType.Float32)), normalised.grad!);
    }

    private static void Equal(Tensor expected, Tensor got)
    {
        Assert.Equal(expected.shape, got.shape);
        Near.Assert("tensor", Read.Doubles(expected), Read.Doubles(got), got.shape, 1e-5);
    }
}
