using NetDsl.Managed.Operations.Recurrent;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Modules;

/// <summary>The initial parameters of RNNCell, LSTMCell and GRUCell: (gates·H, I), (gates·H, H) and two biases or none.</summary>
internal sealed class CellParameters
{
    internal CellParameters(RecurrentKind kind, long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
    {
        var rows = kind.Gates() * hiddenSize;
        InputWeight = new(empty(rows, inputSize, dtype, device));
        HiddenWeight = new(empty(rows, hiddenSize, dtype, device));
        if (bias)
        {
            (InputBias, HiddenBias) = (new(empty(rows, dtype, device)), new(empty(rows, dtype, device)));
        }

        // In PyTorch's order, so that the same seed gives the same weights.
        var bound = hiddenSize > 0 ? 1 / Math.Sqrt(hiddenSize) : 0;
        foreach (var parameter in new[] { InputWeight, HiddenWeight, InputBias, HiddenBias })
        {
            if (parameter is not null)
            {
                nn.init.uniform_(parameter, -bound, bound);
            }
        }
    }

    internal Parameter InputWeight { get; }

    internal Parameter HiddenWeight { get; }

    internal Parameter? InputBias { get; }

    internal Parameter? HiddenBias { get; }
}
