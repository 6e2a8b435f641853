using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Precision;

/// <summary>A region of one thread in which libtorch's operations on a device choose their type.</summary>
internal sealed class AutocastScope : IDisposable
{
    private readonly DeviceType _device;
    private readonly (bool IsEnabled, ScalarType Type) _before;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly bool _forgets;
    private bool _isOver;

    /// <summary>Begins a region.</summary>
    /// <param name="device">The device.</param>
    /// <param name="type">The type.</param>
    /// <param name="isEnabled">Whether operations choose it.</param>
    /// <param name="forgets">Whether weights that were cast before, or in it, are cast anew.</param>
    /// <exception cref="NotSupportedException">The engine has no autocast.</exception>
    public AutocastScope(DeviceType device, ScalarType type, bool isEnabled = true, bool forgets = false)
    {
        _device = device;
        try
        {
            _before = NativeAutocast.Get(device);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new NotSupportedException(
                "Autocast is libtorch's. Expected its library torch_cpu beside the program, of a version with at::autocast. Got an " +
                "engine without it: compute in float32.", e);
        }

        // libtorch finds a weight that was cast by the weight alone, whatever the type.
        _forgets = forgets || (_before.IsEnabled && _before.Type != type);
        if (_forgets)
        {
            NativeAutocast.Clear();
        }

        NativeAutocast.Set(device, isEnabled, type);
        NativeAutocast.Enter();
    }

    /// <summary>Ends the region.</summary>
    /// <exception cref="InvalidOperationException">Another thread began it.</exception>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException(
                "Autocast holds for the thread that began it. Expected it to end there. Got another thread: there must be no await in it.");
        }

        _isOver = true;
        if (NativeAutocast.Leave() == 0 || _forgets)
        {
            NativeAutocast.Clear();
        }

        NativeAutocast.Set(_device, _before.IsEnabled, _before.Type);
    }
}
