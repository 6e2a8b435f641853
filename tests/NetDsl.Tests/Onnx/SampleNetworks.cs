using NetDsl.CompilerServices;
using NetDsl.Graphs;
using static TorchSharp.torch;

namespace NetDsl.Tests.Onnx;

/// <summary>The networks of the folder Samples: a layer each, with settings and ranks that are written in ways of their own.</summary>
internal static class SampleNetworks
{
    /// <summary>Their classes.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(SampleNetworks).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Samples.WithBlocks).Namespace && type.IsDefined(typeof(NetworkAttribute), false))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>One with drawn weights and running statistics.</summary>
    public static nn.Module Create(string name)
    {
        var network = (nn.Module)Activator.CreateInstance(Types.Single(type => type.Name == name))!;
        Draw(network);
        return network;
    }

    /// <summary>Draws all weights and statistics of a network.</summary>
    public static void Draw(nn.Module network)
    {
        using var frozen = no_grad();
        foreach (var (key, value) in network.state_dict().Where(item => item.Value.is_floating_point()))
        {
            var isVariance = key.EndsWith("running_var", StringComparison.Ordinal) || key.EndsWith("std", StringComparison.Ordinal);
            using var drawn = rand(value.shape);
            using var scaled = isVariance ? drawn + 0.5 : (drawn - 0.4) * 0.8;
            value.copy_(scaled);
        }
    }

    /// <summary>Random inputs of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">N.</param>
    /// <param name="open">The first size that is left open; each further one is larger by two, but a mask has the one before.</param>
    public static List<Tensor> Inputs(nn.Module network, long batch, long open) => [.. Graph.Of(network).Inputs.Select(input =>
    {
        open -= input.Numbers == Numbers.Mask ? 2 : 0;
        var isOfPairs = input is { Numbers: Numbers.Mask, Value.Shape.Length: 2 };
        long[] shape = [batch, .. input.Value.Shape.Select(size => size >= 0 ? size : isOfPairs ? open : (open += 2) - 2)];
        return input.Numbers switch
        {
            // What has no axis but the batch is lengths, which start at 1.
            Numbers.Tokens => randint(shape.Length == 1 ? 1 : 0, 4, shape, ScalarType.Int64),
            // The first key of each sample is seen, and each step sees itself.
            Numbers.Mask when shape.Length == 3 => rand(shape).gt(0.5) & eye(shape[1], shape[2]).eq(0),
            Numbers.Mask => arange(shape[1]).eq(randint(1, shape[1], [shape[0], 1], ScalarType.Int64)),
            _ => randn(shape),
        };
    })];

    /// <summary>The outputs of <c>Predict</c>.</summary>
    public static List<Tensor> Predict(nn.Module network, IReadOnlyList<Tensor> inputs) => network switch
    {
        nn.Module<Tensor, Tensor> one => [one.Predict(inputs[0])],
        nn.Module<Tensor, Tensor, Tensor> two => [two.Predict(inputs[0], inputs[1])],
        nn.Module<Tensor, Tensor, Tensor, Tensor> three => [three.Predict(inputs[0], inputs[1], inputs[2])],
        nn.Module<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> four =>
            All(four.Predict(inputs[0], inputs[1], inputs[2], inputs[3])),
        nn.Module<Tensor, (Tensor, Tensor)> fork => Both(fork.Predict(inputs[0])),
        nn.Module<Tensor, Tensor, (Tensor, Tensor)> two => Both(two.Predict(inputs[0], inputs[1])),
        _ => throw new ArgumentException($"Expected inputs and outputs of another number. Got {network.GetType()}.", nameof(network)),
    };

    private static List<Tensor> All((Tensor, Tensor, Tensor) outputs) => [outputs.Item1, outputs.Item2, outputs.Item3];

    private static List<Tensor> Both((Tensor, Tensor) outputs) => [outputs.Item1, outputs.Item2];
}
