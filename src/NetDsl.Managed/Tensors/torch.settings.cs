using NetDsl.Managed.Kernels;
using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element type of floating-point tensors made without a type: float32, unless set otherwise.</summary>
    public static ScalarType get_default_dtype() => Factories.DefaultType;

    /// <summary>Sets the element type of floating-point tensors made without a type.</summary>
    public static void set_default_dtype(ScalarType dtype) => Factories.DefaultType = dtype;

    /// <summary>The device of tensors made without a device: the CPU.</summary>
    public static Device get_default_device() => CPU;

    /// <summary>Sets the device of tensors made without a device, which must be the CPU.</summary>
    public static void set_default_device(Device device) => Factories.CheckDevice(device);

    /// <summary>Sets the device of tensors made without a device, which must be the CPU.</summary>
    public static void set_default_device(string device) => Factories.CheckDevice(new Device(device));

    /// <summary>The maximum number of threads of one operation.</summary>
    public static int get_num_threads() => Work.Threads;

    /// <summary>Sets the maximum number of threads of one operation.</summary>
    public static void set_num_threads(int num) => Work.Threads = num;
}
