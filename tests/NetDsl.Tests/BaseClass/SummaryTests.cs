using System.Globalization;
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
              layer     kind         output (N, …)  parameters  multiply-adds
              conv1     Conv2d       4, 4, 4                36            576
              bn1       BatchNorm2d  4, 4, 4                 8
              relu1     ReLU         4, 4, 4
              flatten1  Flatten      64
              fc1       Linear       8                     512            512
              bn2       BatchNorm1d  8                      16
              dropout1  Dropout      8
              fc2       Linear       3                      27             24
            599 parameters, 599 trainable
            1,112 multiply-adds, 876 bytes of outputs
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
              layer       kind         output (N, …)  parameters  multiply-adds
              inner       NormedNet    3
                conv1     Conv2d       4, 4, 4                36            576
                bn1       BatchNorm2d  4, 4, 4                 8
                relu1     ReLU         4, 4, 4
                flatten1  Flatten      64
                fc1       Linear       8                     512            512
                bn2       BatchNorm1d  8                      16
                dropout1  Dropout      8
                fc2       Linear       3                      27             24
              bn          BatchNorm1d  3                       6
              again       Linear       3                                     24
            605 parameters, 605 trainable
            1,112 multiply-adds, 888 bytes of outputs
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
              layer         kind    output (N, …)  parameters  multiply-adds
              stage.0       Fork    (4), (4)
                left        Linear  4                      28             48
                right       Linear  4                      28             48
              stage.1       Meet    4
                fc          Linear  4                      20             32
              rest.0        LSTM    4, 5                  160            960
              rest.inner.0  Linear  4, 2                   12             80
              rest.inner.1  ReLU    4, 2
            248 parameters, 248 trainable
            1,168 multiply-adds, 384 bytes of outputs
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), network.Summary(input));
    }

    [Fact]
    public void An_input_that_comes_out_again_stays_the_callers()
    {
        using var network = new Straight();
        using var input = ones(2, 3);

        Assert.Equal(
            "Straight\n  layer  kind  output (N, …)  parameters  multiply-adds\n" +
            "0 parameters, 0 trainable\n0 multiply-adds, 0 bytes of outputs",
            network.Summary(input));

        Assert.Equal(6, input.sum().item<float>());
    }

    [Fact]
    public void Attention_counts_its_projections_its_feed_forward_network_and_the_products_of_queries_and_keys()
    {
        using var network = new Summarized();
        using var input = ones(2, 5, 8);

        var text = network.Summary(input);

        // Projections 4·8·8 a step, products 2·5·8 a step: 5 steps, 2 samples.
        Assert.Contains("mha1", text, StringComparison.Ordinal);
        Assert.Equal(2 * 5 * ((4 * 64) + (2 * 5 * 8)), Count(text, "mha1"));
        Assert.Equal(2 * 5 * ((4 * 64) + (2 * 5 * 8) + (2 * 8 * 16)), Count(text, "encoder_layer1"));

        // To itself, then to the memory of five steps, whose keys and values it projects; and the feed-forward network.
        Assert.Equal(2 * 5 * ((2 * ((4 * 64) + (2 * 5 * 8))) + (2 * 8 * 16)), Count(text, "decoder_layer1"));
        Assert.Equal(2 * (8 * 5) * (4 * 3), Count(text, "convt1"));

        // Four outputs of (5, 8), and (4, 7) of the last: the activation is in place.
        Assert.EndsWith(" 1.5 KB of outputs", text, StringComparison.Ordinal); // 2 · 4 · (4 · 40 + 28) bytes
    }

    private static long Count(string text, string layer) => long.Parse(
        text.Split('\n').Single(line => line.Trim().StartsWith(layer + " ", StringComparison.Ordinal)).Split(' ')[^1],
        NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

/// <summary>Attention of each kind, an activation in place, and a transposed convolution.</summary>
[Network(5, 8)]
[Tap("x"), MultiheadAttention(2), TransformerEncoderLayer(2, DimFeedforward = 16)]
[TransformerDecoderLayer(2, "x", DimFeedforward = 16)]
[Linear(8), ReLU, Transpose(1, 2), ConvTranspose(4, 3, Stride = 1)]
public partial class Summarized;
