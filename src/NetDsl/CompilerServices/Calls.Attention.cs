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
    /// <returns>(N, T, F).</returns>
    public static Tensor Attend(MultiheadAttention module, Tensor input, bool causal = false)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        return Result(module, Attended(module, steps, steps, Mask(causal, input, input)), input);
    }

    /// <summary>Attention of a value to another one.</summary>
    /// <param name="module">The attention.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, K).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Attend(MultiheadAttention module, Tensor input, Tensor memory, bool causal = false)
    {
        using var scope = NewDisposeScope();
        return Result(module, Attended(module, Transposed(input), Transposed(memory), Mask(causal, input, memory)), input, memory);
    }

    /// <summary>A layer of a transformer's encoder.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(TransformerEncoderLayer module, Tensor input, bool causal = false)
    {
        using var scope = NewDisposeScope();
        var steps = Transposed(input);
        // The overload without a mask runs the hooks; the others do not.
        return Result(module, causal ? module.call(steps, Mask(true, input, input)!) : module.call(steps), input);
    }

    /// <summary>A transformer's encoder.</summary>
    /// <param name="module">The encoder.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="causal">Whether each step attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Encode(TransformerEncoder module, Tensor input, bool causal = false)
    {
        using var scope = NewDisposeScope();
        return Result(module, module.call(Transposed(input), Mask(causal, input, input)!), input);
    }

    /// <summary>A layer of a transformer's decoder.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, F).</param>
    /// <param name="causal">Whether each step of the input attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Decode(TransformerDecoderLayer module, Tensor input, Tensor memory, bool causal = false)
    {
        using var scope = NewDisposeScope();
        return Result(module, module.call(Transposed(input), Transposed(memory), Mask(causal, input, input)!), input, memory);
    }

    /// <summary>A transformer's decoder.</summary>
    /// <param name="module">The decoder.</param>
    /// <param name="input">(N, T, F).</param>
    /// <param name="memory">(N, S, F).</param>
    /// <param name="causal">Whether each step of the input attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Decode(TransformerDecoder module, Tensor input, Tensor memory, bool causal = false)
    {
        using var scope = NewDisposeScope();
        return Result(module, module.call(Transposed(input), Transposed(memory), Mask(causal, input, input)!), input, memory);
    }

    /// <summary>A whole transformer.</summary>
    /// <param name="module">The transformer.</param>
    /// <param name="input">The target, (N, T, F).</param>
    /// <param name="source">(N, S, F).</param>
    /// <param name="causal">Whether each step of the target attends only to those up to its own place.</param>
    /// <returns>(N, T, F).</returns>
    public static Tensor Transform(Transformer module, Tensor input, Tensor source, bool causal = false)
    {
        using var scope = NewDisposeScope();
        var (src, tgt) = (Transposed(source), Transposed(input));
        // The overload without a mask runs the hooks; the others do not.
        return Result(module, causal ? module.call(src, tgt, null!, Mask(true, input, input)!) : module.call(src, tgt), input, source);
    }

    /// <summary>
    /// The output. The weights are asked for, although nobody reads them: without them TorchSharp 0.107 returns an empty tensor in their
    /// place, which its statistics count as alive for ever.
    /// </summary>
    private static Tensor Attended(MultiheadAttention module, Tensor queries, Tensor keys, Tensor? mask) =>
        module.call(queries, keys, keys, need_weights: true, attn_mask: mask).Item1;

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
