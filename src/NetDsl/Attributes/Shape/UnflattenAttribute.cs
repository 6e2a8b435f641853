using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Makes one axis several, the opposite of <see cref="FlattenAttribute"/>: <c>Unflatten</c>.
/// </summary>
/// <remarks>
/// <para>(N, C·H·W) → (N, C, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html">Unflatten</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 784) → (N, 1, 28, 28):
/// <code>[Unflatten(1, 1, 28, 28)]</code>
/// </example>
public sealed class UnflattenAttribute : LayerAttribute
{
    /// <summary>One axis to several.</summary>
    /// <param name="dim">The axis, the batch being 0; a negative one counts from the end. Not the batch.</param>
    /// <param name="unflattenedSize">The sizes it becomes, whose product it is; <see cref="Dim.Any"/> infers one.</param>
    public UnflattenAttribute(int dim, params int[] unflattenedSize)
    {
        Dim = dim;
        UnflattenedSize = [.. unflattenedSize];
    }

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="UnflattenAttribute(int, int[])"/>
    public UnflattenAttribute(int dim, params object[] unflattenedSize)
    {
        Dim = dim;
        UnflattenedSize = unflattenedSize;
    }

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnflattenAttribute(int dim) => (Dim, UnflattenedSize) = (dim, []);

    /// <summary>The axis, the batch being 0.</summary>
    public int Dim { get; }

    /// <summary>The sizes it becomes.</summary>
    public object[] UnflattenedSize { get; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>.</summary>
    public Layout Layout { get; set; }
}
