using NetDsl.CompilerServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>What hand-written modules and methods keep lives and is saved; what they leave is freed; their inputs stay whole.</summary>
public sealed partial class OwnCodeTests
{
    private const double Momentum = 0.9;

    /// <summary>Dive into Deep Learning's batch norm from scratch (8.5.2): buffers in fields that <c>forward</c> assigns.</summary>
    private sealed class Scratch : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter gamma;
        private readonly Parameter beta;
        private Tensor moving_mean;
        private Tensor moving_var;

        public Scratch(long features)
            : base(nameof(Scratch))
        {
            gamma = new Parameter(ones(1, features));
            beta = new Parameter(zeros(1, features));
            moving_mean = zeros(1, features);
            moving_var = ones(1, features);
            RegisterComponents();
        }

        public Tensor MovingMean => moving_mean;

        public override Tensor forward(Tensor input)
        {
            if (!training)
            {
                return (gamma * (input - moving_mean) / (moving_var + 1e-5).sqrt()) + beta;
            }

            var mean = input.mean([0], keepdim: true);
            var variance = (input - mean).square().mean([0], keepdim: true);
            moving_mean = (Momentum * moving_mean) + ((1 - Momentum) * mean.detach());
            moving_var = (Momentum * moving_var) + ((1 - Momentum) * variance.detach());
            return (gamma * (input - mean) / (variance + 1e-5).sqrt()) + beta;
        }
    }

    [Network(4)]
    [Linear(6), Use<Scratch>(6, Name = "norm"), ReLU, Linear(2)]
    private sealed partial class WithScratch;

    /// <summary>Keeps tensors in every kind of place.</summary>
    private sealed class Keeper : nn.Module<Tensor, Tensor>
    {
        private readonly List<Tensor> _history = [];
        private readonly Dictionary<string, Tensor> _byName = [];
        private readonly Inner _inner = new();
        private (Tensor First, Tensor Second)? _pair;
        private Tensor[]? _array;
        private Tensor? _mask;

        public Keeper()
            : base(nameof(Keeper))
        {
            register_module("inner", _inner);
        }

        public Tensor? Input { get; private set; }

        public Tensor? Result { get; private set; }

        public IEnumerable<Tensor> Kept =>
            [.. _history, .. _byName.Values, _inner.Last!, _pair!.Value.First, _pair.Value.Second, .. _array!, _mask!, Input!, Result!];

        public override Tensor forward(Tensor input)
        {
            _mask ??= ones_like(input);
            _history.Add(input.mean());
            _byName[$"{_history.Count}"] = input.sum();
            _pair = (input.max(), input.min());
            _array = [input.square(), input.abs()];
            Input = input;
            Result = _inner.call(input * _mask);
            return Result;
        }

        public sealed class Inner() : nn.Module<Tensor, Tensor>(nameof(Inner))
        {
            public Tensor? Last { get; private set; }

            public override Tensor forward(Tensor input) => Last = input + 1;
        }
    }

    [Network(3)]
    [Linear(3), Use<Keeper>, ReLU, Linear(3)]
    private sealed partial class WithKeeper;

    [Network(3)]
    [Tap("x"), Linear(3), Call(nameof(Remember)), ReLU, Call(nameof(Blend), "x"), Linear(2)]
    private sealed partial class WithMethods
    {
        private Tensor? _blended;

        public Tensor? Features { get; private set; }

        public Tensor? Blended => _blended;

        private Tensor Remember(Tensor x)
        {
            Features = x;
            return x;
        }

        private Tensor Blend(Tensor x, Tensor other)
        {
            _blended = (x + other) * 0.5;
            return _blended;
        }
    }

    /// <summary>Registers its buffer by another name than its field's, and one that is not saved.</summary>
    private sealed class Counter : nn.Module<Tensor, Tensor>
    {
        private Tensor _calls = zeros(1);
        private Tensor scratch = zeros(1);

        public Counter()
            : base(nameof(Counter))
        {
            register_buffer("calls", _calls);
            register_buffer("scratch", scratch, persistent: false);
        }

        public override Tensor forward(Tensor input)
        {
            _calls = _calls + 1;
            scratch = scratch + 2;
            return input * 1;
        }
    }

    [Network(3)]
    [Use<Counter>, Linear(2)]
    private sealed partial class WithCounter;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_batch_norm_from_scratch_trains_as_PyTorchs(bool inScopes)
    {
        manual_seed(1);
        using var network = new WithScratch();
        using var norm = nn.BatchNorm1d(6);
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        using var outer = inScopes ? NewDisposeScope() : null;
        for (var step = 0; step < 5; step++)
        {
            using var scope = inScopes ? NewDisposeScope() : null;
            var input = randn(8, 4);
            using (no_grad())
            {
                norm.forward(network.First(input));
            }

            optimizer.zero_grad();
            network.forward(input).square().sum().backward();
            optimizer.step();
        }

        var state = network.state_dict();
        AssertClose(norm.running_mean!, state["norm.moving_mean"].flatten());
        Assert.Same(network.Norm.MovingMean, state["norm.moving_mean"]);
        Assert.Equal(
            ["fc1.bias", "fc1.weight", "fc2.bias", "fc2.weight", "norm.beta", "norm.gamma", "norm.moving_mean", "norm.moving_var"],
            state.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_module_keeps_is_saved_and_loaded_and_goes_on()
    {
        using var network = new WithScratch();
        network.forward(randn(8, 4)).Dispose();
        using var stream = new MemoryStream();
        network.save(stream);
        using var loaded = new WithScratch();
        loaded.load(new MemoryStream(stream.ToArray()));

        loaded.forward(randn(8, 4)).Dispose();
        AssertClose(network.Norm.MovingMean, network.state_dict()["norm.moving_mean"]);
        Assert.Same(loaded.Norm.MovingMean, loaded.state_dict()["norm.moving_mean"]);
        using var input = randn(2, 4);
        loaded.load_state_dict(network.state_dict());
        AssertClose(network.Predict(input), loaded.Predict(input));
    }

    [Fact]
    public void Tensors_in_fields_collections_tuples_and_inner_modules_live()
    {
        using var network = new WithKeeper();
        using (NewDisposeScope())
        {
            network.forward(ones(2, 3)).sum().backward();
            network.forward(ones(2, 3));
        }

        Assert.Equal(11, network.Part.Kept.Distinct().Count());
        Assert.All(network.Part.Kept, tensor => Assert.False(tensor.IsInvalid));
        AssertClose(network.Part.Input! + 1, network.Part.Result!);
    }

    [Fact]
    public void Tensors_that_methods_keep_in_fields_live()
    {
        using var network = new WithMethods();
        using var input = ones(2, 3);
        using (NewDisposeScope())
        {
            network.forward(input).sum().backward();
        }

        AssertClose((network.Features!.relu() + input) * 0.5, network.Blended!);
    }

    [Fact]
    public void A_buffer_whose_field_is_assigned_is_the_modules_buffer()
    {
        using var network = new WithCounter();
        for (var call = 0; call < 3; call++)
        {
            network.forward(ones(2, 3)).Dispose();
        }

        Assert.Equal(["counter1.calls", "fc1.bias", "fc1.weight"], network.state_dict().Keys.Order());
        Assert.Equal(3, network.get_buffer("counter1.calls")!.item<float>());
        Assert.Equal(6, network.get_buffer("counter1.scratch")!.item<float>());
    }

    [Fact]
    public void What_is_left_is_freed()
    {
        using var network = new WithMethods();
        using var input = ones(2, 3);
        network.forward(input).Dispose();
        var kept = (network.Features!, network.Blended!);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        network.forward(input).Dispose();
        kept.Item1.Dispose();
        kept.Item2.Dispose();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void What_is_left_is_freed_and_what_is_kept_lives_when_the_code_throws()
    {
        using var owner = new Keeper();
        using var input = ones(3);
        Tensor? left = null;
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Assert.Throws<InvalidOperationException>(() => OwnCode.Call(
            owner,
            x =>
            {
                left = x + 1;
                owner.call(x);
                throw new InvalidOperationException("thrown by the test");
            },
            input));

        Assert.True(left!.IsInvalid);
        Assert.All(owner.Kept, tensor => Assert.False(tensor.IsInvalid));
        Assert.Equal(before + owner.Kept.Distinct().Count(), DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void An_input_that_is_the_result_outlives_it_and_the_result_the_input()
    {
        using var owner = nn.Identity();
        var input = ones(3);

        var result = OwnCode.Call(owner, x => x, input);
        OwnCode.Call(owner, x => x, input).Dispose();
        Assert.False(input.IsInvalid);

        input.Dispose();
        Assert.Equal([1f, 1, 1], result.data<float>().ToArray());
        result.Dispose();
    }

    [Fact]
    public void The_gradient_goes_through()
    {
        using var scope = NewDisposeScope();
        var input = ones(3).requires_grad_();

        (OwnCode.Call(nn.Identity(), x => x, input) * 2).sum().backward();

        Assert.Equal([2f, 2, 2], input.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Any_input_may_be_the_result()
    {
        using var first = ones(3);
        using var second = zeros(3);
        using var result = OwnCode.CallMany(nn.Identity(), given => given[1], first, second);

        Assert.Equal([0f, 0, 0], result.data<float>().ToArray());
        Assert.False(second.IsInvalid);
    }

    [Fact]
    public void A_result_that_is_missing_throws()
    {
        using var input = ones(3);

        var error = Assert.Throws<InvalidOperationException>(() => OwnCode.Call(nn.Identity(), _ => null!, input));

        Assert.Equal("A tensor was expected, and null was returned.", error.Message);
    }

    private static void AssertClose(Tensor expected, Tensor actual) =>
        Assert.True(expected.allclose(actual, 1e-4, 1e-6), $"expected {expected.str()}, got {actual.str()}");

    private sealed partial class WithScratch
    {
        public Scratch Norm => norm;

        public Tensor First(Tensor input) => fc1.call(input);
    }

    private sealed partial class WithKeeper
    {
        public Keeper Part => keeper1;
    }
}
