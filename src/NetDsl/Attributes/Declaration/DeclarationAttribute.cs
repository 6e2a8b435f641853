namespace NetDsl;

/// <summary>Marks a partial class whose attributes are a network or a part of one, and gives the shape of its input.</summary>
/// <remarks>
/// <para>
/// The shape is that of one sample, the batch dimension left out: <c>(1, 28, 28)</c> is (N, 1, 28, 28). A dim is a positive int,
/// <see cref="Dim.Any"/> where the size is known only at run time, or an expression over the parameters of the class's primary
/// constructor, its hyperparameters: <c>nameof(channels)</c>, <c>nameof(width) + " * 4"</c>.
/// </para>
/// <para>Without dims the inputs come from <c>[Input]</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public abstract class DeclarationAttribute : Attribute
{
    private protected DeclarationAttribute(object[] dims) => Dims = dims;

    /// <summary>The shape of the input, batch dimension left out; empty where the inputs come from <c>[Input]</c>.</summary>
    public object[] Dims { get; }

    /// <summary>How layers without a <see cref="LayerAttribute.Name"/> are named. Default: <see cref="Naming.Typed"/>.</summary>
    public Naming Naming { get; set; } = Naming.Typed;

    /// <summary>Which axis of the input holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
