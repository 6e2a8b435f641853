using NetDsl.Proof.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>What each layer does, by hand: torch.nn's module on the value, or a function where TorchSharp departs from PyTorch.</summary>
internal static partial class Layers
{
    private static readonly Dictionary<string, Func<Step, Tensor>> All = new()
    {
        ["ReLU"] = s => s.Input.relu(),
        ["LeakyReLU"] = s => nn.functional.leaky_relu(s.Input, s.Real("NegativeSlope", 0.01)),
        ["ELU"] = s => nn.functional.elu(s.Input, s.Real("Alpha", 1)),
        ["CELU"] = s => nn.functional.celu(s.Input, s.Real("Alpha", 1)),
        ["GELU"] = s => nn.functional.gelu(s.Input, s.Member("Approximate", TorchSharp.Modules.GELU.Approximate.none)),
        ["SiLU"] = s => nn.functional.silu(s.Input),
        ["Sigmoid"] = s => s.Input.sigmoid(),
        ["Tanh"] = s => s.Input.tanh(),
        ["SELU"] = s => nn.functional.selu(s.Input),
        ["PReLU"] = s =>
        {
            var isWide = s.Flag("PerChannel", false);
            var weight = s.Weights.Parameter($"{s.Key}.weight", isWide ? s.Channels : 1);
            var shaped = isWide && s.Rank > 1 ? weight.reshape([-1, .. Enumerable.Repeat(1L, s.Rank - 1)]) : weight;
            return where(s.Input.gt(0), s.Input, s.Input * shaped);
        },
        ["RReLU"] = s =>
        {
            var (lower, upper) = (s.Real("Lower", 1.0 / 8), s.Real("Upper", 1.0 / 3));
            if (!(lower <= upper) || double.IsInfinity(lower) || double.IsInfinity(upper))
            {
                throw new ArgumentException("lower is above upper.");
            }

            return nn.functional.leaky_relu(s.Input, (lower + upper) / 2);
        },
        ["ReLU6"] = s => Clamped(s.Input, 0, 6),
        // NaN is not at most the threshold: it stays.
        ["Threshold"] = s => where(
            s.Input.le(s.Real("Threshold", 0)), full_like(s.Input, s.Real("Value", 0)), s.Input),
        ["Hardtanh"] = s => s.Real("MinVal", -1) < s.Real("MaxVal", 1)
            ? Clamped(s.Input, s.Real("MinVal", -1), s.Real("MaxVal", 1))
            : throw new ArgumentException("max_val must be larger than min_val."),
        ["Hardsigmoid"] = s => Clamped(s.Input / 6 + 0.5, 0, 1),
        ["Hardswish"] = s => s.Input * Clamped(s.Input / 6 + 0.5, 0, 1),
        ["Hardshrink"] = s => nn.functional.hardshrink(s.Input, s.Real("Lambda", 0.5)),
        ["Softshrink"] = s => nn.functional.softshrink(s.Input, s.Real("Lambda", 0.5)),
        ["Tanhshrink"] = s => s.Input - s.Input.tanh(),
        ["Softplus"] = s => nn.functional.softplus(s.Input, s.Real("Beta", 1), s.Real("Threshold", 20)),
        ["Softsign"] = s => s.Input / (s.Input.abs() + 1),
        ["LogSigmoid"] = s => nn.functional.logsigmoid(s.Input),
        ["Mish"] = s => nn.functional.mish(s.Input),
        ["Activation"] = s => s.Member("Kind", Activation.Identity) is var kind && kind == Activation.Identity
            ? s.Input.alias()
            : All![kind.ToString()](s),
        ["GLU"] = s => nn.functional.glu(s.Input, Axis(s, "Dim", -1)),
        ["Softmax"] = s => s.Input.softmax(Axis(s, "Dim", s.UsualAxis)),
        ["LogSoftmax"] = s => nn.functional.log_softmax(s.Input, Axis(s, "Dim", s.UsualAxis)),
        ["Softmin"] = s => (-s.Input).softmax(Axis(s, "Dim", s.UsualAxis)),
        ["Softmax2d"] = s => Ranked(s, 3, 3).Input.softmax(1),
        ["Linear"] = s => s.Is("TiedTo") ? Tied(s) : Mapped(s, Axis(s, "Dim", -1)),
        ["Bilinear"] = s => Bilinear(s, s.Tapped("Tap")),
        ["Identity"] = s => s.Input.alias(),
        ["Dropout"] = s => Dropped(s, nn.Dropout(Rate(s))),
        ["AlphaDropout"] = s => Dropped(s, nn.AlphaDropout(Rate(s))),
        ["FeatureAlphaDropout"] = s => Dropped(Ranked(s, 1, 9), nn.FeatureAlphaDropout(Rate(s))),
        ["ChannelDropout"] = s => Dropped(Ranked(s, 2, 4), nn.Dropout(Rate(s))),
        ["DropPath"] = s => Dropped(s, nn.Dropout(Rate(s))),
        ["Embedding"] = s => Lookup(s) is var tokens
            ? s.Module(() => nn.Embedding(
                s.Whole("Count", 0), s.Whole("Features", 0), s.Is("PaddingIdx") ? s.Whole("PaddingIdx", 0) : null,
                s.Is("MaxNorm") ? s.Real("MaxNorm", 0) : null, s.Real("NormType", 2), s.Flag("ScaleGradByFreq", false))).call(tokens)
            : throw new ArgumentException("tokens"),
        ["EmbeddingBag"] = s => Lookup(Ranked(s, 1, 1)) is var tokens
            ? s.Module(() => nn.EmbeddingBag(
                s.Whole("Count", 0), s.Whole("Features", 0), s.Is("MaxNorm") ? s.Real("MaxNorm", 0) : null, s.Real("NormType", 2),
                s.Flag("ScaleGradByFreq", false), s.Member("Mode", EmbeddingBagMode.Mean), false, false,
                s.Is("PaddingIdx") ? s.Whole("PaddingIdx", 0) : -1)).call(tokens)
            : throw new ArgumentException("tokens"),
        ["Add"] = s => Joined(s, (left, right) => left + right, isSame: true),
        ["Multiply"] = s => Joined(s, (left, right) => left * right, isSame: false),
        ["Concat"] = s => cat(
            [.. s.Element.List("Taps").Select(tap => s.Tap(((NameValue)tap).Name)), s.Input], Axis(s, "Dim", s.UsualAxis)),
        ["CosineSimilarity"] = s => nn.functional.cosine_similarity(
            s.Input, Same(s, s.Tapped("Tap")), Axis(s, "Dim", 1), s.Real("Eps", 1e-8)),
        ["PairwiseDistance"] = s => Distance(Ranked(s, 1, 9), Same(s, s.Tapped("Tap"))),
        ["Call"] = s => OwnCode.Methods[s.Element.Method!].Run(
            [s.Input, .. s.Element.List("Taps").Select(tap => s.Tap(((NameValue)tap).Name))]),
    };

    /// <summary>The kinds that draw random numbers in training.</summary>
    public static readonly IReadOnlySet<string> RandomInTraining = new HashSet<string>
    {
        "Dropout", "AlphaDropout", "FeatureAlphaDropout", "ChannelDropout", "DropPath", "RReLU",
    };

    /// <summary>Runs a layer.</summary>
    public static Tensor Run(Step step) => All[step.Element.Kind](step);

    /// <summary>Whether a kind is known.</summary>
    public static bool Knows(string kind) => All.ContainsKey(kind);

    static Layers()
    {
        foreach (var (kind, run) in Windows.Concat(Shapes).Concat(Norms).Concat(Sequences))
        {
            All.Add(kind, run);
        }
    }

    /// <summary>An axis but the batch, negative ones resolved.</summary>
    private static int Axis(Step step, string name, long otherwise) => Axis(step, step.Whole(name, otherwise));

    private static int Axis(Step step, long axis)
    {
        var positive = axis < 0 ? axis + step.Rank + 1 : axis;
        return positive >= 1 && positive <= step.Rank ? (int)positive : throw new ArgumentException($"there is no axis {axis}.");
    }

    private static Tensor Mapped(Step s, long axis) => Parametrized.Is(s)
        ? nn.functional.linear(
            s.Input.transpose(axis, -1), Parametrized.Weight(s, [s.Whole("Features", 0), s.Input.shape[axis]]),
            Parametrized.Bias(s, s.Whole("Features", 0))).transpose(axis, -1)
        : s.Module(() => nn.Linear(s.Input.shape[axis], s.Whole("Features", 0), s.Flag("Bias", true)))
            .call(s.Input.transpose(axis, -1)).transpose(axis, -1);

    /// <summary>Linear with another layer's weight. Without a product, keys are not known: the weight is then random.</summary>
    private static Tensor Tied(Step s)
    {
        if (Parametrized.Is(s))
        {
            throw new ArgumentException("A weight cannot be both another layer's and computed.");
        }

        var axis = Axis(s, "Dim", -1);
        long[] shape = [s.Whole("Features", 0), s.Input.shape[axis]];
        s.Weights.Skip($"{s.Key}.weight");
        var weight = s.Weights.HasValues
            ? s.Weights.Parameters[$"{s.Prefix}{s.Element.Text("TiedTo")}.weight"]
            : s.Weights.Parameter($"{s.Key}.tied", shape);
        var bias = s.Flag("Bias", true) ? s.Weights.Parameter($"{s.Key}.bias", shape[0]) : null;
        return weight.shape.SequenceEqual(shape)
            ? nn.functional.linear(s.Input.transpose(axis, -1), weight, bias).transpose(axis, -1)
            : throw new ArgumentException("The other layer's weight has another shape.");
    }

    /// <summary>At the bounds themselves no gradient passes.</summary>
    private static Tensor Clamped(Tensor input, double least, double most) =>
        where(input.gt(least).logical_and(input.lt(most)), input, input.clamp(least, most).detach());

    private static Step Ranked(Step step, int least, int most) => step.Rank >= least && step.Rank <= most
        ? step
        : throw new ArgumentException($"{step.Rank} axes.");

    private static double Rate(Step step) => step.Real("P", 0.5) is var p && p is >= 0 and <= 1 ? p : throw new ArgumentException("p");

    /// <summary>In training dropouts draw other numbers than the product: there they are not compared.</summary>
    private static Tensor Dropped(Step step, nn.Module<Tensor, Tensor> module)
    {
        using (module)
        {
            module.train(step.Weights.IsTraining);
            return module.call(step.Input);
        }
    }

    private static Tensor Lookup(Step step)
    {
        if (step.Input.is_floating_point())
        {
            throw new TokensException();
        }

        var largest = step.Input.numel() == 0 ? 0 : step.Input.max().item<long>();
        return largest < step.Whole("Count", 0) ? step.Input : throw new TableException();
    }

    private static Tensor Bilinear(Step step, Tensor other) => step.Module(
        () => nn.Bilinear(step.Last, other.shape[^1], step.Whole("Features", 0), step.Flag("Bias", true))).call(step.Input, other);

    private static Tensor Same(Step step, Tensor other) => other.shape.SequenceEqual(step.Input.shape)
        ? other
        : throw new ArgumentException("The shapes differ.");

    private static Tensor Distance(Step step, Tensor other)
    {
        var module = nn.PairwiseDistance(step.Real("P", 2), step.Real("Eps", 1e-6), step.Flag("KeepDim", false));
        using (module)
        {
            return module.call(step.Input, other);
        }
    }

    private static Tensor Joined(Step step, Func<Tensor, Tensor, Tensor> join, bool isSame)
    {
        var names = step.Element.List("Taps");
        if (names.Count == 0 != step.Is("Value"))
        {
            throw new ArgumentException("taps or a number");
        }

        if (step.Is("Value"))
        {
            return join(step.Input, tensor(step.Real("Value", 0), step.Input.dtype));
        }

        var result = step.Input;
        foreach (var name in names)
        {
            var other = step.Tap(((NameValue)name).Name);
            if (!step.Flag("Projection", false) && step.Parameters.TryGetValue(((NameValue)name).Name, out var learnt))
            {
                var isBatched = learnt.dim() == result.dim() && learnt.shape[0] == 1;
                result = learnt.dim() < result.dim() || isBatched
                    ? join(result, learnt)
                    : throw new ArgumentException("A learnt value of more axes.");
                continue;
            }

            other = step.Flag("Projection", false) ? Projected(step, other) : other;
            if (isSame && !step.Flag("Broadcast", false) ? !other.shape.SequenceEqual(step.Input.shape) : other.dim() != step.Input.dim())
            {
                throw new ArgumentException("The shapes differ.");
            }

            result = join(result, other);
        }

        return result;
    }

    /// <summary>A 1×1 convolution and a norm on a skip whose shape differs.</summary>
    private static Tensor Projected(Step step, Tensor skip)
    {
        var target = step.Input.shape;
        if (!(step.Weights.Has(step.Key) ?? !skip.shape.SequenceEqual(target)))
        {
            return skip;
        }

        var strides = skip.shape.Zip(target).Skip(2).Select(pair => Enumerable.Range(1, 64)
            .Select(stride => (long)stride)
            .First(stride => (pair.First - 1) / stride + 1 == pair.Second)).ToArray();
        var spatial = strides.Length;
        var norm = step.Member("Norm", ProjectionNorm.BatchNorm);
        var reduced = step with { Input = skip, Key = $"{step.Key}.0", Element = new("Conv", []) };
        var mapped = Convolved(reduced, target[1], [.. strides.Select(_ => 1L)], strides, [.. strides.Select(_ => 0L)],
            [.. strides.Select(_ => 1L)], 1, hasBias: norm is ProjectionNorm.None or ProjectionNorm.ChannelLayerNorm);
        return norm == ProjectionNorm.None
            ? mapped
            : Run(step with { Input = mapped, Key = $"{step.Key}.1", Element = new($"{norm}", []), IsFeatureMap = true });
    }
}

/// <summary>An embedding got floating-point numbers: its input must be tokens.</summary>
internal sealed class TokensException() : Exception("An embedding reads tokens.");

/// <summary>A token is not in the table.</summary>
internal sealed class TableException() : Exception("The table is too small.");
