namespace NetDsl;

/// <summary>
/// Names the current value as one of the network's outputs: <c>forward</c> gives the value, or a tuple of them where there are several.
/// </summary>
/// <param name="name">The output's name, once in a network; in a tuple it is the element's name.</param>
/// <remarks>
/// The order is that in which they are written. With <c>[Output]</c>, what the last layer gives is no output unless it is named. The
/// layers below go on from the value.
/// </remarks>
/// <example>
/// The mean and the logarithm of the variance of a variational autoencoder, (N, 64) → ((N, 8), (N, 8)):
/// <code>
/// [Network(64)]
/// [Linear(32), ReLU, Tap("hidden")]
/// [Linear(8), Output("mean")]
/// [From("hidden"), Linear(8), Output("logVariance")]
/// public partial class Encoder;
/// </code>
/// </example>
public sealed class OutputAttribute(string name) : ElementAttribute
{
    /// <summary>The output's name.</summary>
    public string Name { get; } = name;
}
