namespace NetDsl;

/// <summary>Calls a method of the user's own part of the class, for what no layer does.</summary>
/// <param name="method">
/// The method's name: <c>nameof(Method)</c>. It takes the current value, then the tapped ones, and gives a Tensor:
/// <c>Tensor Method(Tensor)</c>, <c>Tensor Method(Tensor, Tensor)</c>, …
/// </param>
/// <param name="taps">The names of the other values that it takes, in this order; none for a method of one.</param>
/// <remarks>
/// <para>Any shape → the same shape, or <see cref="Out"/>. No parameters of its own, no key in <c>state_dict</c>.</para>
/// <para>
/// The method may return an input, a view of it, or a new tensor, and keep tensors in fields. Other tensors that it makes are disposed when
/// it returns. It neither changes nor disposes its inputs.
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 32, 32) → (N, 1, 32, 32):
/// <code>
/// [Network(3, 32, 32)]
/// [Call(nameof(Grey), Out = new[] { 1, 32, 32 })]
/// [Conv(16, 3), ReLU]
/// public partial class GreyNet
/// {
///     private static Tensor Grey(Tensor image) =&gt; image.mean([1], keepdim: true);
/// }
/// </code>
/// </example>
public sealed class CallAttribute(string method, params string[] taps) : LayerAttribute
{
    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>The names of the other values that it takes.</summary>
    public string[] Taps { get; } = taps;

    /// <summary>
    /// The shape of the output, batch dimension left out: a size, or an array of sizes. Left out: the input's shape.
    /// </summary>
    public object? Out { get; set; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
