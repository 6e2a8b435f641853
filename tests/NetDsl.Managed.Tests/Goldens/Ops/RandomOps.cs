using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

/// <summary>Each op seeds the default generator and draws.</summary>
internal sealed class RandomOps : IGoldenOps
{
    private const double Bound = 0.1178511306643486;

    public void AddTo(GoldenOps ops)
    {
        Add("rand 40", type => [rand(40, dtype: type)]);
        Add("rand 700, last 40", type => [rand(700, dtype: type).narrow(0, 660, 40)]);
        Add("uniform_", type => [empty(5, 9, dtype: type).uniform_(-Bound, Bound)]);
        Add("randn 5, 3", type => [randn(5, dtype: type), randn(3, dtype: type)]);
        Add("randn 16", type => [randn(16, dtype: type)]);
        Add("randn 39", type => [randn(39, dtype: type)]);
        Add("randn 4x40", type => [randn(4, 40, dtype: type)]);
        Add("normal_", type => [empty(4, 6, dtype: type).normal_(3, 0.2)]);
        Add("normal_ transposed", type => [empty(6, 4, dtype: type).t().normal_(3, 0.2)]);
        Add("bernoulli_", type => [empty(30, dtype: type).bernoulli_(0.3)]);
        Add("bernoulli", type => [bernoulli(arange(20, dtype: type) / 20)]);
        Add("bernoulli_ transposed", type => [zeros(6, 4, dtype: type).t().bernoulli_(arange(6, dtype: type) / 6)]);
        Add("randint", _ => [randint(10, [20L]), randint(-5, 1L << 40, [6L])]);
        Add("randint float", type => [randint(-3, 9, [20L], dtype: type)]);
        Add("randperm", _ => [randperm(30)]);
        Add("rand 3, randn 4, randperm 5", type => [rand(3, dtype: type), randn(4, dtype: type), randperm(5)]);
        Add("exponential_", type => [empty(20, dtype: type).exponential_(1.5)]);
        Add("multinomial", type => [multinomial(Weights([0.1f, 0.2f, 0.3f, 0.4f, 5, 0, 1, 1]), 12, true)]);
        Add("multinomial distinct", type => [multinomial(Weights([0.1f, 0.2f, 0.3f, 0.4f, 5, 2, 1, 1]), 3)]);
        Add("alpha_dropout", type => [F.alpha_dropout(Counting(type, 5, 6), 0.3, training: true)]);
        Add("alpha_dropout of all", type => [F.alpha_dropout(Counting(type, 4), 1, training: true)]);
        Add("feature_alpha_dropout", type => [F.feature_alpha_dropout(Counting(type, 5, 6, 2), 0.3, training: true)]);
        Add("rrelu in training", type => [nn.RReLU(0.1, 0.7).call(Counting(type, 6, 7))]);
        ops.Add("state", (_, a) =>
        {
            manual_seed(a.Long("seed"));
            randn(3);
            var state = get_rng_state();
            return [state.narrow(0, 0, 64), state.narrow(0, state.numel() - 40, 40), tensor(state.numel())];
        });

        void Add(string name, Func<ScalarType, Tensor[]> draw) => ops.Add(name, (_, a) =>
        {
            manual_seed(a.Long("seed"));
            return draw(a.Precision);
        });
    }

    private static Tensor Counting(ScalarType type, params long[] shape)
    {
        var size = shape.Aggregate(1L, (a, b) => a * b);
        return (arange(size, dtype: type) - (size / 3)).reshape(shape);
    }

    private static Tensor Weights(float[] values) => tensor(values, [2, 4]);
}
