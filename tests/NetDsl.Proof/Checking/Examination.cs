using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;
using TorchSharp;
using static TorchSharp.torch;
using Walk = NetDsl.Proof.Stacking.Walk;

namespace NetDsl.Proof.Checking;

/// <summary>A network without errors: it runs, as planned, and gives the numbers of the same layers stacked by hand.</summary>
/// <param name="declaration">The network.</param>
/// <param name="type">The compiled class.</param>
/// <param name="plans">The plans of its classes, by name.</param>
internal sealed class Examination(Declaration declaration, Type type, IReadOnlyDictionary<string, NetworkPlan?> plans)
{
    private readonly NetworkPlan _plan = plans[declaration.Network.Name]!;
    private readonly bool _isRandom = declaration.Classes.SelectMany(item => item.Elements).Any(Layers.IsRandom);
    private readonly bool _isAlwaysRandom = declaration.Classes.SelectMany(item => item.Elements)
        .Any(element => element.Kind == "FractionalMaxPool");

    /// <summary>Where a function jumps, what two computations round in another way becomes two numbers.</summary>
    private readonly bool _jumps = declaration.Classes.SelectMany(item => item.Elements)
        .Any(element => element.Kind is "Threshold" or "Hardshrink");

    /// <summary>The first way in which it breaks the promise; null where it keeps it.</summary>
    public Failure? Run()
    {
        var choices = Hyperparameters.Of(declaration.Network);
        for (var run = 0; run < choices.Count; run++)
        {
            using var scope = NewDisposeScope();
            if (Run(choices[run], run) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private Failure? Run(IReadOnlyDictionary<string, object> hyperparameters, int run)
    {
        // For some hyperparameters and some open sizes the layers do not fit: there, nothing is promised.
        var (samples, refusal) = Stacked.Find(declaration, hyperparameters, run, plans: plans);
        if (refusal is not null && (hyperparameters.Count > 0 || declaration.HasOpenSizes))
        {
            return null;
        }

        Product product;
        try
        {
            manual_seed(run);
            product = Product.Create(type, declaration.Network, hyperparameters);
        }
        catch (Exception exception)
        {
            return Failure.Of(refusal is null ? "CONSTRUCTOR-THROWS" : "CONSTRUCTOR-THROWS, as the stacked layers do", exception);
        }

        using (product)
        {
            try
            {
                return Forward(product, hyperparameters, samples, run, refusal)
                    ?? Saved(product, hyperparameters, samples, run)
                    ?? (_jumps ? null : Exported.Check(product, Floats(samples.Of(declaration.Network, hyperparameters, run))))
                    ?? Numbers(product, hyperparameters, samples, run);
            }
            catch (MismatchException exception)
            {
                return new("PARAMETERS", exception.Message);
            }
        }
    }

    private Failure? Forward(
        Product product, IReadOnlyDictionary<string, object> hyperparameters, Samples samples, int run, Exception? refusal)
    {
        var inputs = Floats(samples.Of(declaration.Network, hyperparameters, run));
        var copies = inputs.Select(input => input.clone()).ToList();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var wrong = new List<string>();
        var hooks = Watch(product, hyperparameters, inputs, wrong);
        IReadOnlyList<Tensor> outputs;
        try
        {
            outputs = product.Call(inputs);
        }
        catch (Exception exception)
        {
            return Failure.Of(refusal is null ? "FORWARD-THROWS" : "FORWARD-THROWS, as the stacked layers do", exception);
        }

        hooks.ForEach(hook => hook());
        var made = outputs.Where(output => !inputs.Any(input => ReferenceEquals(input, output))).Distinct().Count();
        var leaked = DisposeScopeManager.Statistics.ThreadTotalLiveCount - before - made;
        if (refusal is not null)
        {
            return Failure.Of("RUNS, and the stacked layers do not:", refusal);
        }

        if (leaked != 0)
        {
            return new("LEAK", $"{leaked} tensors outlive the call");
        }

        foreach (var (output, planned) in outputs.Zip(_plan.Outputs))
        {
            if (Misfit(planned.Shape, output, hyperparameters, inputs) is { } misfit)
            {
                wrong.Add(misfit);
            }
        }

        if (wrong.Count > 0)
        {
            return new("SHAPE", wrong[0]);
        }

        if (inputs.Zip(copies).Any(pair => Compare.Difference(pair.Second, pair.First) is not null))
        {
            return new("INPUT-OVERWRITTEN", "forward changes its input");
        }

        var counts = _plan.Layers
            .Where(layer => Choices.Exists(layer, hyperparameters))
            .ToLookup(layer => Sizes.At(layer.Parameters, hyperparameters, _ => 0));
        var counted = counts.Where(group => group.Key is not null).Sum(group => group.Key!.Value * group.Count());

        // The parameters of hand-written modules are unknown, also in blocks.
        var unknown = counts[null].Select(layer => $"{Choices.KeyOf(layer, _plan, hyperparameters)}.").ToList();
        var real = product.Module.named_parameters()
            .Where(item => !unknown.Exists(key => item.name.StartsWith(key, StringComparison.Ordinal)))
            .Sum(item => item.parameter.numel());
        return counted == real ? null : new("PARAMETER-COUNT", $"The table says {counted}. Got {real}.");
    }

    private Failure? Saved(Product product, IReadOnlyDictionary<string, object> hyperparameters, Samples samples, int run)
    {
        var inputs = Floats(samples.Of(declaration.Network, hyperparameters, run));
        product.Module.eval();
        var (first, second) = (Predict(product), Predict(product));
        if (first.Zip(second).Any(pair => Compare.Difference(pair.First, pair.Second) is not null))
        {
            return new("NOT-REPEATABLE", "Two evaluations differ.");
        }

        var file = new MemoryStream();
        product.Module.save(file);
        using var other = Product.Create(type, declaration.Network, hyperparameters);
        other.Module.load(new MemoryStream(file.ToArray()));
        other.Module.eval();
        return first.Zip(Predict(other)).Select(pair => Compare.Difference(pair.First, pair.Second))
            .FirstOrDefault(difference => difference is not null) is { } wrong
            ? new("LOADED-DIFFERS", wrong)
            : _jumps ? null : Fused.Check(other, Predict);

        IReadOnlyList<Tensor> Predict(Product network)
        {
            manual_seed(7);
            var type = network.Module.state_dict().Values.FirstOrDefault(value => value.is_floating_point())?.dtype ?? ScalarType.Float32;
            var given = inputs.Select(input => input.is_floating_point() ? input.to(type) : input).ToList();
            return network.Module is nn.Module<Tensor, Tensor> one ? [one.Predict(given[0])] : network.Call(given);
        }
    }

    private Failure? Numbers(Product product, IReadOnlyDictionary<string, object> hyperparameters, Samples samples, int run)
    {
        product.Module.to(ScalarType.Float64);
        foreach (var isTraining in _isRandom ? new[] { false } : [false, true])
        {
            var values = product.Module.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.detach().clone());
            using var weights = new Weights(values) { IsTraining = isTraining };
            product.Module.train(isTraining);
            product.Module.zero_grad();
            var inputs = Trained(samples.Of(declaration.Network, hyperparameters, run));
            var others = Trained(samples.Of(declaration.Network, hyperparameters, run));
            manual_seed(run);
            var actual = product.Call(inputs);
            manual_seed(run);
            var expected = new Walk(declaration, declaration.Network, hyperparameters, others, weights, plans).Run().Outputs;
            var mode = isTraining ? "in training" : "in evaluation";
            if (values.Keys.FirstOrDefault(key => !weights.Used.Contains(key)) is { } spare)
            {
                return new("PARAMETERS", $"{spare} belongs to no layer.");
            }

            for (var i = 0; i < expected.Count && !_isAlwaysRandom; i++)
            {
                if (expected[i].isfinite().all().item<bool>() != actual[i].isfinite().all().item<bool>())
                {
                    return new($"NOT-FINITE {mode}", "Only one of product and reference is finite.");
                }

                if (Compare.Difference(expected[i], actual[i]) is { } difference)
                {
                    return new($"VALUE {mode}", difference);
                }
            }

            Backward(expected);
            try
            {
                Backward(actual);
            }
            catch (Exception exception)
            {
                return Failure.Of($"BACKWARD-THROWS {mode}", exception);
            }

            if (Gradients(product, weights, inputs, others, mode) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private Failure? Gradients(
        Product product, Weights weights, IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> others, string mode)
    {
        var pairs = product.Module.named_parameters()
            .Select(item => (Name: item.name, Actual: item.parameter.grad, Expected: weights.Parameters.GetValueOrDefault(item.name)?.grad))
            .Concat(inputs.Zip(others, (actual, expected) => (Name: "an input", Actual: actual.grad, Expected: expected.grad)));
        foreach (var (name, actual, expected) in pairs)
        {
            if (expected is null != actual is null)
            {
                return new($"GRADIENT-{(actual is null ? "MISSING" : "SPARE")} {mode}", name);
            }

            if (expected is not null && !_isAlwaysRandom &&
                Compare.Difference(expected, actual!.is_sparse ? zeros_like(expected) + actual : actual) is { } difference)
            {
                return new($"GRADIENT {mode}", $"{name}: {difference}");
            }
        }

        return null;
    }

    /// <summary>A loss in which each output has another weight.</summary>
    private static void Backward(IReadOnlyList<Tensor> outputs)
    {
        var loss = zeros(1, ScalarType.Float64);
        foreach (var output in outputs.Where(output => output.is_floating_point()))
        {
            using var generator = new Generator(3);
            loss += (output * randn(output.shape, ScalarType.Float64, generator: generator)).sum();
        }

        if (loss.requires_grad)
        {
            loss.backward();
        }
    }

    private static List<Tensor> Floats(IReadOnlyList<Tensor> inputs) =>
        [.. inputs.Select(input => input.is_floating_point() ? input.to(ScalarType.Float32) : input)];

    private static List<Tensor> Trained(IReadOnlyList<Tensor> inputs) =>
        [.. inputs.Select(input => input.is_floating_point() ? input.requires_grad_() : input)];

    /// <summary>Compares each module's output with its planned shape.</summary>
    private List<Action> Watch(
        Product product, IReadOnlyDictionary<string, object> hyperparameters, IReadOnlyList<Tensor> inputs, List<string> wrong)
    {
        var hooks = new List<Action>();
        var modules = product.Module.named_modules().ToDictionary(item => item.name, item => item.module);
        foreach (var layer in _plan.Modules.Where(layer =>
            layer.Facts.Operation is ModuleCall && !_plan.Layers.Any(other => other.IsShared && other.Key == layer.Key)))
        {
            if (Choices.Exists(layer, hyperparameters) &&
                modules.GetValueOrDefault(Choices.KeyOf(layer, _plan, hyperparameters)) is nn.Module<Tensor, Tensor> module)
            {
                hooks.Add(module.register_forward_hook((_, _, output) =>
                {
                    if (Misfit(layer.Facts.Output, output, hyperparameters, inputs) is { } misfit)
                    {
                        wrong.Add($"{layer.Key}: {misfit}");
                    }

                    return output;
                }).remove);
            }
        }

        return hooks;
    }

    private string? Misfit(
        Generators.Shapes.Shape planned, Tensor actual, IReadOnlyDictionary<string, object> hyperparameters, IReadOnlyList<Tensor> inputs)
    {
        var sizes = planned.Dims.Select(dim => Sizes.At(
            dim, hyperparameters, size => inputs[_plan.Inputs.ToList().FindIndex(input => input.Name == size.Input)].shape[size.Axis + 1]));
        var real = actual.shape.Skip(1).ToList();
        return real.Count == planned.Rank && sizes.Zip(real).All(pair => pair.First is null || pair.First == pair.Second)
            ? null
            : $"The table says {planned}. Got ({string.Join(", ", real)}).";
    }
}
