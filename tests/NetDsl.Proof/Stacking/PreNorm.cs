using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Transformers whose norms come first, of single layers of torch.nn, on (N, T, F).</summary>
/// <param name="Step">The layer.</param>
/// <param name="Heads">The number of heads.</param>
/// <param name="Rate">The probability of dropout.</param>
internal sealed record PreNorm(Step Step, long Heads, double Rate)
{
    /// <summary>What is added to the scores of the input's steps; null for nothing.</summary>
    public Tensor? Mask { get; init; }

    /// <summary>True at the input's padding.</summary>
    public Tensor? Padding { get; init; }

    /// <summary>True at the memory's padding.</summary>
    public Tensor? MemoryPadding { get; init; }

    public Tensor Encoder(string path, Tensor x, Tensor? mask, Tensor? padding)
    {
        var normed = Norm($"{path}norm1", x);
        x += Drop($"{path}dropout1", Attend($"{path}self_attn", normed, normed, mask, padding));
        return x + FeedForward(path, Norm($"{path}norm2", x), "dropout2");
    }

    public Tensor Decoder(string path, Tensor x, Tensor memory)
    {
        var normed = Norm($"{path}norm1", x);
        x += Drop($"{path}dropout1", Attend($"{path}self_attn", normed, normed, Mask, Padding));
        x += Drop($"{path}dropout2", Attend($"{path}multihead_attn", Norm($"{path}norm2", x), memory, null, MemoryPadding));
        return x + FeedForward(path, Norm($"{path}norm3", x), "dropout3");
    }

    public Tensor Norm(string path, Tensor x) => Module(path, () => nn.LayerNorm(Step.Last)).call(x);

    private Tensor FeedForward(string path, Tensor x, string drop)
    {
        var width = Step.Whole("DimFeedforward", 2048);
        var hidden = Module($"{path}linear1", () => nn.Linear(Step.Last, width)).call(x);
        hidden = Step.Member("Activation", nn.Activations.ReLU) == nn.Activations.GELU
            ? nn.functional.gelu(hidden)
            : nn.functional.relu(hidden);
        hidden = Drop($"{path}dropout", hidden);
        return Drop($"{path}{drop}", Module($"{path}linear2", () => nn.Linear(width, Step.Last)).call(hidden));
    }

    private Tensor Attend(string path, Tensor queries, Tensor keys, Tensor? mask, Tensor? padding)
    {
        var (q, k) = (queries.transpose(0, 1), keys.transpose(0, 1));
        return Module(path, () => nn.MultiheadAttention(Step.Last, Heads, Rate))
            .call(q, k, k, padding, need_weights: true, attn_mask: mask).Item1.transpose(0, 1);
    }

    private Tensor Drop(string path, Tensor x) => Module(path, () => nn.Dropout(Rate)).call(x);

    private T Module<T>(string path, Func<T> create)
        where T : nn.Module => Step.Weights.Module($"{Step.Key}.{path}", create);
}
