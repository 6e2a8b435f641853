namespace NetDsl;

/// <summary>
/// Marks a partial class as a neural network: the layers declared on it become a TorchSharp module, <see cref="Network"/>.
/// </summary>
/// <example>
/// A network for grey images of 28 by 28 pixels, (N, 1, 28, 28) → (N, 10):
/// <code>
/// [Network(1, 28, 28)]
/// [Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
/// [Flatten]
/// [Linear(10)]
/// public partial class DigitNet;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Marks a network and gives its input.</summary>
    /// <param name="dims">
    /// The shape of the input, batch dimension left out: <c>(1, 28, 28)</c> is (N, 1, 28, 28). Each is positive, or
    /// <see cref="Dim.Any"/> where the size is known only at run time.
    /// </param>
    public NetworkAttribute(params int[] dims) => Dims = dims;

    /// <summary>The shape of the input, batch dimension left out.</summary>
    public int[] Dims { get; }

    /// <summary>How layers without a <see cref="LayerAttribute.Name"/> are named. Default: <see cref="Naming.Typed"/>.</summary>
    public Naming Naming { get; set; } = Naming.Typed;
}
