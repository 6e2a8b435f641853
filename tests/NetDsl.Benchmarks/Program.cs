using BenchmarkDotNet.Running;
using NetDsl.Benchmarks;
using NetDsl.Examples;

// "step [options]" compares a training step with PyTorch's; anything else goes to BenchmarkDotNet: --filter '*Gemm*'.
if (args is ["step", .. var options])
{
    return Cli.Run(StepComparison.Command(), options);
}
BenchmarkSwitcher.FromAssembly(typeof(StepComparison).Assembly).Run(args);
return 0;
