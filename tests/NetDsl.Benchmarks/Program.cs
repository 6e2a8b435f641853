using BenchmarkDotNet.Running;
using NetDsl.Benchmarks;
using NetDsl.Benchmarks.Compiling;
using NetDsl.Examples;

// "step" compares a training step with PyTorch's, "compile" the generator with System.Text.Json's; anything else goes to BenchmarkDotNet:
// --filter '*Gemm*'.
switch (args)
{
    case ["step", .. var options]:
        return Cli.Run(StepComparison.Command(), options);
    case ["compile", .. var options]:
        return Cli.Run(CompileCost.Command(), options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StepComparison).Assembly).Run(args);
        return 0;
}
