using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Precision;

/// <summary>
/// libtorch's own autocast, which TorchSharp does not show (0.107): the functions of <c>at::autocast</c> in torch_cpu, by the names that
/// the compilers of each platform give them. All of it is of the calling thread.
/// </summary>
internal static class NativeAutocast
{
    private const string Library = "torch_cpu";

    /// <summary>Whether a device casts, and to which type.</summary>
    public static (bool IsEnabled, ScalarType Type) Get(DeviceType device) => OperatingSystem.IsWindows()
        ? (Msvc.IsEnabled((sbyte)device) != 0, (ScalarType)Msvc.GetType((sbyte)device))
        : (Itanium.IsEnabled((sbyte)device) != 0, (ScalarType)Itanium.GetType((sbyte)device));

    /// <summary>Sets whether a device casts, and to which type.</summary>
    public static void Set(DeviceType device, bool isEnabled, ScalarType type)
    {
        if (OperatingSystem.IsWindows())
        {
            Msvc.SetType((sbyte)device, (sbyte)type);
            Msvc.SetEnabled((sbyte)device, Convert.ToByte(isEnabled));
        }
        else
        {
            Itanium.SetType((sbyte)device, (sbyte)type);
            Itanium.SetEnabled((sbyte)device, Convert.ToByte(isEnabled));
        }
    }

    /// <summary>Begins a region, in which weights that were cast are kept.</summary>
    public static void Enter() => _ = OperatingSystem.IsWindows() ? Msvc.Enter() : Itanium.Enter();

    /// <summary>Ends a region.</summary>
    /// <returns>In how many the thread still is.</returns>
    public static int Leave() => OperatingSystem.IsWindows() ? Msvc.Leave() : Itanium.Leave();

    /// <summary>Frees the weights that were cast.</summary>
    public static void Clear()
    {
        if (OperatingSystem.IsWindows())
        {
            Msvc.Clear();
        }
        else
        {
            Itanium.Clear();
        }
    }

    private static class Itanium
    {
        [DllImport(Library, EntryPoint = "_ZN2at8autocast19is_autocast_enabledEN3c1010DeviceTypeE")]
        public static extern byte IsEnabled(sbyte device);

        [DllImport(Library, EntryPoint = "_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb")]
        public static extern void SetEnabled(sbyte device, byte isEnabled);

        [DllImport(Library, EntryPoint = "_ZN2at8autocast18get_autocast_dtypeEN3c1010DeviceTypeE")]
        public static extern sbyte GetType(sbyte device);

        [DllImport(Library, EntryPoint = "_ZN2at8autocast18set_autocast_dtypeEN3c1010DeviceTypeENS1_10ScalarTypeE")]
        public static extern void SetType(sbyte device, sbyte type);

        [DllImport(Library, EntryPoint = "_ZN2at8autocast17increment_nestingEv")]
        public static extern int Enter();

        [DllImport(Library, EntryPoint = "_ZN2at8autocast17decrement_nestingEv")]
        public static extern int Leave();

        [DllImport(Library, EntryPoint = "_ZN2at8autocast11clear_cacheEv")]
        public static extern void Clear();
    }

    private static class Msvc
    {
        [DllImport(Library, EntryPoint = "?is_autocast_enabled@autocast@at@@YA_NW4DeviceType@c10@@@Z")]
        public static extern byte IsEnabled(sbyte device);

        [DllImport(Library, EntryPoint = "?set_autocast_enabled@autocast@at@@YAXW4DeviceType@c10@@_N@Z")]
        public static extern void SetEnabled(sbyte device, byte isEnabled);

        [DllImport(Library, EntryPoint = "?get_autocast_dtype@autocast@at@@YA?AW4ScalarType@c10@@W4DeviceType@4@@Z")]
        public static extern sbyte GetType(sbyte device);

        [DllImport(Library, EntryPoint = "?set_autocast_dtype@autocast@at@@YAXW4DeviceType@c10@@W4ScalarType@4@@Z")]
        public static extern void SetType(sbyte device, sbyte type);

        [DllImport(Library, EntryPoint = "?increment_nesting@autocast@at@@YAHXZ")]
        public static extern int Enter();

        [DllImport(Library, EntryPoint = "?decrement_nesting@autocast@at@@YAHXZ")]
        public static extern int Leave();

        [DllImport(Library, EntryPoint = "?clear_cache@autocast@at@@YAXXZ")]
        public static extern void Clear();
    }
}
