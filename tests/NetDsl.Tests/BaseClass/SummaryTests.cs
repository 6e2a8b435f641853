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
    public void The_layers_of_a_network_inside_stand_below_it_and_a_shared_layer_counts_once()
    {
        using var network = new Nested();
        using var input = ones(1, 1, 6, 6);

        const string expected = """
            Nested
              layer       kind         output (N, …)  parameters
              inner       NormedNet    3
                conv1     Conv2d       4, 4, 4                36
                bn1       BatchNorm2d  4, 4, 4                 8
                relu1     ReLU         4, 4, 4
                flatten1  Flatten      64
                fc1       Linear       8                     512
                bn2       BatchNorm1d  8                      16
                dropout1  Dropout      8
                fc2       Linear       3                      27
              bn          BatchNorm1d  3                       6
              again       Linear       3
            605 parameters, 605 trainable
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), network.Summary(input));
    }

    [Fact]
    public void Containers_are_told_by_the_names_of_what_they_hold()
    {
        using var network = new Stages();
        using var input = ones(2, 6);

        const string expected = """
            Stages
              layer         kind    output (N, …)  parameters
              stage.0       Fork    (4), (4)
                left        Linear  4                      28
                right       Linear  4                      28
              stage.1       Meet    4
                fc          Linear  4                      20
              rest.0        LSTM    4, 5                  160
              rest.inner.0  Linear  4, 2                   12
              rest.inner.1  ReLU    4, 2
            248 parameters, 248 trainable
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), network.Summary(input));
    }

    [Fact]
    public void An_input_that_comes_out_again_stays_the_callers()
    {
        using var network = new Straight();
        using var input = ones(2, 3);

        Assert.Equal("Straight\n  layer  kind  output (N, …)  parameters\n0 parameters, 0 trainable", network.Summary(input));

        Assert.Equal(6, input.sum().item<float>());
    }
}
