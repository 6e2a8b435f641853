using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>
/// The tape's rules: leaves, accumulation, in-place changes, views, saved values. Expected numbers are worked out by hand.
/// </summary>
public class TensorAutogradTests
{
    [Fact]
    public void Gradients_add_up_over_calls_and_over_paths()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2 }, requires_grad: true);
        (x * x + x).sum().backward();
        Assert.Equal(new float[] { 3, 5 }, x.grad!.data<float>().ToArray());
        (x * 10).sum().backward();
        Assert.Equal(new float[] { 13, 15 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Gradient_reaches_both_operands_through_broadcasting()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3, requires_grad: true);
        var b = tensor(new float[] { 1, 2, 3 }, requires_grad: true);
        (x * b).sum().backward();
        Assert.Equal(new float[] { 1, 2, 3, 1, 2, 3 }, x.grad!.data<float>().ToArray());
        Assert.Equal(new float[] { 2, 2, 2 }, b.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_leaf_that_requires_grad_cannot_be_changed_in_place()
    {
        using var scope = NewDisposeScope();
        var x = ones(3, requires_grad: true);
        var error = Assert.Throws<ExternalException>(() => x.add_(1));
        Assert.Contains("a leaf Variable that requires grad is being used in an in-place operation", error.Message);
        var view = Assert.Throws<ExternalException>(() => x[0].mul_(2));
        Assert.Contains("a view of a leaf Variable that requires grad is being used in an in-place operation", view.Message);
        Assert.Equal(new float[] { 1, 1, 1 }, x.data<float>().ToArray());
    }

    [Fact]
    public void Without_gradients_a_leaf_can_be_changed_in_place()
    {
        using var scope = NewDisposeScope();
        var x = ones(3, requires_grad: true);
        using (no_grad())
        {
            x.add_(1);
        }
        Assert.Equal(new float[] { 2, 2, 2 }, x.data<float>().ToArray());
        Assert.True(x.is_leaf);
        Assert.True(x.requires_grad);
    }

    [Fact]
    public void Backward_through_a_saved_value_changed_in_place_throws()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2 }, requires_grad: true);
        var y = x.sigmoid();
        var z = y.sum();
        y.add_(1);
        var error = Assert.Throws<ExternalException>(() => z.backward());
        Assert.Contains("has been modified by an inplace operation", error.Message);
        Assert.Contains("is at version 1; expected version 0 instead", error.Message);
    }

    [Fact]
    public void Relu_in_place_after_an_operation_that_does_not_need_its_output()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { -1, 2 }, requires_grad: true);
        (x * 3).relu_().sum().backward();
        Assert.Equal(new float[] { 0, 3 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Relu_in_place_after_sigmoid_is_an_error_in_backward()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x.sigmoid().relu_().sum();
        Assert.Throws<ExternalException>(() => y.backward());
    }

    [Fact]
    public void In_place_change_of_a_view_is_seen_by_the_gradient_of_the_base()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2, 3, 4 }, [2, 2], requires_grad: true);
        var y = x * 2;
        y[0].mul_(10);
        y.sum().backward();
        Assert.Equal(new float[] { 20, 20, 2, 2 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void In_place_change_of_the_base_is_seen_by_the_gradient_of_a_view()
    {
        using var scope = NewDisposeScope();
        var x = ones(4, requires_grad: true);
        var y = x * 2;
        var view = y.narrow(0, 1, 2);
        y.mul_(5);
        view.sum().backward();
        Assert.Equal(new float[] { 0, 10, 10, 0 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void In_place_change_through_one_view_is_seen_by_another()
    {
        using var scope = NewDisposeScope();
        var x = ones(4, requires_grad: true);
        var y = x.clone();
        var first = y.narrow(0, 0, 3);
        var second = y.narrow(0, 1, 3);
        first.mul_(3);
        second.sum().backward();
        Assert.Equal(new float[] { 0, 3, 3, 1 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Writing_into_a_buffer_connects_it_to_what_was_written()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2 }, requires_grad: true);
        var buffer = zeros(2, 2);
        buffer[0] = x * 3;
        buffer[1, 1] = x[0];
        Assert.True(buffer.requires_grad);
        (buffer * tensor(new float[] { 1, 10, 100, 1000 }, [2, 2])).sum().backward();
        Assert.Equal(new float[] { 3 + 1000, 30 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_view_made_without_gradients_cannot_be_changed_with_them()
    {
        using var scope = NewDisposeScope();
        var x = ones(4, requires_grad: true);
        var y = x * 1;
        Tensor view;
        using (no_grad())
        {
            view = y[0];
        }
        var error = Assert.Throws<ExternalException>(() => view.mul_(2));
        Assert.Contains("no_grad mode", error.Message);
    }

    [Fact]
    public void Running_backward_twice_needs_retain_graph()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(new float[] { 4, 4 }, x.grad!.data<float>().ToArray());
        var error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.Contains("Trying to backward through the graph a second time", error.Message);
    }

    [Fact]
    public void Running_backward_twice_is_fine_where_nothing_was_saved()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = (x + 2).sum();
        y.backward();
        y.backward();
        Assert.Equal(new float[] { 2, 2 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Only_one_element_starts_backward_by_itself()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        Assert.Contains(
            "grad can be implicitly created only for scalar outputs", Assert.Throws<ExternalException>(() => y.backward()).Message);
        y.backward([tensor(new float[] { 1, 10 })]);
        Assert.Equal(new float[] { 2, 20 }, x.grad!.data<float>().ToArray());
        Assert.Contains("does not require grad", Assert.Throws<ExternalException>(() => ones(1).backward()).Message);
    }

    [Fact]
    public void Retained_gradient_of_an_intermediate()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        y.retain_grad();
        (y * y).sum().backward();
        Assert.Equal(new float[] { 4, 4 }, y.grad!.data<float>().ToArray());
        Assert.Equal(new float[] { 8, 8 }, x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Grad_returns_gradients_and_collects_none()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0f, requires_grad: true);
        var w = tensor(3.0f, requires_grad: true);
        var unused = tensor(1.0f, requires_grad: true);
        var y = x * w;
        var z = y * y;
        var gradients = autograd.grad([z], [x, y], retain_graph: true);
        Assert.Equal(36, gradients[0].item<float>());
        Assert.Equal(12, gradients[1].item<float>());
        Assert.Null(x.grad);
        Assert.Throws<ExternalException>(() => autograd.grad([z], [unused], retain_graph: true));
        Assert.Null(autograd.grad([z], [unused], allow_unused: true)[0]);
    }

    [Fact]
    public void Backward_for_some_inputs_leaves_the_others_alone()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0f, requires_grad: true);
        var w = tensor(3.0f, requires_grad: true);
        (x * w).backward(inputs: [w]);
        Assert.Null(x.grad);
        Assert.Equal(2, w.grad!.item<float>());
    }

    [Fact]
    public void Disposing_what_backward_needs_is_fine()
    {
        using var x = tensor(new float[] { 1, 2 }, requires_grad: true);
        Tensor loss;
        using (var scope = NewDisposeScope())
        {
            loss = (x.exp() * x.sigmoid()).sum().MoveToOuterDisposeScope();
        }
        loss.backward();
        using var gradient = x.grad!;
        var expected = new[] { Math.E * (Sigmoid(1) + Slope(1)), Math.E * Math.E * (Sigmoid(2) + Slope(2)) };
        Near.Assert("gradient", expected, Read.Doubles(gradient), [2], 1e-5);
        loss.Dispose();

        static double Sigmoid(double v) => 1 / (1 + Math.Exp(-v));
        static double Slope(double v) => Sigmoid(v) * (1 - Sigmoid(v));
    }

    [Fact]
    public void Detached_values_pass_no_gradient_on()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0f, requires_grad: true);
        (x * x.detach()).backward();
        Assert.Equal(2, x.grad!.item<float>());
        Assert.False(x.detach().requires_grad);
    }

    [Fact]
    public void Only_floating_point_tensors_can_require_gradients()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ExternalException>(() => arange(3).requires_grad_());
        Assert.Contains("Only Tensors of floating point", error.Message);
    }

    [Fact]
    public void Modes_nest_and_end()
    {
        Assert.True(is_grad_enabled());
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            using (enable_grad())
            {
                Assert.True(is_grad_enabled());
            }
            Assert.False(is_grad_enabled());
        }
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False(is_grad_enabled());
        }
        Assert.False(is_inference_mode_enabled());
        Assert.True(is_grad_enabled());
    }

    [Fact]
    public void Tensors_made_in_inference_mode_stay_out_of_gradients()
    {
        using var scope = NewDisposeScope();
        var weight = ones(2, requires_grad: true);
        Tensor made;
        using (inference_mode())
        {
            made = ones(2) * 2;
            made.add_(1);
            weight.mul(2).add_(1);
        }

        var saved = Assert.Throws<ExternalException>(() => made * weight);
        Assert.StartsWith("Inference tensors cannot be saved for backward.", saved.Message);
        var changed = Assert.Throws<ExternalException>(() => made.add_(1));
        Assert.StartsWith("Inplace update to inference tensor outside InferenceMode is not allowed.", changed.Message);
        (made.clone() * weight + made).sum().backward();
        Assert.Equal(new float[] { 3, 3 }, weight.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_long_chain_neither_overflows_the_stack_forwards_nor_backwards()
    {
        using var scope = NewDisposeScope();
        var x = tensor(1.0f, requires_grad: true);
        var y = x * 1;
        for (var i = 0; i < 20_000; i++)
        {
            var next = y + 1;
            y.Dispose();
            y = next;
        }
        y.backward();
        Assert.Equal(1, x.grad!.item<float>());
        var z = x * 1;
        for (var i = 0; i < 20_000; i++)
        {
            var next = z + 1;
            z.Dispose();
            z = next;
        }
        z.Dispose();
    }
}
