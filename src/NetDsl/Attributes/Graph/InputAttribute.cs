namespace NetDsl;

/// <summary>One of several inputs of a network or block: a parameter of <c>forward</c>, in the order in which they are written.</summary>
/// <remarks>
/// <para>
/// The name is a tap's: <c>[From]</c> and the joins take the input by it. With two inputs the class derives from
/// <c>Network&lt;Tensor, Tensor, Tensor&gt;</c>, and so on.
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 32, 32) and (N, 10) → (N, 2):
/// <code>
/// [Network]
/// [Input("image", 3, 32, 32), Input("meta", 10)]
/// [From("image"), Conv(16, 3), ReLU, AdaptiveAvgPool(1), Flatten, Tap("seen")]
/// [From("meta"), Linear(16), ReLU]
/// [Concat("seen"), Linear(2)]
/// public partial class Diagnosis;
/// </code>
/// </example>
public sealed class InputAttribute : ElementAttribute
{
    /// <summary>An input and its shape.</summary>
    /// <param name="name">The input's name, once in a network.</param>
    /// <param name="dims">
    /// The shape of the input, batch dimension left out: <c>(3, 32, 32)</c> is (N, 3, 32, 32), none is (N). Each is positive, or
    /// <see cref="Dim.Any"/> where the size is known only at run time.
    /// </param>
    public InputAttribute(string name, params int[] dims) => (Name, Dims) = (name, [.. dims]);

    /// <summary>The same, with dims that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="InputAttribute(string, int[])"/>
    public InputAttribute(string name, params object[] dims) => (Name, Dims) = (name, dims);

    /// <summary>An input of one number a sample, (N).</summary>
    /// <param name="name">The input's name, once in a network.</param>
    public InputAttribute(string name) => (Name, Dims) = (name, []);

    /// <summary>The input's name.</summary>
    public string Name { get; }

    /// <summary>The shape of the input, batch dimension left out.</summary>
    public object[] Dims { get; }

    /// <summary>Which axis of the input holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
