using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversion and moving of modules.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the floating-point parameters and buffers.</summary>
    /// <returns>The module.</returns>
    /// <exception cref="ArgumentException">The type is no floating-point type.</exception>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module._to(type, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers, and moves all of them.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module => (T)module._to(device.type, device.index, non_blocking);

    /// <summary>Moves the parameters and buffers to a device given by name, such as <c>"cpu"</c>.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Converts and moves the parameters and buffers to the type and the device of a tensor.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false)
        where T : nn.Module => (T)module._to(other.device, other.dtype, non_blocking);

    /// <summary>Moves the parameters and buffers to the CPU.</summary>
    /// <returns>The module.</returns>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module => (T)module._to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves the parameters and buffers to a GPU.</summary>
    /// <returns>The module.</returns>
    /// <exception cref="InvalidOperationException">There is none: this engine runs on the CPU alone.</exception>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => (T)module._to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to truth values, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @bool<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Bool, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to uint8, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @byte<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Byte, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to int8, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @char<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int8, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to int16, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @short<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int16, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to int32, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @int<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int32, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to int64, which throws.</summary>
    /// <returns>The module.</returns>
    public static T @long<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Int64, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to float16.</summary>
    /// <returns>The module.</returns>
    public static T half<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to bfloat16.</summary>
    /// <returns>The module.</returns>
    public static T bfloat16<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to float32.</summary>
    /// <returns>The module.</returns>
    public static T @float<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to float64.</summary>
    /// <returns>The module.</returns>
    public static T @double<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to complex64.</summary>
    /// <returns>The module.</returns>
    public static T cfloat<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts the floating-point parameters and buffers to complex128.</summary>
    /// <returns>The module.</returns>
    public static T cdouble<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
