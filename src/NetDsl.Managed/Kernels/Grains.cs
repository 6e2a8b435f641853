namespace NetDsl.Managed.Kernels;

/// <summary>The minimum number of elements per thread.</summary>
internal static class Grains
{
    /// <summary>Memory-bound loops.</summary>
    internal const int Memory = 1 << 16;

    /// <summary>Loops that compute exponentials and similar functions.</summary>
    internal const int Heavy = 1 << 13;
}
