using NetDsl.Tool.Pt2;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tool.Checking;

/// <summary>Compares an imported network with the graph that it comes from: weights, and outputs for the sample inputs.</summary>
internal static class ForwardComparison
{
    /// <summary>The largest difference that rounding explains, as a part of the largest value.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>Loads the weights, runs both, and tells how far they are apart; false where that is too far.</summary>
    public static bool Run(Pt2File model, CompiledNetwork network, TextWriter output)
    {
        using var scope = NewDisposeScope();
        var state = model.State.Concat(model.Constants).ToDictionary(pair =>
            pair.Key, pair => Tensors.Load(pair.Value), StringComparer.Ordinal);
        var missing = network.State.Where(pair =>
            !state.TryGetValue(pair.Key, out var tensor) || !tensor.shape.SequenceEqual(pair.Value.shape))
            .Select(pair => pair.Key).ToList();
        if (missing.Count > 0)
        {
            output.WriteLine($"The class has tensors that the model does not have: {string.Join(", ", missing)}");
            return false;
        }

        using (no_grad())
        {
            foreach (var (key, tensor) in network.State)
            {
                tensor.copy_(state[key]);
            }
        }

        if (model.Samples is not { } samples || samples.Count != model.Graph.Inputs.Count)
        {
            output.WriteLine("The file holds no sample inputs: nothing is compared.");
            return true;
        }

        List<Tensor> inputs = [.. samples.Select(Tensors.Load)];
        try
        {
            var difference = Difference(GraphRunner.Run(model.Graph, state, inputs), network.Predict(inputs));
            output.WriteLine(double.IsPositiveInfinity(difference)
                ? "For the sample input, forward gives other shapes than the exported graph."
                : FormattableString.Invariant(
                    $"For the sample input, forward differs from the exported graph by {difference:0.0e0} of the largest value."));
            return difference <= Tolerance;
        }
        catch (NotSupportedException exception)
        {
            output.WriteLine($"Nothing is compared. {exception.Message}");
            return true;
        }
    }

    /// <summary>The largest difference of any output, as a part of that output's largest value.</summary>
    public static double Difference(IReadOnlyList<Tensor> expected, IReadOnlyList<Tensor> actual)
    {
        var differences = expected.Zip(actual, (left, right) => left.shape.SequenceEqual(right.shape)
            ? Largest(left - right) / Math.Max(Largest(left), double.Epsilon)
            : double.PositiveInfinity).ToList();
        return differences.Exists(double.IsNaN) ? double.NaN : differences.Max();
    }

    private static double Largest(Tensor values) => values.abs().max().to(ScalarType.Float64).item<double>();
}
