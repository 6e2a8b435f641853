using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Drops whole samples in training: stochastic depth (arXiv 1603.09382), as torchvision's StochasticDepth in mode "row".</summary>
public sealed class DropPath : nn.Module<Tensor, Tensor>
{
    private readonly double _p;

    /// <summary>A layer with a drop probability.</summary>
    /// <param name="p">The probability, from 0 to 1.</param>
    public DropPath(double p) : base(nameof(DropPath)) => _p = p;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (!training || _p == 0)
        {
            return input.alias();
        }
        var size = input.shape;
        Array.Fill(size, 1, 1, size.Length - 1);
        using var kept = empty(size, dtype: input.dtype, device: input.device).bernoulli_(1 - _p);
        if (_p < 1)
        {
            kept.div_(1 - _p);
        }
        return input * kept;
    }
}
