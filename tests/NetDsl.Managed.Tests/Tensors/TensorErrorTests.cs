using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>A wrong call throws what TorchSharp throws, in PyTorch's words.</summary>
public class TensorErrorTests
{
    public static TheoryData<string, Action> Wrong => new()
    {
        { "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1", () => _ = ones(2, 3) + ones(2, 4) },
        { "output with shape [3] doesn't match the broadcast shape [2, 3]", () => ones(3).add_(ones(2, 3)) },
        { "result type Float can't be cast to the desired output type Long", () => arange(3).mul_(1.5) },
        { "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", () => ones(2, 3).mm(ones(4, 5)) },
        { "mat1 and mat2 must have the same dtype", () => ones(2, 3).mm(ones(3, 5, float64)) },
        { "Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: [2, 5]", () => ones(2, 3, 4).bmm(ones(2, 5, 6)) },
        { "inconsistent tensor size", () => ones(2).dot(ones(3)) },
        { "shape '[4, 2]' is invalid for input of size 6", () => ones(2, 3).view(4, 2) },
        { "only one dimension can be inferred", () => ones(2, 3).view(-1, -1) },
        { "view size is not compatible with input tensor's size and stride", () => ones(2, 3).t().view(6) },
        { "Dimension out of range (expected to be in range of [-2, 1], but got 2)", () => ones(2, 3).sum(2) },
        { "dim 0 appears multiple times in the list of dims", () => ones(2, 3).sum(0, -2) },
        {
            "The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1",
            () => ones(2, 3).expand(2, 4)
        },
        {
            "Sizes of tensors must match except in dimension 1. Expected size 2 but got size 3 for tensor number 1 in the list.",
            () => cat([ones(2, 3), ones(3, 3)], 1)
        },
        { "stack expects each tensor to be equal size, but got [2] at entry 0 and [3] at entry 1", () => stack([ones(2), ones(3)]) },
        { "too many indices for tensor of dimension 2", () => _ = ones(2, 3)[0, 0, 0] },
        { "index 5 is out of bounds for dimension 0 with size 2", () => _ = ones(2, 3)[5] },
        { "index 7 is out of bounds for dimension 1 with size 3", () => ones(2, 3).gather(1, full(2, 1, 7, int64)) },
        { "index out of range in self", () => ones(2, 3).index_select(0, tensor(new long[] { 2 })) },
        {
            "The shape of the mask [3] at index 0 does not match the shape of the indexed tensor [2, 3] at index 0",
            () => _ = ones(2, 3)[tensor(new[] { true, false, true })]
        },
        { "start (2) + length (2) exceeds dimension size (3).", () => ones(3).narrow(0, 2, 2) },
        { "split_with_sizes expects split_sizes to sum exactly to 3", () => ones(3).split([1, 1]) },
        { "mean(): could not infer output dtype", () => arange(3).mean() },
        { "Subtraction, the `-` operator, with two bool tensors is not supported", () => _ = (ones(2) > 0) - (ones(2) > 0) },
        { "Negation, the `-` operator, on a bool tensor is not supported", () => _ = -(ones(2) > 0) },
        { "Integers to negative integer powers are not allowed.", () => arange(3).pow(-1) },
        { "a Tensor with 3 elements cannot be converted to Scalar", () => ones(3).ToSingle() },
        { "Trying to create tensor with negative dimension -1", () => zeros(-1) },
        { "selected index k out of range", () => ones(3).topk(4) },
        { "there is no device 'cuda'", () => ones(3).cuda() },
        { "there is no device 'cuda:0'", () => zeros(3, device: "cuda:0") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_calls_say_what_is_wrong(string message, Action call)
    {
        using var scope = NewDisposeScope();
        Assert.Contains(message, Assert.Throws<ExternalException>(call).Message);
    }

    [Fact]
    public void Elements_are_read_as_the_type_they_have()
    {
        using var x = ones(1);
        Assert.Equal("Int64 is not compatible with Float32", Assert.Throws<ArgumentException>(() => x.data<long>()).Message);
        Assert.Equal("Int64 is not compatible with Float32", Assert.Throws<ArgumentException>(() => x.item<long>()).Message);
        Assert.Equal(1, (long)x);
        Assert.True((bool)x);
    }

    [Fact]
    public void A_failing_operation_leaves_no_temporaries()
    {
        using var x = ones(2, 3);
        DisposeScopeManager.Statistics.Reset();
        Assert.Throws<ExternalException>(() => x.matmul(ones(4, 4, 5).DetachFromDisposeScope()));
        Assert.Null(Autograd.Temporaries.Current);
    }
}
