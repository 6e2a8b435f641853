namespace NetDsl;

/// <summary>Sizes that are not numbers.</summary>
public static class Dim
{
    /// <summary>
    /// In <c>[Network]</c>, <c>[Block]</c> and <c>[Input]</c>: a size that is known only at run time. In <c>[LayerNorm]</c>: a size
    /// taken from the incoming value. In <c>[AdaptiveAvgPool]</c>: the size of the input's axis.
    /// </summary>
    public const int Any = -1;
}
