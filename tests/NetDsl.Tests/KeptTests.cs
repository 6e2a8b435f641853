using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests;

/// <summary>What a network keeps outlives the dispose scope in which it was made.</summary>
public sealed partial class KeptTests
{
    [Network(4, 6)]
    [Init(Init.XavierNormal)]
    [ClassToken, PositionEmbedding, RMSNorm, Scale(0.5, Name = "deep.scale")]
    [LSTM(6), GRU(6), RNN(6), MultiheadAttention(2), TransformerEncoder(2, 2, DimFeedforward = 4, NormFirst = true), LayerNorm, Linear(6)]
    [Transpose(1, 2), ChannelLayerNorm, Conv(6, 1), BatchNorm, PReLU, GroupNorm(2), ReLU]
    [InstanceNorm(Affine = true, TrackRunningStats = true)]
    [Normalize(0.5, 2.0), Use<Mine>, Flatten, Linear(3)]
    private sealed partial class Net;

    [Network(4, Dim.Any, Dim.Any)]
    [ConvTranspose(2, 2, 2, Stride = new[] { 2, 3 }, OutputPadding = new[] { 0, 1 })]
    private sealed partial class Enlarging;

    [Network(Dim.Any, 6)]
    [PositionEmbedding(MaxLength = 9, Sinusoidal = true), Linear(2)]
    private sealed partial class Waves;

    /// <summary>A user's module that thinks of no scope.</summary>
    private sealed class Mine : nn.Module<Tensor, Tensor>
    {
        public Mine()
            : base(nameof(Mine))
        {
            register_parameter("factor", new Parameter(ones(1)));
            register_buffer("shift", zeros(1));
        }

        public override Tensor forward(Tensor input)
        {
            using var product = input * get_parameter("factor")!;
            return product + get_buffer("shift")!;
        }
    }

    [Fact]
    public void What_is_made_in_a_scope_lives_after_it()
    {
        using var network = InScope(() => new Net());
        using var enlarging = InScope(() => new Enlarging());
        using var waves = InScope(() => new Waves());

        AssertAlive(network, 2, 4, 6);
        AssertAlive(enlarging, 1, 4, 3, 3);
        AssertAlive(waves, 2, 4, 6);
    }

    [Fact]
    public void What_is_converted_in_a_scope_lives_after_it()
    {
        using var network = new Net();
        InScope(() => network.to(float64));
        InScope(() => network.to(float32));

        AssertAlive(network, 2, 4, 6);
    }

    [Fact]
    public void What_is_loaded_in_a_scope_lives_after_it()
    {
        using var saved = new Net();
        using var stream = new MemoryStream();
        saved.save(stream);
        using var network = new Net();

        InScope(() => network.load(new MemoryStream(stream.ToArray())));

        AssertAlive(network, 2, 4, 6);
    }

    [Fact]
    public void What_is_frozen_or_trained_in_a_scope_lives_after_it()
    {
        using var network = new Net();
        InScope(() =>
        {
            network.FreezeNorms();
            network.FreezeNorms(false);
            network.forward(rand(2, 4, 6)).sum().backward();
            using var optimizer = optim.AdamW(network.parameters(), 0.01);
            optimizer.step();
            return network;
        });

        AssertAlive(network, 2, 4, 6);
    }

    private static T InScope<T>(Func<T> make)
    {
        using var scope = NewDisposeScope();
        return make();
    }

    private static void AssertAlive(Network network, params long[] size)
    {
        Assert.All(network.state_dict(), item => Assert.False(item.Value.IsInvalid, item.Key));
        using var scope = NewDisposeScope();
        network.forward(rand(size)).sum().backward();
        Assert.All(network.parameters(), parameter => Assert.NotNull(parameter.grad));
    }
}
