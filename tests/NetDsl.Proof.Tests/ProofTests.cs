using NetDsl.Proof.Checking;

namespace NetDsl.Proof.Tests;

/// <summary>If it compiles, it runs, and trains right: some hundreds of random networks, always the same ones.</summary>
public sealed class ProofTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_networks_keep_the_promise(int seed)
    {
        var report = new Report(seed);

        report.Check([.. Enumerable.Range(0, 150)]);

        Assert.True(report.Failed == 0, report.ToString());
        Assert.InRange(report.Refused, 15, 90);
    }
}
