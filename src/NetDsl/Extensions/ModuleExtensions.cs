namespace NetDsl;

/// <summary>What a training loop and an evaluation need beside TorchSharp's own members, for networks and for every other module.</summary>
public static partial class ModuleExtensions;
