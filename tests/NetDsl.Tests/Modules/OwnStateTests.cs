using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Modules and parameters in the user's part of a network are its own, as its layers are.</summary>
public sealed partial class OwnStateTests
{
    [Network(nameof(features))]
    [Linear(nameof(features)), Call(nameof(Own)), Linear(2)]
    private sealed partial class Gated(int features, bool isBiased = false)
    {
        [Name("gate-0")]
        private readonly Linear _gate = nn.Linear(features, features, hasBias: false);

        [Name("own 1")]
        private readonly Linear _own = nn.Linear(features, features);

        [Name("scale")]
        private readonly Parameter _scale = nn.Parameter(full(1, 2f));

        [Name("shift")]
        private readonly Parameter? _shift = isBiased ? nn.Parameter(full(1, 0.5f)) : null;

        [TorchSharp.Utils.ComponentName(Name = "extra")]
        private readonly Linear? _spare = isBiased ? nn.Linear(1, 1) : null;

        public Dropout Drop { get; } = nn.Dropout(0.5);

        [field: Name("factor")]
        public Parameter Factor { get; } = nn.Parameter(full(1, 3f));

        public ModuleList<Linear> Heads { get; } = nn.ModuleList(nn.Linear(features, features), nn.Linear(features, features));

        public (Parameter Scale, Parameter? Shift) Held => (_scale, _shift);

        private Tensor Own(Tensor x)
        {
            var gated = (_scale * Factor * _gate.call(x)) + _own.call(x);
            return Drop.call(Heads[1].call(Heads[0].call(_shift is null ? gated : gated + _shift)));
        }
    }

    [Fact]
    public void They_are_registered_after_the_layers_in_their_order()
    {
        using var network = new Gated(4);
        using var biased = new Gated(4, isBiased: true);

        Assert.Equal(["fc1", "fc2", "gate-0", "own 1", "Drop", "Heads"], network.named_children().Select(child => child.name));
        Assert.Equal(["scale", "factor"], network.named_parameters(recurse: false).Select(parameter => parameter.name));
        Assert.Equal(["scale", "shift", "factor"], biased.named_parameters(recurse: false).Select(parameter => parameter.name));
        Assert.Contains("extra.weight", biased.state_dict().Keys);
        Assert.Equal(
            ["gate-0.weight", "own 1.weight", "own 1.bias", "Heads.0.weight", "Heads.0.bias", "Heads.1.weight", "Heads.1.bias"],
            network.named_parameters().Select(parameter => parameter.name)
                .Where(name => name.Contains('.') && !name.StartsWith("fc", StringComparison.Ordinal)));
    }

    [Fact]
    public void They_are_trained()
    {
        using var network = new Gated(4, isBiased: true);
        network.Drop.eval();
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());

        network.forward(randn(8, 4)).square().sum().backward();
        optimizer.step();

        Assert.All(
            network.state_dict().Where(entry => !entry.Key.StartsWith("extra", StringComparison.Ordinal)),
            entry => Assert.False(entry.Value.allclose(before[entry.Key], 0, 0), entry.Key));
    }

    [Fact]
    public void They_are_converted_and_go_on_computing()
    {
        using var network = new Gated(4, isBiased: true);
        network.eval();
        var input = randn(3, 4);
        var expected = network.forward(input);

        network.to(ScalarType.Float64);

        Assert.All(network.state_dict().Values, tensor => Assert.Equal(ScalarType.Float64, tensor.dtype));
        Assert.True(network.forward(input.to(ScalarType.Float64)).allclose(expected.to(ScalarType.Float64), 1e-5, 1e-6));
        Assert.Same(network.get_parameter("scale"), network.Held.Scale);
        Assert.Same(network.get_parameter("shift"), network.Held.Shift);
        Assert.Same(network.get_parameter("factor"), network.Factor);
    }

    [Fact]
    public void They_follow_eval()
    {
        using var network = new Gated(4);

        network.eval();
        Assert.False(network.Drop.training);
        network.train();
        Assert.True(network.Drop.training);
    }

    [Fact]
    public void They_are_saved_loaded_and_counted()
    {
        using var folder = new TemporaryFolder();
        using var source = new Gated(4);
        using var target = new Gated(4);

        source.SaveWeights(folder.File("gated.safetensors"));
        target.LoadWeights(folder.File("gated.safetensors"));

        Weights.Values.AssertEqual(Weights.Values.Of(source), target);
        Assert.Contains("Heads.1", source.Summary(), StringComparison.Ordinal);
        Assert.Contains("108 parameters", source.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void They_live_as_long_as_the_network_and_no_tensor_outlives_a_call()
    {
        Gated network;
        using (NewDisposeScope())
        {
            network = new(4);
        }

        using var input = randn(2, 4);
        network.Predict(input).Dispose();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        network.Predict(input).Dispose();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        network.Dispose();
    }

    [Network(4)]
    [Linear(2)]
    private sealed partial class Spare
    {
        [Name("temperature")]
        private readonly Parameter _temperature = nn.Parameter(ones(1));

        public Parameter Temperature() => _temperature;
    }

    [Fact]
    public void A_twin_in_Python_that_would_lack_them_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var network = new Spare();

        var error = Assert.Throws<NotSupportedException>(() => network.SavePyTorch(folder.File("spare.py")));

        Assert.Equal("'Spare' has no PyTorch twin: in 'Spare', 'temperature' is held by its part in C#.", error.Message);
    }

    [Network(4)]
    [Linear(2)]
    private sealed partial class Outer
    {
        private readonly Spare _inner = new();
        private readonly ModuleList<Spare> _more = nn.ModuleList(new Spare());
    }

    [Fact]
    public void Networks_in_fields_are_modules()
    {
        using var network = new Outer();

        Assert.Equal(
            ["fc1.weight", "fc1.bias", "_inner.temperature", "_inner.fc1.weight", "_inner.fc1.bias", "_more.0.temperature",
                "_more.0.fc1.weight", "_more.0.fc1.bias"],
            network.named_parameters().Select(parameter => parameter.name));
    }

    /// <summary>What a constructor registers is left to it.</summary>
    [Network(4)]
    [Linear(2)]
    private sealed partial class ByHand
    {
        private readonly Linear _first = nn.Linear(1, 1);
        private readonly Linear _second;

        public ByHand()
        {
            _second = nn.Linear(2, 2);
            register_module("first", _first);
            register_module("second", _second);
        }
    }

    [Fact]
    public void What_the_code_registers_itself_is_registered_once()
    {
        using var network = new ByHand();

        Assert.Equal(["fc1", "first", "second"], network.named_children().Select(child => child.name));
    }
}
