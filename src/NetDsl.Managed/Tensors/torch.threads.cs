using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    private static int interopThreads = 1;

    /// <summary>How many threads an operation may use. See https://pytorch.org/docs/stable/generated/torch.get_num_threads.html.</summary>
    public static int get_num_threads() => Work.Threads;

    /// <summary>Sets how many threads an operation may use, at least 1.</summary>
    public static void set_num_threads(int num) =>
        Work.Threads = num > 0 ? num : throw Errors.Native("set_num_threads expects a positive integer");

    /// <summary>How many operations may run beside each other: remembered, but the managed engine runs one at a time.</summary>
    public static int get_num_interop_threads() => interopThreads;

    /// <summary>Sets <see cref="get_num_interop_threads"/>, at least 1.</summary>
    public static void set_num_interop_threads(int num) =>
        interopThreads = num > 0 ? num : throw Errors.Native("set_num_interop_threads expects a positive integer");
}
