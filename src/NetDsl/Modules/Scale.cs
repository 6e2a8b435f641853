using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>A learnt factor for each channel or feature, LayerScale of CaiT (arXiv 2103.17239).</summary>
public sealed class Scale : nn.Module<Tensor, Tensor>
{
    private readonly int _axesBehind;

    /// <summary>Factors that all start alike.</summary>
    /// <param name="size">Channels or features.</param>
    /// <param name="initialValue">What each factor starts as.</param>
    /// <param name="axesBehind">How many axes of the input follow that of the channels: 0 for features, 2 for (N, C, H, W).</param>
    public Scale(long size, double initialValue = 1, int axesBehind = 0) : base(nameof(Scale))
    {
        _axesBehind = axesBehind;
        register_parameter("weight", new Parameter(full(size, initialValue)));
    }

    /// <summary>The factors, (C).</summary>
    public Parameter weight
    {
        get => get_parameter(nameof(weight))!;
        set => ConditionallyRegisterParameter(nameof(weight), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var factors = weight.view([-1, .. Enumerable.Repeat(1L, _axesBehind)]);
        return input * factors;
    }
}
