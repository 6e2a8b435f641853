using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Layers of a transformer's decoder of this library, one after the other. Steps come before samples.</summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html">TransformerDecoder</see></remarks>
public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
{
    private readonly ModuleList<TransformerDecoderLayer> _layers;
    private readonly LayerNorm? _norm;

    /// <summary>So many layers, which all start with the weights of one.</summary>
    /// <param name="decoder_layer">The first of them.</param>
    /// <param name="num_layers">How many there are.</param>
    /// <param name="norm">The norm behind the last; null for none.</param>
    public TransformerDecoder(TransformerDecoderLayer decoder_layer, long num_layers, LayerNorm? norm = null)
        : base(nameof(TransformerDecoder))
    {
        ArgumentNullException.ThrowIfNull(decoder_layer);
        _layers = new(Copies.Of(decoder_layer, decoder_layer.Another, num_layers));
        register_module("layers", _layers);
        if (norm is not null)
        {
            _norm = norm;
            register_module("norm", norm);
        }
    }

    /// <summary>Decodes.</summary>
    /// <inheritdoc cref="TransformerDecoderLayer.forward"/>
    public override Tensor forward(
        Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = _layers.Aggregate(
            tgt,
            (value, layer) => layer.call(value, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask));
        return (_norm?.call(x) ?? x).MoveToOuterDisposeScope();
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
