using TorchSharp;
using static TorchSharp.torch;

namespace Zoo.Tests;

public class LifetimeTests
{
    private const int Batch = 2;

    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    /// <summary>Blocks in blocks, taps, joins and dropped paths included, with a tape for the backward pass.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_in_training_leaves_nothing_but_the_output(string name)
    {
        var exhibit = Exhibits.Find(name)!;
        using var network = exhibit.Create();
        using var inputs = NewDisposeScope();
        var samples = exhibit.Samples(Batch);
        using var scope = NewDisposeScope();
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var output = Exhibit.Run(network, samples);

        Assert.True(scope.Contains(output));
        Assert.Equal(1, scope.DisposablesCount);
        Assert.Equal(live + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}
