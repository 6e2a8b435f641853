using BenchmarkDotNet.Running;
using NetDsl.Benchmarks;

// "step [options]" compares a training step with PyTorch's; anything else goes to BenchmarkDotNet: --filter '*Gemm*'.
if (args is ["step", .. var options])
{
    return StepComparison.Run(options);
}
BenchmarkSwitcher.FromAssembly(typeof(StepComparison).Assembly).Run(args);
return 0;
