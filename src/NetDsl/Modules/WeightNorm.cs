using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// A layer whose weight is w = g·v / ‖v‖ for each place of its first axis (arXiv 1602.07868), as PyTorch's
/// <c>parametrizations.weight_norm</c> makes it.
/// </summary>
/// <remarks>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.weight_norm.html">weight_norm</see>
/// </remarks>
public sealed class WeightNorm : Parametrized
{
    private const string Length = "original0";
    private const string Direction = "original1";

    /// <summary>A layer with the length and the direction of another one's weight.</summary>
    /// <param name="layer">A convolution, a transposed one or Linear, which is disposed.</param>
    /// <exception cref="ArgumentException">It is another layer.</exception>
    public WeightNorm(nn.Module<Tensor, Tensor> layer) : base(nameof(WeightNorm), layer)
    {
        var first = layer.get_parameter(nameof(weight))!;
        using var norm = Norm(first);
        register_parameter(Prefix + Length, Copied(norm));
        register_parameter(Prefix + Direction, Copied(first));
        layer.Dispose();
    }

    internal override void Start(Tensor weight)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Trained(Length).copy_(Norm(weight));
        Trained(Direction).copy_(weight);
    }

    private protected override Tensor Computed()
    {
        using var scope = NewDisposeScope();
        var direction = Trained(Direction);
        return (direction * (Trained(Length) / Norm(direction))).MoveToOuterDisposeScope();
    }

    /// <summary>The norm of each place of the first axis, whose number of axes stays.</summary>
    private static Tensor Norm(Tensor weight)
    {
        using var scope = NewDisposeScope();
        long[] shape = [-1, .. Enumerable.Repeat(1L, (int)weight.dim() - 1)];
        return weight.flatten(1).norm(1, keepdim: false, p: 2).view(shape).MoveToOuterDisposeScope();
    }
}
