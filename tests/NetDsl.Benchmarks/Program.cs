using BenchmarkDotNet.Running;
using NetDsl.Benchmarks;
using NetDsl.Benchmarks.Compiling;
#if !MANAGED
using NetDsl.Benchmarks.Networks;
#endif
using NetDsl.Examples;

// "step" compares a training step with PyTorch's, "networks" the ways to write and run a network, "compile" the generator with
// System.Text.Json's; anything else goes to BenchmarkDotNet: --filter '*Gemm*'.
switch (args)
{
    case ["step", .. var options]:
        return Cli.Run(StepComparison.Command(), options);
#if !MANAGED
    case ["networks", NetworkComparison.Memory, var contest, var way]:
        return NetworkComparison.MeasureMemory(contest, way);
    case ["networks", .. var options]:
        return Cli.Run(NetworkComparison.Command(), options);
#endif
    case ["compile", .. var options]:
        return Cli.Run(CompileCost.Command(), options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StepComparison).Assembly).Run(args);
        return 0;
}
