namespace NetDsl.Managed.Kernels;

/// <summary>What loops over vectors share.</summary>
internal static class Vectors
{
    /// <summary>How many values a loop by whole vectors may pass the end by.</summary>
    internal const int Slack = 16;
}
