using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>An LSTM with ProjSize gives PyTorch's values, gradients and first weights: Goldens/make_projections.py.</summary>
public sealed partial class ProjectionTests
{
    private static readonly Dictionary<string, Func<nn.Module>> Cases = new(StringComparer.Ordinal)
    {
        ["plain"] = () => new Plain(),
        ["without_bias"] = () => new WithoutBias(),
        ["stack"] = () => new Stack(),
        ["from_state"] = () => new FromState(),
        ["of_lengths"] = () => new OfLengths(),
    };

    private static readonly Dictionary<string, Dictionary<string, double[]>> Goldens =
        Golden.Read<Dictionary<string, double[]>>("projections.json");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void Every_golden_case_is_run() => Assert.Equal(
        Goldens.Keys.Where(name => !name.StartsWith("start", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Cases.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_and_gradients(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name];
        using var network = Cases[name]();
        network.to(float64);
        using (no_grad())
        {
            foreach (var (_, parameter) in network.named_parameters())
            {
                parameter.copy_(Numbers(parameter.shape, start: 100));
            }
        }

        var input = Numbers([2, 6, 5]).requires_grad_();
        var read = new Dictionary<string, Tensor> { ["input"] = input };
        if (golden.ContainsKey("h0"))
        {
            (read["h0"], read["c0"]) = (Numbers([2, 4, 3], start: 3).requires_grad_(), Numbers([2, 4, 4], start: 4).requires_grad_());
        }

        var (output, h, c) = network switch
        {
            nn.Module<Tensor, (Tensor, Tensor, Tensor)> one => one.call(input),
            FromState from => from.call(input, read["h0"], read["c0"]),
            OfLengths of => of.call(input, tensor(new long[] { 3, 6 }), read["h0"], read["c0"]),
            _ => throw new InvalidOperationException(network.GetName()),
        };
        var given = new Dictionary<string, Tensor> { ["output"] = output, ["h"] = h, ["c"] = c };
        given.Values.Select(value => (value * Numbers(value.shape, start: 50)).sum()).Aggregate((left, right) => left + right).backward();
        foreach (var (key, value) in read)
        {
            given[key] = value.grad!;
        }

        foreach (var (key, parameter) in network.named_parameters())
        {
            given[key.Replace("lstm1.", "", StringComparison.Ordinal)] = parameter.grad!;
        }

        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), given.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, value) in given)
        {
            var values = value.detach().contiguous().data<double>().ToArray();
            Assert.Equal(golden[key].Length, values.Length);
            Assert.All(golden[key].Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Theory]
    [InlineData("start", true)]
    [InlineData("start_without_bias", false)]
    public void After_manual_seed_the_weights_are_PyTorchs(string name, bool isStack)
    {
        manual_seed(7);
        using nn.Module network = isStack ? new Stack() : new WithoutBias();

        var state = network.state_dict();
        Assert.Equal(Goldens[name].Keys.Select(key => $"lstm1.{key}"), state.Keys);
        foreach (var (key, expected) in Goldens[name])
        {
            var values = state[$"lstm1.{key}"].data<float>().ToArray();
            Assert.All(expected.Zip([values[0], values[1], values[^1]]), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
        }
    }

    [Fact]
    public void Forward_leaves_its_outputs_alone()
    {
        using var network = new OfLengths();
        using var scope = NewDisposeScope();
        var (input, lengths, h, c) = (rand(2, 6, 5), tensor(new long[] { 3, 6 }), rand(2, 4, 3), rand(2, 4, 4));
        var before = scope.DisposablesCount;
        var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        var (output, lastH, lastC) = network.call(input, lengths, h, c);

        Assert.Equal(before + 3, scope.DisposablesCount);
        Assert.All([output, lastH, lastC], value => Assert.True(scope.Contains(value)));
        Assert.Equal(alive + 3, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    /// <summary>What stands in the padding, even NaN, reaches neither an output nor a gradient.</summary>
    [Fact]
    public void Padding_is_not_read()
    {
        using var scope = NewDisposeScope();
        using var network = new OfLengths();
        var input = rand(2, 6, 5);
        input[0, TensorIndex.Slice(3)] = double.NaN;

        var (output, h, c) = network.call(input, tensor(new long[] { 3, 6 }), rand(2, 4, 3), rand(2, 4, 4));
        (output.sum() + h.sum() + c.sum()).backward();

        Assert.All([output, h, c], value => Assert.True(value.isfinite().all().item<bool>()));
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad!.isfinite().all().item<bool>()));
        Assert.Equal(0, output[0, TensorIndex.Slice(3)].abs().sum().item<float>());
    }

    [Theory]
    [InlineData(0L, 6L, "Expected lengths from 1 to 6, the steps of the input. Got 0 to 6.")]
    [InlineData(3L, 7L, "Expected lengths from 1 to 6, the steps of the input. Got 3 to 7.")]
    public void Lengths_are_checked(long first, long second, string message)
    {
        using var scope = NewDisposeScope();
        using var network = new OfLengths();

        var error = Assert.Throws<ArgumentException>(
            () => network.call(rand(2, 6, 5), tensor(new[] { first, second }), rand(2, 4, 3), rand(2, 4, 4)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void States_are_checked()
    {
        using var scope = NewDisposeScope();
        using var lstm = new NetDsl.Modules.LSTM(5, 4, 3, batchFirst: true);

        var error = Assert.Throws<ArgumentException>(() => lstm.call(rand(2, 6, 5), null, (rand(1, 2, 4), rand(1, 2, 4))));

        Assert.Equal("Expected the state h as (1, 2, 3). Got (1, 2, 4).", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_size_that_a_hyperparameter_gives_is_checked(int size)
    {
        var error = Assert.Throws<ArgumentException>(() => new Sized(size));

        Assert.StartsWith($"Expected a projSize from 1 to hiddenSize − 1, 3. Got {size}.", error.Message, StringComparison.Ordinal);
    }

    private static Tensor Numbers(long[] size, int start = 0) => Golden.Numbers(size, start) / 2;

    [Network(6, 5)]
    [LSTM(4, ProjSize = 3), Output("steps"), From("lstm1.h"), Unsqueeze(1), Output("h"), From("lstm1.c"), Unsqueeze(1), Output("c")]
    private sealed partial class Plain;

    [Network(6, 5)]
    [LSTM(4, ProjSize = 3, Bias = false), Output("steps")]
    [From("lstm1.h"), Unsqueeze(1), Output("h"), From("lstm1.c"), Unsqueeze(1), Output("c")]
    private sealed partial class WithoutBias;

    [Network(6, 5)]
    [LSTM(4, NumLayers = 2, Bidirectional = true, ProjSize = 3), Output("steps"), From("lstm1.h"), Output("h")]
    [From("lstm1.c"), Output("c")]
    private sealed partial class Stack;

    [Network]
    [Input("x", 6, 5), Input("h0", 4, 3), Input("c0", 4, 4)]
    [LSTM(4, NumLayers = 2, Bidirectional = true, ProjSize = 3, InitialState = new[] { "h0", "c0" }), Output("steps")]
    [From("lstm1.h"), Output("h"), From("lstm1.c"), Output("c")]
    private sealed partial class FromState;

    [Network]
    [Input("x", 6, 5), Input("lengths"), Input("h0", 4, 3), Input("c0", 4, 4)]
    [LSTM(4, NumLayers = 2, Bidirectional = true, ProjSize = 3, Lengths = "lengths", InitialState = new[] { "h0", "c0" })]
    [Output("steps"), From("lstm1.h"), Output("h"), From("lstm1.c"), Output("c")]
    private sealed partial class OfLengths;

    [Network(6, 5)]
    [LSTM(4, ProjSize = nameof(size))]
    private sealed partial class Sized(int size);
}
