using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Layers of a transformer's encoder of this library, one after the other. Steps come before samples.</summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">TransformerEncoder</see></remarks>
public sealed class TransformerEncoder : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
{
    private readonly ModuleList<TransformerEncoderLayer> _layers;
    private readonly LayerNorm? _norm;

    /// <summary>So many layers, which all start with the weights of one.</summary>
    /// <param name="encoder_layer">The first of them.</param>
    /// <param name="num_layers">How many there are.</param>
    /// <param name="norm">The norm behind the last; null for none.</param>
    public TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers, LayerNorm? norm = null)
        : base(nameof(TransformerEncoder))
    {
        ArgumentNullException.ThrowIfNull(encoder_layer);
        _layers = new(Copies.Of(encoder_layer, encoder_layer.Another, num_layers));
        register_module("layers", _layers);
        if (norm is not null)
        {
            _norm = norm;
            register_module("norm", norm);
        }
    }

    /// <summary>Encodes.</summary>
    /// <inheritdoc cref="TransformerEncoderLayer.forward"/>
    public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = _layers.Aggregate(src, (value, layer) => layer.call(value, src_mask, src_key_padding_mask));
        return (_norm?.call(x) ?? x).MoveToOuterDisposeScope();
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
