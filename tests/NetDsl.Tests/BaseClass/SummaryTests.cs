using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

public sealed class SummaryTests
{
    [Fact]
    public void A_table_of_the_layers_and_the_totals()
    {
        using var network = new NormedNet();
        network.Fc1.weight.requires_grad = false;

        const string expected = """
            NormedNet
              layer     kind         parameters
              conv1     Conv2d               36
              bn1       BatchNorm2d           8
              relu1     ReLU
              flatten1  Flatten
              fc1       Linear       512 frozen
              bn2       BatchNorm1d          16
              dropout1  Dropout
              fc2       Linear               27
            599 parameters, 87 trainable
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), network.Summary());
    }

    [Fact]
    public void With_an_input_it_shows_the_layers_outputs_and_changes_nothing()
    {
        using var network = new NormedNet();
        using var scope = NewDisposeScope();
        var input = ones(1, 1, 6, 6);

        const string expected = """
            NormedNet
              layer     kind         output (N, …)  parameters
              conv1     Conv2d       4, 4, 4                36
              bn1       BatchNorm2d  4, 4, 4                 8
              relu1     ReLU         4, 4, 4
              flatten1  Flatten      64
              fc1       Linear       8                     512
              bn2       BatchNorm1d  8                      16
              dropout1  Dropout      8
              fc2       Linear       3                      27
            599 parameters, 599 trainable
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), network.Summary(input));
        Assert.All(network.modules(), module => Assert.True(module.training));
        Assert.Equal(1, scope.DisposablesCount);
        Assert.Equal(0, network.Bn1.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void A_network_inside_is_told_by_its_layers_and_a_shared_layer_counts_once()
    {
        using var network = new Nested();

        var lines = network.Summary().Split('\n');

        Assert.Contains("  inner.bn1       BatchNorm2d           8", lines);
        Assert.Contains("  again           Linear", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("  inner ", StringComparison.Ordinal));
        Assert.Equal("605 parameters, 605 trainable", lines[^1]);
    }
}
