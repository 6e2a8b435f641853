using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed partial class AttentionTests
{
    [Network(5, 6)]
    [Tap("x"), MultiheadAttention(2, AddBiasKv = true), MultiheadAttention(3, From = "x", Causal = true)]
    [TransformerEncoderLayer(2, DimFeedforward = 8), TransformerEncoder(2, 3, DimFeedforward = 8)]
    [TransformerDecoderLayer(2, "x", DimFeedforward = 8), TransformerDecoder(2, 2, "x", DimFeedforward = 8)]
    [Transformer("x", 2, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8)]
    private sealed partial class Net;

    [Fact]
    [Row("`nn.MultiheadAttention`, `nn.Transformer` and its parts, after `set_default_dtype(Float64)`")]
    public void The_default_type()
    {
        using var scope = NewDisposeScope();
        set_default_dtype(float64);
        try
        {
            using var module = nn.MultiheadAttention(6, 2);
            Departure.Shows(module.parameters().All(parameter => parameter.dtype == float64));

            using var network = new Net();
            Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
            var output = network.forward(rand(2, 5, 6));
            Assert.Equal(ScalarType.Float64, output.dtype);
            output.sum().backward();
            Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));

            module.to(float64);
            Assert.All(module.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        }
        finally
        {
            set_default_dtype(float32);
        }
    }

    [Fact]
    [Row("`nn.MultiheadAttention` called with `need_weights: false`")]
    public void What_a_call_leaves_behind()
    {
        using var input = rand(5, 2, 6);
        using var module = nn.MultiheadAttention(6, 2);
        Departure.Shows(Left(() => module.call(input, input, input, need_weights: false)) == 0);
        Assert.Equal(0, Left(() => module.call(input, input, input, need_weights: true)));

        using var batch = rand(2, 5, 6);
        using var network = new Net();
        Assert.Equal(0, Left(() => network.forward(batch)));
        Assert.Equal(0, Left(() => network.forward(batch).sum().backward()));
        Assert.Equal(0, Left(() => network.Predict(batch)));

        static long Left(Action call)
        {
            var statistics = DisposeScopeManager.Statistics;
            Once();
            var before = statistics.ThreadTotalLiveCount;
            Once();
            return statistics.ThreadTotalLiveCount - before;

            void Once()
            {
                using var scope = NewDisposeScope();
                call();
            }
        }
    }

    [Fact]
    [Row("`nn.Transformer`, first values of a seed")]
    public void First_values_of_a_transformer()
    {
        manual_seed(7);
        using var module = nn.Transformer(6, 2, 1, 2, 8, 0);
        var (_, weight) = module.named_parameters().First(item => item.name == "encoder.layers.0.self_attn.in_proj_weight");
        using var sum = weight.sum();

        // PyTorch's.
        Departure.Shows(Math.Abs(sum.item<float>() - 2.9292f) < 1e-3f);
    }
}
