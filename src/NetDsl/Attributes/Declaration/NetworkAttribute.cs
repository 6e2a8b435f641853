namespace NetDsl;

/// <summary>
/// Marks a partial class as a neural network: the layers declared on it become a TorchSharp module, <see cref="Network"/>.
/// </summary>
/// <inheritdoc cref="DeclarationAttribute"/>
/// <example>
/// A network for grey images of 28 by 28 pixels, (N, 1, 28, 28) → (N, 10):
/// <code>
/// [Network(1, 28, 28)]
/// [Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
/// [Flatten]
/// [Linear(10)]
/// public partial class DigitNet;
/// </code>
/// With a hyperparameter:
/// <code>
/// [Network(784)]
/// [Linear(nameof(hidden)), ReLU, Linear(10)]
/// public partial class Perceptron(int hidden = 100);
/// </code>
/// </example>
public sealed class NetworkAttribute : DeclarationAttribute
{
    /// <summary>Marks a network and gives its input.</summary>
    /// <param name="dims">
    /// The shape of the input, batch dimension left out: <c>(1, 28, 28)</c> is (N, 1, 28, 28). Each is positive, or
    /// <see cref="Dim.Any"/> where the size is known only at run time.
    /// </param>
    public NetworkAttribute(params int[] dims)
        : base([.. dims])
    {
    }

    /// <summary>The same, with dims that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="NetworkAttribute(int[])"/>
    public NetworkAttribute(params object[] dims)
        : base(dims)
    {
    }

    /// <summary>Marks a network whose inputs come from <c>[Input]</c>.</summary>
    public NetworkAttribute()
        : base([])
    {
    }

    /// <summary>
    /// The memory format of its convolutions over two and three axes, those of its blocks included: as if its constructor ended with
    /// <see cref="ModuleExtensions.ChannelsLast"/>. Default: <see cref="MemoryFormat.Contiguous"/>. The managed engine has one format.
    /// </summary>
    public MemoryFormat Format { get; set; }
}
