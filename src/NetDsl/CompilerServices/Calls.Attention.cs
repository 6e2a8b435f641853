using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// The modules take steps before samples, (T, N, F); networks have (N, T, F).
public static partial class Calls
{
    /// <summary>Attention of a value to itself.</summary>
    /// <param name="module">The attention.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Attend(MultiheadAttention module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        return Result(module, Attended(module, steps, steps, keyPaddingMask, Later(causal, input, input)), input);
    }

    /// <summary>Attention of a value to another one.</summary>
    /// <param name="module">The attention.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, K).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Attend(MultiheadAttention module, Tensor input, Tensor memory, bool causal = false, Tensor? keyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var attended = Attended(module, Transposed(input), Transposed(memory), keyPaddingMask, Later(causal, input, memory));
        return Result(module, attended, input, memory);
    }

    /// <summary>Attention of a value to itself, with a mask for each sample.</summary>
    /// <inheritdoc cref="Attend(Modules.MultiheadAttention, Tensor, Tensor, bool, Tensor?, Tensor?, long)"/>
    public static Tensor Attend(
        Modules.MultiheadAttention module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null, Tensor? attentionMask = null,
        long heads = 1)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        return Result(module, module.call(steps, steps, keyPaddingMask, Mask(causal, input, input, attentionMask, heads)), input);
    }

    /// <summary>Attention of a value to another one, with a mask for each sample.</summary>
    /// <param name="module">The attention.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, K).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <param name="attentionMask">
    /// (N, T, S), or (N, heads, T, S): true where a step does not attend to another one, or numbers that are added to the scores.
    /// </param>
    /// <param name="heads">How many heads there are, each of which takes a mask (N, T, S).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Attend(
        Modules.MultiheadAttention module, Tensor input, Tensor memory, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? attentionMask = null, long heads = 1)
    {
        using var scope = NewDisposeScope();
        var mask = Mask(causal, input, memory, attentionMask, heads);
        return Result(module, module.call(Transposed(input), Transposed(memory), keyPaddingMask, mask), input, memory);
    }

    /// <summary>A layer of a transformer's encoder.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, T), true at the keys that nobody attends to.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(TransformerEncoderLayer module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        // The overload without masks runs the hooks; the others do not.
        var output = causal || keyPaddingMask is not null
            ? module.call(steps, Later(causal, input, input)!, keyPaddingMask!)
            : module.call(steps);
        return Result(module, output, input);
    }

    /// <summary>A transformer's encoder, or a layer of one that this library has.</summary>
    /// <param name="module">The encoder, which takes a mask of queries and keys, and one of keys.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, T), true at the keys that nobody attends to.</param>
    /// <param name="attentionMask">(N, T, T), or (N, heads, T, T), as that of an attention.</param>
    /// <param name="heads">How many heads there are, each of which takes a mask (N, T, T).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(
        nn.Module<Tensor, Tensor?, Tensor?, Tensor> module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? attentionMask = null, long heads = 1)
    {
        using var scope = NewDisposeScope();
        var mask = Mask(causal, input, input, attentionMask, heads);
        return Result(module, module.call(Transposed(input), mask, keyPaddingMask), input);
    }

    /// <summary>A transformer's decoder, or a layer of one.</summary>
    /// <param name="module">
    /// The decoder, which takes masks of queries and keys, of the input and of the memory, and such of keys.
    /// </param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, F).</param>
    /// <param name="causal">Whether each step of the input attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, T), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the memory's steps, (N, S).</param>
    /// <param name="attentionMask">(N, T, T), or (N, heads, T, T), as that of an attention of the input to itself.</param>
    /// <param name="heads">How many heads there are, each of which takes a mask (N, T, T).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Decode(
        nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor> module, Tensor input, Tensor memory, bool causal = false,
        Tensor? keyPaddingMask = null, Tensor? memoryKeyPaddingMask = null, Tensor? attentionMask = null, long heads = 1)
    {
        using var scope = NewDisposeScope();
        var mask = Mask(causal, input, input, attentionMask, heads);
        var output = module.call(Transposed(input), Transposed(memory), mask, null, keyPaddingMask, memoryKeyPaddingMask);
        return Result(module, output, input, memory);
    }

    /// <summary>A whole transformer.</summary>
    /// <param name="module">The transformer.</param>
    /// <param name="input">The target, (N, T, F).</param>
    /// <param name="source">(N, S, F).</param>
    /// <param name="causal">Whether each step of the target attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, T), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the source's steps, (N, S).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Transform(
        Transformer module, Tensor input, Tensor source, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? memoryKeyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var (src, tgt) = (Transposed(source), Transposed(input));
        // The overload without masks runs the hooks; the others do not.
        var output = causal || keyPaddingMask is not null || memoryKeyPaddingMask is not null
            ? module.call(
                src, tgt, null!, Later(causal, input, input)!, src_key_padding_mask: memoryKeyPaddingMask!,
                tgt_key_padding_mask: keyPaddingMask!, memory_key_padding_mask: memoryKeyPaddingMask!)
            : module.call(src, tgt);
        return Result(module, output, input, source);
    }

    /// <summary>A whole transformer of this library.</summary>
    /// <param name="module">The transformer.</param>
    /// <param name="input">The target, (N, T, F).</param>
    /// <param name="source">(N, S, F).</param>
    /// <param name="causal">Whether each step of the target attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, T), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the source's steps, (N, S).</param>
    /// <param name="attentionMask">(N, T, T), or (N, heads, T, T), as that of an attention of the target to itself.</param>
    /// <param name="heads">How many heads there are, each of which takes a mask (N, T, T).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Transform(
        Modules.Transformer module, Tensor input, Tensor source, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? memoryKeyPaddingMask = null, Tensor? attentionMask = null, long heads = 1)
    {
        using var scope = NewDisposeScope();
        var mask = Mask(causal, input, input, attentionMask, heads);
        var output = module.call(Transposed(source), Transposed(input), mask, memoryKeyPaddingMask, keyPaddingMask);
        return Result(module, output, input, source);
    }

    /// <summary>
    /// The output. The weights are asked for, although nobody reads them: without them TorchSharp 0.107 returns an empty tensor in their
    /// place, which its statistics count as alive for ever.
    /// </summary>
    private static Tensor Attended(MultiheadAttention module, Tensor queries, Tensor keys, Tensor? keyPaddingMask, Tensor? mask) =>
        module.call(queries, keys, keys, keyPaddingMask, need_weights: true, attn_mask: mask).Item1;

    /// <summary>A causal mask: −∞ at the keys after a query's position. It is numeric, because not every module accepts booleans.</summary>
    private static Tensor? Later(bool causal, Tensor queries, Tensor keys) => causal
        ? full(queries.size(1), keys.size(1), double.NegativeInfinity, queries.dtype, queries.device).triu(1)
        : null;

    /// <summary>What is added to the scores: a causal mask, and a mask for each sample, once for each head.</summary>
    private static Tensor? Mask(bool causal, Tensor queries, Tensor keys, Tensor? pairs, long heads)
    {
        var later = Later(causal, queries, keys);
        if (pairs is null)
        {
            return later;
        }

        var added = pairs.dtype == ScalarType.Bool
            ? full(pairs.shape, 0, queries.dtype, queries.device).masked_fill(pairs, double.NegativeInfinity)
            : pairs.to(queries.dtype);
        added = later is null ? added : added + later;
        return (added.dim() == 4 ? added : added.unsqueeze(1).expand(-1, heads, -1, -1)).flatten(0, 1);
    }

    private static Tensor Transposed(Tensor value) => value.transpose(0, 1);

    /// <summary>The output with samples first, of which a run that is watched is told.</summary>
    private static Tensor Result(nn.Module module, Tensor steps, Tensor input, Tensor? memory = null)
    {
        var output = Transposed(steps).MoveToOuterDisposeScope();
        ModuleRuns.Tell(module, output, input, memory);
        return output;
    }
}
