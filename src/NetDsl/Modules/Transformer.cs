using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>An encoder and a decoder of layers of this library, each with a norm at its end. Steps come before samples.</summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.Transformer.html">Transformer</see></remarks>
public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor>
{
    private readonly TransformerEncoder _encoder;
    private readonly TransformerDecoder _decoder;

    /// <summary>A transformer with new weights.</summary>
    /// <param name="d_model">The features.</param>
    /// <param name="nhead">The number of heads; divides the features.</param>
    /// <param name="num_encoder_layers">The layers of the encoder.</param>
    /// <param name="num_decoder_layers">The layers of the decoder.</param>
    /// <param name="dim_feedforward">The hidden features of the linear layers.</param>
    /// <param name="dropout">The probability of dropout in training, from 0 to 1.</param>
    /// <param name="activation">The activation between the linear layers.</param>
    /// <param name="norm_first">Whether norms come before attention and linear layers, and not behind the sums.</param>
    public Transformer(
        long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048,
        double dropout = 0.1, nn.Activations activation = nn.Activations.ReLU, bool norm_first = false)
        : base(nameof(Transformer))
    {
        var settings = new TransformerSettings(d_model, nhead, dim_feedforward, dropout, activation, norm_first);
        _encoder = new(new(settings), num_encoder_layers, nn.LayerNorm(d_model));
        _decoder = new(new(settings), num_decoder_layers, nn.LayerNorm(d_model));
        register_module("encoder", _encoder);
        register_module("decoder", _decoder);
        foreach (var weight in parameters().Where(parameter => parameter.dim() > 1))
        {
            nn.init.xavier_uniform_(weight);
        }
    }

    /// <summary>Encodes the source, and decodes the target with it.</summary>
    /// <param name="src">(S, N, F).</param>
    /// <param name="tgt">(T, N, F).</param>
    /// <param name="tgt_mask">Added to the scores of the target, (T, T) or (N·heads, T, T); null for none.</param>
    /// <param name="src_key_padding_mask">True at the source's steps that nobody attends to, (N, S); null for none.</param>
    /// <param name="tgt_key_padding_mask">The same of the target's, (N, T); null for none.</param>
    /// <returns>(T, N, F).</returns>
    public override Tensor forward(
        Tensor src, Tensor tgt, Tensor? tgt_mask, Tensor? src_key_padding_mask, Tensor? tgt_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var memory = _encoder.call(src, null, src_key_padding_mask);
        return _decoder.call(tgt, memory, tgt_mask, null, tgt_key_padding_mask, src_key_padding_mask).MoveToOuterDisposeScope();
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
