using System.Runtime.CompilerServices;
using TorchSharp;

// The console and torch's random stream are one for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Examples.Tests;

internal static class AssemblyBehavior
{
    /// <summary>Networks this small take longest where two threads wait for each other at every layer.</summary>
    [ModuleInitializer]
    public static void TakeOneThread() => torch.set_num_threads(1);
}
