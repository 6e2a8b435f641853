using static TorchSharp.torch;

namespace NetDsl.Graphs;

/// <summary>A network whose graph is not known.</summary>
internal static class Undescribed
{
    /// <summary>The exception of a network whose <c>forward</c> is written by hand.</summary>
    public static NotSupportedException By(nn.Module network) => new(
        $"The forward of '{ModuleTree.TypeName(network)}' is written by hand, so its graph is not known. " +
        "Expected a network whose forward is generated from its attributes.");
}
