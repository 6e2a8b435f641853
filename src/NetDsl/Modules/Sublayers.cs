using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// The parts of a transformer layer, of which each has a norm and a dropout: the layer registers them as children of its own under
/// PyTorch's names, <c>norm1</c>, …, <c>dropout1</c>, ….
/// </summary>
internal sealed class Sublayers
{
    private readonly bool _isNormFirst;
    private readonly LayerNorm[] _norms;
    private readonly Dropout[] _dropouts;

    /// <summary>Registers norms and dropouts in the transformer layer.</summary>
    public Sublayers(nn.Module layer, TransformerSettings settings, int count)
    {
        _isNormFirst = settings.NormFirst;
        _norms = Registered("norm", () => nn.LayerNorm(settings.Features));
        _dropouts = Registered("dropout", () => nn.Dropout(settings.Dropout));

        T[] Registered<T>(string name, Func<T> create)
            where T : nn.Module
        {
            var modules = new T[count];
            for (var index = 0; index < count; index++)
            {
                modules[index] = create();
                layer.register_module(FormattableString.Invariant($"{name}{index + 1}"), modules[index]);
            }

            return modules;
        }
    }

    /// <summary>A value and what a part computes of it, with the part's norm of the sum, or before.</summary>
    /// <param name="number">The part's number, from 1.</param>
    /// <param name="x">The value.</param>
    /// <param name="compute">What the part computes.</param>
    public Tensor Added(int number, Tensor x, Func<Tensor, Tensor> compute)
    {
        var (norm, dropout) = (_norms[number - 1], _dropouts[number - 1]);
        return _isNormFirst ? x + dropout.call(compute(norm.call(x))) : norm.call(x + dropout.call(compute(x)));
    }
}
