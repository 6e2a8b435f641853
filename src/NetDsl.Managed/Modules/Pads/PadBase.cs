using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module that pads the last axes.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes _mode;

    /// <summary>Padding of one kind.</summary>
    /// <param name="name">The module's name.</param>
    /// <param name="mode">The padding mode.</param>
    /// <param name="value">The constant, for constant padding.</param>
    /// <param name="padding">The padding before and after each axis, last axis first; negative values crop.</param>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name)
    {
        _mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>The padding before and after each axis, last axis first.</summary>
    public long[] padding { get; set; }

    /// <summary>The constant.</summary>
    public double value { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, _mode, value);
}
