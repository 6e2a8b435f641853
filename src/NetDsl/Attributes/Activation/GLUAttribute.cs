namespace NetDsl;

/// <summary>A gated linear unit: the first half of an axis times the sigmoid of its second half.</summary>
/// <remarks>
/// <para>(…, F) → (…, F / 2), or half of another axis. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.GLU.html">GLU</see>;
/// <see href="https://arxiv.org/abs/1612.08083">Language Modeling with Gated Convolutional Networks</see>
/// (Dauphin et al., 2016)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(128, 3), GLU(1)]</code>
/// </example>
public sealed class GLUAttribute : LayerAttribute
{
    /// <summary>A gated linear unit.</summary>
    /// <param name="dim">The axis, of even size; the batch is 0, negative numbers count from the end. Default: −1.</param>
    public GLUAttribute(int dim = -1) => Dim = dim;

    /// <summary>The axis, the batch being 0.</summary>
    public int Dim { get; }
}
