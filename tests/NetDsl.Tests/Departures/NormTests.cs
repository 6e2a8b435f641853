using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed partial class NormTests
{
    [Block(4, Dim.Any)]
    [BatchNorm]
    private sealed partial class Batch;

    [Block(4, Dim.Any)]
    [InstanceNorm]
    private sealed partial class Instance;

    [Block(64, 2, 2)]
    [GroupNorm(4)]
    private sealed partial class Groups;

    [Network(4)]
    [GroupNorm(2)]
    private sealed partial class Features;

    [Fact]
    [Row("`nn.BatchNorm1d` in training, one value a channel")]
    public void BatchNorm_of_one_value_a_channel()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(4);
        Departure.Shows(Departure.Throws(() => norm.call(rand(1, 4, 1))));

        // Generated networks refuse.
        using var network = new Batch();
        Assert.Throws<ArgumentException>(() => network.forward(rand(1, 4, 1)));
        Assert.All(network.buffers(), buffer => Assert.True(buffer.isfinite().all().item<bool>()));

        // By hand: evaluation mode.
        using var other = nn.BatchNorm1d(4);
        other.eval();
        Assert.True(other.call(rand(1, 4, 1)).isfinite().all().item<bool>());
    }

    [Fact]
    [Row("`nn.InstanceNorm1d` of one position")]
    public void InstanceNorm_of_one_position()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.InstanceNorm1d(4);
        Departure.Shows(Departure.Throws(() => norm.call(rand(2, 4, 1))));

        using var network = new Instance();
        Assert.Throws<ArgumentException>(() => network.forward(rand(2, 4, 1)));
    }

    [Fact]
    [Row("`nn.GroupNorm`, first values")]
    public void GroupNorm_starts_undefined()
    {
        using var scope = NewDisposeScope();
        Departure.Shows(Enumerable.Range(0, 50).All(_ => StartsFromOneAndZero(Dirty(() => nn.GroupNorm(4, 64)))));

        Assert.True(Enumerable.Range(0, 50).All(_ =>
            StartsFromOneAndZero((TorchSharp.Modules.GroupNorm)Dirty(() => new Groups()).children().Single())));

        using var byHand = Dirty(() => nn.GroupNorm(4, 64));
        nn.init.ones_(byHand.weight);
        nn.init.zeros_(byHand.bias!);
        Assert.True(StartsFromOneAndZero(byHand));
    }

    /// <summary>NDSL206 refuses it in a declaration.</summary>
    [Fact]
    [Row("`nn.GroupNorm` whose groups do not divide the channels")]
    public void GroupNorm_of_groups_that_do_not_divide() => Departure.Shows(Departure.Throws(() => nn.GroupNorm(3, 64).Dispose()));

    [Fact]
    [Row("`nn.GroupNorm` on (N, C)")]
    public void GroupNorm_of_features()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.GroupNorm(2, 4);
        nn.init.ones_(norm.weight);
        nn.init.zeros_(norm.bias!);
        var input = rand(3, 4);
        Departure.Shows(!Departure.Throws(() => norm.call(input)));

        var byHand = norm.call(input.unsqueeze(2)).squeeze(2);
        using var network = new Features();
        var pairs = input.reshape(3, 2, 2);
        var expected = (pairs - pairs.mean([2], keepdim: true)) / (pairs.var([2], unbiased: false, keepdim: true) + 1e-5).sqrt();
        Assert.True(byHand.allclose(expected.reshape(3, 4), atol: 1e-5));
        Assert.True(network.forward(input).allclose(byHand, atol: 1e-5));
    }

    /// <summary>Makes something from memory that held other numbers before.</summary>
    private static T Dirty<T>(Func<T> make)
    {
        for (var i = 0; i < 4; i++)
        {
            full([64], 7.5f).Dispose();
        }
        return make();
    }

    private static bool StartsFromOneAndZero(TorchSharp.Modules.GroupNorm norm) =>
        norm.weight.eq(1).all().item<bool>() && norm.bias!.eq(0).all().item<bool>();
}
