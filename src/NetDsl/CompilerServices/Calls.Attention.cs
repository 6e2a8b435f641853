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
        return Result(module, Attended(module, steps, steps, keyPaddingMask, Mask(causal, input, input)), input);
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
        var attended = Attended(module, Transposed(input), Transposed(memory), keyPaddingMask, Mask(causal, input, memory));
        return Result(module, attended, input, memory);
    }

    /// <summary>A layer of a transformer's encoder.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(TransformerEncoderLayer module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        // The overload without masks runs the hooks; the others do not.
        var output = causal || keyPaddingMask is not null
            ? module.call(steps, Mask(causal, input, input)!, keyPaddingMask!)
            : module.call(steps);
        return Result(module, output, input);
    }

    /// <summary>A transformer's encoder.</summary>
    /// <param name="module">The encoder.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(TransformerEncoder module, Tensor input, bool causal = false, Tensor? keyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        return Result(module, module.call(Transposed(input), Mask(causal, input, input)!, keyPaddingMask!), input);
    }

    /// <summary>A layer of a transformer's decoder.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, F).</param>
    /// <param name="causal">Whether each step of the input attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the memory's steps, (N, S).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Decode(
        TransformerDecoderLayer module, Tensor input, Tensor memory, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? memoryKeyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var output = module.call(
            Transposed(input), Transposed(memory), Mask(causal, input, input)!, null!, keyPaddingMask!, memoryKeyPaddingMask!);
        return Result(module, output, input, memory);
    }

    /// <summary>A transformer's decoder.</summary>
    /// <param name="module">The decoder.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, F).</param>
    /// <param name="causal">Whether each step of the input attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the memory's steps, (N, S).</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Decode(
        TransformerDecoder module, Tensor input, Tensor memory, bool causal = false, Tensor? keyPaddingMask = null,
        Tensor? memoryKeyPaddingMask = null)
    {
        using var scope = NewDisposeScope();
        var output = module.call(
            Transposed(input), Transposed(memory), Mask(causal, input, input)!, null!, keyPaddingMask!, memoryKeyPaddingMask!);
        return Result(module, output, input, memory);
    }

    /// <summary>A whole transformer.</summary>
    /// <param name="module">The transformer.</param>
    /// <param name="input">The target, (N, T, F).</param>
    /// <param name="source">(N, S, F).</param>
    /// <param name="causal">Whether each step of the target attends only to those up to its own place.</param>
    /// <param name="keyPaddingMask">(N, S), true at the keys that nobody attends to.</param>
    /// <param name="memoryKeyPaddingMask">The same of the memory's steps, (N, S).</param>
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
                src, tgt, null!, Mask(causal, input, input)!, src_key_padding_mask: memoryKeyPaddingMask!,
                tgt_key_padding_mask: keyPaddingMask!, memory_key_padding_mask: memoryKeyPaddingMask!)
            : module.call(src, tgt);
        return Result(module, output, input, source);
    }

    /// <summary>
    /// The output. The weights are asked for, although nobody reads them: without them TorchSharp 0.107 returns an empty tensor in their
    /// place, which its statistics count as alive for ever.
    /// </summary>
    private static Tensor Attended(MultiheadAttention module, Tensor queries, Tensor keys, Tensor? keyPaddingMask, Tensor? mask) =>
        module.call(queries, keys, keys, keyPaddingMask, need_weights: true, attn_mask: mask).Item1;

    /// <summary>A causal mask: −∞ at the keys after a query's position. It is numeric, because not every module accepts booleans.</summary>
    private static Tensor? Mask(bool causal, Tensor queries, Tensor keys) => causal
        ? full(queries.size(1), keys.size(1), double.NegativeInfinity, queries.dtype, queries.device).triu(1)
        : null;

    private static Tensor Transposed(Tensor value) => value.transpose(0, 1);

    /// <summary>The output with samples first, of which a run that is watched is told.</summary>
    private static Tensor Result(nn.Module module, Tensor steps, Tensor input, Tensor? memory = null)
    {
        var output = Transposed(steps).MoveToOuterDisposeScope();
        ModuleRuns.Tell(module, output, input, memory);
        return output;
    }
}
