namespace NetDsl;

/// <summary>
/// A learnt parameter of the network, <c>nn.Parameter</c>, as a value with a name: queries, a mask token, a temperature. The current value
/// goes on unchanged.
/// </summary>
/// <remarks>
/// <para>
/// The name is its key in <c>state_dict</c> and a tap's name. <c>[Add]</c> and <c>[Multiply]</c> broadcast it as it is, from the last axis
/// on: a parameter of no axes, or (1), is one number for all. <c>[From]</c>, attention and every other reader get it once for each sample:
/// (100, 256) → (N, 100, 256).
/// </para>
/// <para>
/// It starts as numbers of a normal distribution, N(0, 1), as <c>torch.randn</c> and the weight of <c>nn.Embedding</c> do; an <c>[Init]</c>
/// below it gives another start.
/// </para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html">Parameter</see></para>
/// </remarks>
/// <example>
/// The queries of DETR (arXiv 2005.12872), which attend to the features of an image, and logits divided by a learnt temperature:
/// <code>
/// [Parameter("queries", 100, 256)]
/// [Tap("memory"), From("queries"), TransformerDecoder(6, 8, "memory"), Linear(92)]
/// [Parameter("scale"), Init(Init.Constant, Value = 14.3), Multiply("scale")]
/// </code>
/// </example>
public sealed class ParameterAttribute : ElementAttribute
{
    /// <summary>A parameter.</summary>
    /// <param name="name">Its name, once in a network; dots nest.</param>
    /// <param name="shape">Its shape, without a batch. Each size is positive; none is a single number.</param>
    public ParameterAttribute(string name, params int[] shape) => (Name, Shape) = (name, [.. shape]);

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ParameterAttribute(string, int[])"/>
    public ParameterAttribute(string name, params object[] shape) => (Name, Shape) = (name, shape);

    /// <summary>A single number.</summary>
    /// <param name="name">Its name, once in a network; dots nest.</param>
    public ParameterAttribute(string name) => (Name, Shape) = (name, []);

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>Its shape, without a batch.</summary>
    public object[] Shape { get; }

    /// <summary>Which axis of it holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
