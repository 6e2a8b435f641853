using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

// The modules start from a state of zeros and return the last state beside the output.
public static partial class Calls
{
    /// <summary>The outputs of an RNN; the last state is disposed.</summary>
    /// <param name="module">The RNN.</param>
    /// <param name="input">(N, T, F).</param>
    public static Tensor RNN(TorchSharp.Modules.RNN module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        return module.call(input).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of an LSTM; the last states are disposed.</summary>
    /// <param name="module">The LSTM.</param>
    /// <param name="input">(N, T, F).</param>
    public static Tensor LSTM(TorchSharp.Modules.LSTM module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        return module.call(input).Item1.MoveToOuterDisposeScope();
    }

    /// <summary>The outputs of a GRU; the last state is disposed.</summary>
    /// <param name="module">The GRU.</param>
    /// <param name="input">(N, T, F).</param>
    public static Tensor GRU(TorchSharp.Modules.GRU module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        return module.call(input).Item1.MoveToOuterDisposeScope();
    }
}
