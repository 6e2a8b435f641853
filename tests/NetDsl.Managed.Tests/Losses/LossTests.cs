using System.Runtime.InteropServices;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Losses;

/// <summary>What losses refuse, and their modules; their values are compared with PyTorch's in the golden values.</summary>
public class LossTests
{
    [Fact]
    public void Wrong_targets_are_refused()
    {
        Assert.Equal("Target 4 is out of bounds.", Message(() => F.cross_entropy(zeros(2, 4), tensor(new long[] { 0, 4 }))));
        Assert.Equal("Target -1 is out of bounds.", Message(() => F.nll_loss(zeros(2, 4), tensor(new long[] { 0, -1 }))));
        Assert.Equal(
            "Expected input batch_size (2) to match target batch_size (3).",
            Message(() => F.cross_entropy(zeros(2, 4), zeros([3], int64))));
        Assert.Equal("expected scalar type Long but found Int", Message(() => F.cross_entropy(zeros(2, 4), zeros([2], int32))));
        Assert.EndsWith("weight tensor of shape: [3]", Message(() => F.cross_entropy(zeros(2, 4), zeros([2], int64), ones(3))));
        Assert.StartsWith(
            "label_smoothing must be between", Message(() => F.cross_entropy(zeros(2, 4), zeros([2], int64), label_smoothing: 2)));
        Assert.StartsWith("Using a target size ([3])", Message(() => F.binary_cross_entropy(zeros(2), zeros(3))));
        Assert.Equal("all elements of input should be between 0 and 1", Message(() => F.binary_cross_entropy(full(1, 1.5), zeros(1))));

        static string Message(Action call) => Assert.ThrowsAny<ExternalException>(call).Message;
    }

    [Fact]
    public void The_mean_over_nothing_is_NaN_and_its_gradient_zero()
    {
        using var x = zeros(1, 3).requires_grad_();

        using var loss = F.cross_entropy(x, tensor(new long[] { -100 }));
        loss.backward();

        Assert.True(double.IsNaN(loss.item<float>()));
        Assert.Equal([0, 0, 0], Read.Doubles(x.grad!));
    }

    [Fact]
    public void Large_logits_give_finite_losses()
    {
        using var x = tensor(new float[] { 1000, -1000 }, 1, 2);

        Assert.Equal([2000], Read.Doubles(F.cross_entropy(x, tensor(new long[] { 1 }))));
        Assert.Equal([1000, 0], Read.Doubles(F.binary_cross_entropy_with_logits(x, zeros(1, 2), reduction: nn.Reduction.None)));
    }

    [Fact]
    public void Modules_are_their_functions_with_their_settings()
    {
        using var x = randn(3, 4);
        using var p = x.sigmoid();
        using var t = rand(3, 4);
        using var classes = tensor(new long[] { 0, 3, 1 });
        using var weight = rand(4);

        Same(nn.CrossEntropyLoss(weight, 1, nn.Reduction.Sum), x, classes, F.cross_entropy(x, classes, weight, 1, nn.Reduction.Sum));
        Same(new TorchSharp.Modules.CrossEntropyLoss(label_smoothing: 0.2), x, classes, F.cross_entropy(x, classes, label_smoothing: 0.2));
        Same(nn.NLLLoss(weight), x, classes, F.nll_loss(x, classes, weight));
        Same(nn.MSELoss(nn.Reduction.None), x, t, F.mse_loss(x, t, nn.Reduction.None));
        Same(nn.L1Loss(), x, t, F.l1_loss(x, t));
        Same(nn.SmoothL1Loss(beta: 0.3), x, t, F.smooth_l1_loss(x, t, beta: 0.3));
        Same(nn.HuberLoss(0.3), x, t, F.huber_loss(x, t, 0.3));
        Same(nn.BCELoss(weight), p, t, F.binary_cross_entropy(p, t, weight));
        Same(nn.BCEWithLogitsLoss(pos_weights: weight), x, t, F.binary_cross_entropy_with_logits(x, t, pos_weights: weight));

        static void Same(nn.Module<Tensor, Tensor, Tensor> loss, Tensor input, Tensor target, Tensor expected) =>
            Assert.Equal(Read.Doubles(expected), Read.Doubles(loss.call(input, target)));
    }

    [Fact]
    public void Losses_of_single_elements_have_the_targets_shape()
    {
        Assert.Equal([2, 5], F.cross_entropy(zeros(2, 3, 5), zeros([2, 5], int64), reduction: nn.Reduction.None).shape);
        Assert.Equal([], F.cross_entropy(zeros(3), tensor(1L)).shape);
    }
}
