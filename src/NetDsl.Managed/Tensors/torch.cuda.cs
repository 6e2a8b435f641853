namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether CUDA is available: always false.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>CUDA queries, by which programs choose a device. The managed engine supports only the CPU.</summary>
    public static class cuda
    {
        /// <summary>
        /// Whether CUDA is available: always false.
        /// See https://pytorch.org/docs/stable/generated/torch.cuda.is_available.html.
        /// </summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>Whether cuDNN is available: always false.</summary>
        public static bool is_cudnn_available() => is_available();

        /// <summary>The number of CUDA devices: 0. See https://pytorch.org/docs/stable/generated/torch.cuda.device_count.html.</summary>
        public static int device_count() => 0;

        /// <summary>Seeds the current CUDA device; does nothing without one.</summary>
        public static void manual_seed(long seed)
        {
        }

        /// <summary>Seeds every CUDA device; does nothing without one.</summary>
        public static void manual_seed_all(long seed)
        {
        }
    }
}
