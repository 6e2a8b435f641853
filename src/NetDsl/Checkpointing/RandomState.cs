using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Checkpointing;

/// <summary>The states of the random numbers that an operation on a device may draw: the CPU's, and the GPU's where it is one.</summary>
internal static class RandomState
{
    /// <summary>The states now.</summary>
    /// <exception cref="NotSupportedException">The device is neither the CPU nor a GPU of NVIDIA.</exception>
    public static List<Tensor> Get(Device device) => device.type switch
    {
        DeviceType.CPU => [get_rng_state()],
        DeviceType.CUDA => [get_rng_state(), Native.Get(Generator(device))],
        _ => throw new NotSupportedException($"Checkpoint = true needs a block on the CPU or on CUDA. Got {device}."),
    };

    /// <summary>Sets the states.</summary>
    public static void Set(List<Tensor> states, Device device)
    {
        set_rng_state(states[0]);
        if (states.Count > 1)
        {
            Native.Set(Generator(device), states[1]);
        }
    }

    /// <summary>libtorch's own generator of a GPU, which TorchSharp (0.107) does not show.</summary>
    private static IntPtr Generator(Device device)
    {
        try
        {
            return OperatingSystem.IsWindows() ? Native.Msvc((sbyte)device.index) : Native.Itanium((sbyte)device.index);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new NotSupportedException(
                "Checkpoint = true on a GPU needs its random state. Expected libtorch's library torch_cuda beside the program, of a " +
                "version with at::cuda::detail::getDefaultCUDAGenerator. Got one without it: leave Checkpoint out.", e);
        }
    }

    private static class Native
    {
        private const string Cuda = "torch_cuda";
        private const string Binding = "LibTorchSharp";

        [DllImport(Cuda, EntryPoint = "_ZN2at4cuda6detail23getDefaultCUDAGeneratorEa")]
        public static extern IntPtr Itanium(sbyte index);

        [DllImport(Cuda, EntryPoint = "?getDefaultCUDAGenerator@detail@cuda@at@@YAAEBUGenerator@3@C@Z")]
        public static extern IntPtr Msvc(sbyte index);

        public static Tensor Get(IntPtr generator)
        {
            var state = GetState(generator);
            CheckForErrors();
            return Tensor.UnsafeCreateTensor(state);
        }

        public static void Set(IntPtr generator, Tensor state)
        {
            SetState(generator, state.Handle);
            CheckForErrors();
            GC.KeepAlive(state);
        }

        [DllImport(Binding, EntryPoint = "THSGenerator_get_rng_state")]
        private static extern IntPtr GetState(IntPtr generator);

        [DllImport(Binding, EntryPoint = "THSGenerator_set_rng_state")]
        private static extern void SetState(IntPtr generator, IntPtr state);
    }
}
