namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether CUDA can be used: never.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>What programs ask before they choose a device. The managed engine has none but the CPU.</summary>
    public static class cuda
    {
        /// <summary>Whether CUDA can be used: never. See https://pytorch.org/docs/stable/generated/torch.cuda.is_available.html.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>Whether cuDNN can be used: never.</summary>
        public static bool is_cudnn_available() => is_available();

        /// <summary>How many CUDA devices there are: none. See https://pytorch.org/docs/stable/generated/torch.cuda.device_count.html.</summary>
        public static int device_count() => 0;

        /// <summary>Seeds the current CUDA device's random numbers: nothing to do without one.</summary>
        public static void manual_seed(long seed)
        {
        }

        /// <summary>Seeds every CUDA device's random numbers: nothing to do without one.</summary>
        public static void manual_seed_all(long seed)
        {
        }
    }
}
