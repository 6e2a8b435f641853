namespace TorchSharp;

/// <summary>The kinds of devices PyTorch knows. The managed engine computes on <see cref="CPU"/> alone.</summary>
public enum DeviceType
{
    /// <summary>The CPU.</summary>
    CPU = 0,

    /// <summary>NVIDIA's CUDA.</summary>
    CUDA = 1,

    /// <summary>Explicit MKL-DNN.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>IDEEP.</summary>
    IDEEP = 5,

    /// <summary>AMD's HIP.</summary>
    HIP = 6,

    /// <summary>FPGA.</summary>
    FPGA = 7,

    /// <summary>MSNPU.</summary>
    MSNPU = 8,

    /// <summary>XLA and TPU.</summary>
    XLA = 9,

    /// <summary>Apple's Metal.</summary>
    MPS = 13,

    /// <summary>Shapes without data.</summary>
    META = 14,
}
