using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A module that adds to the ends of the last axes.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    /// <summary>Padding of one kind.</summary>
    /// <param name="name">What <see cref="nn.Module.GetName"/> gives.</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The constant, where that is added.</param>
    /// <param name="padding">How much before and after each axis, the last one first; negative sizes take off.</param>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name)
    {
        this.mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>How much before and after each axis, the last one first.</summary>
    public long[] padding { get; set; }

    /// <summary>The constant that is added.</summary>
    public double value { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, mode, value);
}
