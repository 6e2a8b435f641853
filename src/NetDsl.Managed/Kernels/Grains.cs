namespace NetDsl.Managed.Kernels;

/// <summary>How many elements are worth a thread of their own.</summary>
internal static class Grains
{
    /// <summary>Loops that do next to nothing but read and write.</summary>
    internal const int Memory = 1 << 16;

    /// <summary>Loops that calculate exponentials and the like.</summary>
    internal const int Heavy = 1 << 13;
}
