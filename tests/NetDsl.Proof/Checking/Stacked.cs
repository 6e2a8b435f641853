using NetDsl.Generators.Planning;
using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;
using static TorchSharp.torch;
using Walk = NetDsl.Proof.Stacking.Walk;

namespace NetDsl.Proof.Checking;

/// <summary>Runs the stacked layers with random weights: do they throw, or is their output degenerate?</summary>
internal static class Stacked
{
    /// <summary>Inputs that the network takes, tokens where an embedding reads them; and the exception that is left, if any.</summary>
    public static (Samples Samples, Exception? Refusal) Find(
        Declaration declaration, IReadOnlyDictionary<string, object> hyperparameters, int run, bool? channelsComeFirst = null,
        IReadOnlyDictionary<string, NetworkPlan?>? plans = null)
    {
        var refusal = Refusal(Samples.Floats);
        if (refusal is not TokensException)
        {
            return (Samples.Floats, refusal);
        }

        foreach (var samples in Samples.OfTokens(declaration.Network.Inputs.Count))
        {
            var other = Refusal(samples);
            if (other is null)
            {
                return (samples, null);
            }

            refusal = refusal is TokensException ? other : refusal;
        }

        return (Samples.OfTokens(1).First(), refusal);

        Exception? Refusal(Samples samples)
        {
            try
            {
                using var scope = NewDisposeScope();
                using var weights = new Weights(null);
                var inputs = samples.Of(declaration.Network, hyperparameters, run);
                if (inputs.Any(input => input.numel() == 0))
                {
                    return new ArgumentException("An input is empty.");
                }

                return new Walk(declaration, declaration.Network, hyperparameters, inputs, weights, plans)
                {
                    ChannelsComeFirst = channelsComeFirst,
                }.Run().Outputs.Any(output => output.numel() == 0)
                    ? new ArgumentException("An output is empty.")
                    : null;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                return exception;
            }
        }
    }

    /// <summary>A layer whose output does not depend on its input; null where each does.</summary>
    public static string? Constant(
        Declaration declaration, IReadOnlyDictionary<string, object> hyperparameters, Samples samples, int run, bool channelsComeFirst)
    {
        using var scope = NewDisposeScope();
        using var weights = new Weights(null);
        var (first, second) = (Outputs(seed: 1), Outputs(seed: 2));
        return first.Zip(second)
            .FirstOrDefault(pair => Compare.IsConstant(pair.First.Output, pair.Second.Output)).First.Kind;

        List<(string Kind, Tensor Output)> Outputs(int seed)
        {
            var outputs = new List<(string, Tensor)>();
            manual_seed(1);
            var inputs = samples.Of(declaration.Network, hyperparameters, run, seed);
            new Walk(declaration, declaration.Network, hyperparameters, inputs, weights)
            {
                ChannelsComeFirst = channelsComeFirst,
                Watch = (element, _, output) => outputs.Add((element.Kind, output.clone())),
            }.Run();
            return outputs;
        }
    }
}
