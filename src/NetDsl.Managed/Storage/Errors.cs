using System.Runtime.InteropServices;

namespace NetDsl.Managed.Storage;

/// <summary>Creates the exceptions that TorchSharp throws.</summary>
internal static class Errors
{
    /// <summary>An error of libtorch, which TorchSharp throws as an <see cref="ExternalException"/>.</summary>
    internal static ExternalException Native(string message) => new(message);
}
