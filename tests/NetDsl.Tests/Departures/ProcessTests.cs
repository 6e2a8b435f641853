namespace NetDsl.Tests.Departures;

/// <summary>What ends the process on libtorch, and what native code writes.</summary>
public sealed class ProcessTests
{
    [Fact]
    [Row("`Tensor.matmul` of wrong shapes")]
    public void Matmul_of_wrong_shapes() => EndsTheProcess("matmul of wrong shapes", asPyTorch: ChildProcess.Threw);

    [Fact]
    [Row("`autograd.grad` of an unused input")]
    public void Gradient_of_an_unused_input() => EndsTheProcess("gradient of an unused input", asPyTorch: ChildProcess.Threw);

    /// <summary>PyTorch's own fault, in the libtorch that both use.</summary>
    [Fact]
    [Row("`nn.GroupNorm`, backward")]
    public void Backward_of_GroupNorm()
    {
        EndsTheProcess("GroupNorm by hand", asPyTorch: 0);
        Assert.Equal(0, ChildProcess.Run("GroupNorm by hand on a copy").ExitCode);
        Assert.Equal(0, ChildProcess.Run("GroupNorm generated").ExitCode);
    }

    [Fact]
    public void Generated_networks_give_libtorch_nothing_to_warn_of() => Assert.Equal((0, ""), ChildProcess.Run("Upsample generated"));

    private static void EndsTheProcess(string call, int asPyTorch)
    {
        var (code, _) = ChildProcess.Run(call);
        Departure.Shows(code == asPyTorch);
        Assert.True(code == asPyTorch || code is not (0 or ChildProcess.Threw), $"'{call}' left with {code}.");
    }
}
