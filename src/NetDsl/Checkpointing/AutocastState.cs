using NetDsl.Precision;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Checkpointing;

/// <summary>libtorch's autocast of this thread for a device.</summary>
/// <param name="Device">The device.</param>
/// <param name="IsEnabled">Whether operations cast.</param>
/// <param name="Type">To which type.</param>
internal sealed record AutocastState(DeviceType Device, bool IsEnabled, ScalarType Type)
{
    /// <summary>Whether libtorch has none.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>The state now; off where libtorch has none.</summary>
    public static AutocastState Get(DeviceType device)
    {
        try
        {
            var (isEnabled, type) = NativeAutocast.Get(device);
            return new(device, isEnabled, type);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return new(device, IsEnabled: false, ScalarType.Float32) { IsMissing = true };
        }
    }

    /// <summary>Frees the weights that were cast.</summary>
    public void Forget()
    {
        if (!IsMissing)
        {
            NativeAutocast.Clear();
        }
    }

    /// <summary>Makes it the state until the result is disposed; null where libtorch has none.</summary>
    public IDisposable? Restore() => IsMissing ? null : new AutocastScope(Device, Type, IsEnabled, forgets: true);
}
