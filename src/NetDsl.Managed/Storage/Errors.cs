using System.Runtime.InteropServices;

namespace NetDsl.Managed.Storage;

/// <summary>Makes the exceptions TorchSharp's callers know.</summary>
internal static class Errors
{
    /// <summary>What libtorch would report: TorchSharp throws it as an <see cref="ExternalException"/>.</summary>
    internal static ExternalException Native(string message) => new(message);
}
