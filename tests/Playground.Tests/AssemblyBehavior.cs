using System.Runtime.CompilerServices;
using TorchSharp;

namespace NetDsl.Playground.Tests;

internal static class AssemblyBehavior
{
    /// <summary>Networks this small take longest where two threads wait for each other at every layer.</summary>
    [ModuleInitializer]
    public static void TakeOneThread() => torch.set_num_threads(1);
}
