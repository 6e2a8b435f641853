namespace NetDsl;

/// <summary>The activation that a hyperparameter chooses.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// The module is the chosen one's, <c>nn.SiLU</c> for <see cref="Activation.SiLU"/>. It overwrites its input where nothing else reads it
/// and the chosen one's gradient does not need it.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/nn.html#non-linear-activations-weighted-sum-nonlinearity">Activations</see>
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Block(nameof(inChannels), Dim.Any, Dim.Any)]
/// [Conv(nameof(channels), 3, Padding = 1), BatchNorm, Activation(nameof(activation))]
/// public partial class Unit(int inChannels, int channels, Activation activation);
/// </code>
/// </example>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>The activation that a hyperparameter chooses.</summary>
    /// <param name="kind">The name of the hyperparameter, whose type is <see cref="Activation"/>.</param>
    public ActivationAttribute(string kind) => Kind = kind;

    /// <summary>An activation.</summary>
    /// <param name="kind">The activation.</param>
    public ActivationAttribute(Activation kind) => Kind = kind;

    /// <summary>The activation, or the name of the hyperparameter that chooses it.</summary>
    public object Kind { get; }
}
