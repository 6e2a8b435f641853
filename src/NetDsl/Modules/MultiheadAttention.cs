using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// PyTorch's MultiheadAttention with a mask for each sample and head, where TorchSharp's takes one for all of them. Steps come before
/// samples, as in TorchSharp's.
/// </summary>
/// <remarks>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">MultiheadAttention</see>
/// </remarks>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor>
{
    private readonly long _heads;
    private readonly double _dropout;
    private readonly bool _addsZeros;
    private readonly Linear _outProjection;

    /// <summary>Attention with new weights.</summary>
    /// <param name="embed_dim">The features.</param>
    /// <param name="num_heads">The number of heads; divides the features.</param>
    /// <param name="dropout">The probability that a weight of the attention is dropped in training, from 0 to 1.</param>
    /// <param name="bias">Whether the projections have biases.</param>
    /// <param name="add_bias_kv">Whether a learnt key and its value are added to the others.</param>
    /// <param name="add_zero_attn">Whether a key and a value of zeros are added to the others.</param>
    /// <param name="kdim">The features of the keys; left out, embed_dim.</param>
    /// <param name="vdim">The features of the values; left out, embed_dim.</param>
    public MultiheadAttention(
        long embed_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false,
        long? kdim = null, long? vdim = null)
        : base(nameof(MultiheadAttention))
    {
        (_heads, _dropout, _addsZeros) = (num_heads, dropout, add_zero_attn);
        _outProjection = nn.Linear(embed_dim, embed_dim, bias);
        if ((kdim ?? embed_dim) == embed_dim && (vdim ?? embed_dim) == embed_dim)
        {
            Register("in_proj_weight", empty(3 * embed_dim, embed_dim), weight => nn.init.xavier_uniform_(weight));
        }
        else
        {
            Register("q_proj_weight", empty(embed_dim, embed_dim), weight => nn.init.xavier_uniform_(weight));
            Register("k_proj_weight", empty(embed_dim, kdim ?? embed_dim), weight => nn.init.xavier_uniform_(weight));
            Register("v_proj_weight", empty(embed_dim, vdim ?? embed_dim), weight => nn.init.xavier_uniform_(weight));
        }

        if (bias)
        {
            Register("in_proj_bias", zeros(3 * embed_dim), values => values);
            nn.init.zeros_(_outProjection.bias!);
        }

        if (add_bias_kv)
        {
            Register("bias_k", empty(1, 1, embed_dim), value => nn.init.xavier_normal_(value));
            Register("bias_v", empty(1, 1, embed_dim), value => nn.init.xavier_normal_(value));
        }

        register_module("out_proj", _outProjection);
    }

    /// <summary>Attends from the queries to the memory.</summary>
    /// <param name="query">(T, N, embed_dim).</param>
    /// <param name="memory">Keys and values, (S, N, kdim).</param>
    /// <param name="key_padding_mask">True at the keys that nobody attends to, (N, S); null for none.</param>
    /// <param name="attn_mask">Added to the scores, (T, S) or (N·heads, T, S); null for none.</param>
    /// <returns>(T, N, embed_dim).</returns>
    public override Tensor forward(Tensor query, Tensor memory, Tensor? key_padding_mask, Tensor? attn_mask)
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Projected(query, memory);
        var samples = query.size(1);
        var mask = Mask(query.size(0), samples, memory.size(0), q.dtype, key_padding_mask, attn_mask);
        if (get_parameter("bias_k") is { } key && get_parameter("bias_v") is { } value)
        {
            Append(key.expand(1, samples, -1), value.expand(1, samples, -1));
        }

        if (_addsZeros)
        {
            Append(zeros_like(k.narrow(0, 0, 1)), zeros_like(v.narrow(0, 0, 1)));
        }

        var mixed = nn.functional.scaled_dot_product_attention(Heads(q), Heads(k), Heads(v), mask, training ? _dropout : 0);
        return _outProjection.call(mixed.transpose(0, 1).reshape(query.shape)).MoveToOuterDisposeScope();

        // A step that can always be attended to.
        void Append(Tensor newKey, Tensor newValue)
        {
            (k, v) = (cat([k, newKey], 0), cat([v, newValue], 0));
            mask = mask is null ? null : nn.functional.pad(mask, [0, 1]);
        }

        // (T, N, F) → (N·heads, T, F / heads).
        Tensor Heads(Tensor x) => x.reshape(x.size(0), samples * _heads, x.size(2) / _heads).transpose(0, 1);
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>What is added to the scores, (N·heads, T, S); null for nothing.</summary>
    private Tensor? Mask(long queries, long samples, long keys, ScalarType type, Tensor? padding, Tensor? mask)
    {
        if (padding is not null)
        {
            var hidden = full(padding.shape, 0, type, padding.device).masked_fill(padding, double.NegativeInfinity);
            hidden = hidden.reshape(samples, 1, 1, keys).expand(-1, _heads, queries, -1).flatten(0, 1);
            mask = mask is null ? hidden : mask + hidden;
        }

        return mask?.expand(samples * _heads, queries, keys);
    }

    private (Tensor Queries, Tensor Keys, Tensor Values) Projected(Tensor query, Tensor memory)
    {
        var weights = get_parameter("in_proj_weight") is { } all
            ? all.chunk(3)
            : [get_parameter("q_proj_weight")!, get_parameter("k_proj_weight")!, get_parameter("v_proj_weight")!];
        var biases = get_parameter("in_proj_bias")?.chunk(3);
        return (Linear(query, 0), Linear(memory, 1), Linear(memory, 2));

        Tensor Linear(Tensor x, int part) => nn.functional.linear(x, weights[part], biases?[part]);
    }

    private void Register(string name, Tensor values, Func<Tensor, Tensor> fill)
    {
        var parameter = Parameters.Kept(new Parameter(values));
        fill(parameter);
        register_parameter(name, parameter);
    }
}
