using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// For generated code: calls a block whose intermediate values are not kept in training, but computed again in backward. In evaluation, and
/// where gradients are off, it is a plain call. PyTorch: <see href="https://docs.pytorch.org/docs/stable/checkpoint.html"/>.
/// </summary>
/// <remarks>On the managed engine, which has no functions with a backward of the program's own, it is a plain call everywhere.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Checkpoint
{
    /// <summary>Calls a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its output.</returns>
    public static Tensor Call(nn.Module<Tensor, Tensor> block, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Call(block, given => block.call(given[0]), input);
    }

    /// <summary>Calls a hand-written module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its output, as <see cref="OwnCode"/> gives it.</returns>
    public static Tensor CallOwn<[DynamicallyAccessedMembers(OwnCode.Fields)] T>(T module, Tensor input)
        where T : nn.Module<Tensor, Tensor> => Call(module, given => OwnCode.Call(module, given[0]), input);

    /// <summary>Calls a block of several inputs or outputs.</summary>
    /// <param name="block">The block, whose parameters get gradients.</param>
    /// <param name="compute">The call, on a list of its inputs.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <typeparam name="TResult">A tensor, or a tuple of up to six.</typeparam>
    /// <returns>Its output.</returns>
    public static TResult Call<TResult>(nn.Module block, Func<Tensor[], TResult> compute, params Tensor[] inputs)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(compute);
        ArgumentNullException.ThrowIfNull(inputs);
        Tensor[]? outputs = null;
        if (block.training && is_grad_enabled())
        {
            Recompute(block, given => Values(compute(given)), inputs, ref outputs);
        }

        return outputs is null ? compute(inputs) : (TResult)Result(outputs);
    }

    /// <summary>Gives the outputs with a backward that computes them again; null where nothing needs a gradient.</summary>
    static partial void Recompute(nn.Module block, Func<Tensor[], Tensor[]> compute, Tensor[] inputs, ref Tensor[]? outputs);

    private static Tensor[] Values(object result) => result is ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).Select(index => (Tensor)tuple[index]!)]
        : [(Tensor)result];

    private static object Result(Tensor[] values) => values switch
    {
        [var only] => only,
        [var a, var b] => (a, b),
        [var a, var b, var c] => (a, b, c),
        [var a, var b, var c, var d] => (a, b, c, d),
        [var a, var b, var c, var d, var e] => (a, b, c, d, e),
        [var a, var b, var c, var d, var e, var f] => (a, b, c, d, e, f),
        _ => throw new ArgumentException($"Expected one to six outputs. Got {values.Length}."),
    };
}
