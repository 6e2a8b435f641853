using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// PyTorch's layer of a transformer's decoder with a mask for each sample and head, and with norms that may come first. TorchSharp's takes
/// one mask for all of them, and has its norms last. Steps come before samples, as in TorchSharp's.
/// </summary>
/// <remarks>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html">TransformerDecoderLayer</see>
/// </remarks>
public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
{
    private readonly TransformerSettings _settings;
    private readonly MultiheadAttention _attention;
    private readonly MultiheadAttention _memoryAttention;
    private readonly FeedForward _feedForward;
    private readonly Sublayers _sublayers;

    /// <summary>A layer with new weights.</summary>
    /// <param name="d_model">The features.</param>
    /// <param name="nhead">The number of heads; divides the features.</param>
    /// <param name="dim_feedforward">The hidden features of the linear layers.</param>
    /// <param name="dropout">The probability of dropout in training, from 0 to 1.</param>
    /// <param name="activation">The activation between the linear layers.</param>
    /// <param name="norm_first">Whether norms come before attention and linear layers (arXiv 2002.04745), and not behind the sums.</param>
    public TransformerDecoderLayer(
        long d_model, long nhead, long dim_feedforward = 2048, double dropout = 0.1, nn.Activations activation = nn.Activations.ReLU,
        bool norm_first = false)
        : this(new(d_model, nhead, dim_feedforward, dropout, activation, norm_first))
    {
    }

    internal TransformerDecoderLayer(TransformerSettings settings) : base(nameof(TransformerDecoderLayer))
    {
        _settings = settings;
        _attention = new(settings.Features, settings.Heads, settings.Dropout);
        _memoryAttention = new(settings.Features, settings.Heads, settings.Dropout);
        register_module("self_attn", _attention);
        register_module("multihead_attn", _memoryAttention);
        _feedForward = new(this, settings);
        _sublayers = new(this, settings, count: 3);
    }

    /// <summary>Another layer of the same settings.</summary>
    internal TransformerDecoderLayer Another() => new(_settings);

    /// <summary>Decodes.</summary>
    /// <param name="tgt">(T, N, F).</param>
    /// <param name="memory">(S, N, F).</param>
    /// <param name="tgt_mask">Added to the scores of the target, (T, T) or (N·heads, T, T); null for none.</param>
    /// <param name="memory_mask">Added to those of the memory, (T, S) or (N·heads, T, S); null for none.</param>
    /// <param name="tgt_key_padding_mask">True at the target's steps that nobody attends to, (N, T); null for none.</param>
    /// <param name="memory_key_padding_mask">True at the memory's steps that nobody attends to, (N, S); null for none.</param>
    /// <returns>(T, N, F).</returns>
    public override Tensor forward(
        Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = _sublayers.Added(1, tgt, value => _attention.call(value, value, tgt_key_padding_mask, tgt_mask));
        x = _sublayers.Added(2, x, value => _memoryAttention.call(value, memory, memory_key_padding_mask, memory_mask));
        return _sublayers.Added(3, x, _feedForward.Of).MoveToOuterDisposeScope();
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
