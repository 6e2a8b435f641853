using System.Text.Json;
using BnLeNet;
using CifarMlp;
using MnistCnn;
using NetDsl;
using NormTour;
using RowLstm;
using TorchSharp;
using Zoo.Tests;
using static TorchSharp.torch;

namespace Examples.Tests;

/// <summary>From the same weights, each network trains as PyTorch's does: Goldens/make_steps.py.</summary>
public sealed class StepsTests
{
    private const int Batch = 8;
    private const double Tolerance = 1e-6;

    private static readonly IReadOnlyDictionary<string, Golden> Goldens = Read();

    private static readonly Dictionary<string, Func<Network>> Networks = new(StringComparer.Ordinal)
    {
        ["NormMlp"] = () => new NormMlp(),
        ["PlainMlp"] = () => new PlainMlp(),
        ["NormLeNet"] = () => new NormLeNet(),
        ["ScratchLeNet"] = () => new ScratchLeNet(),
        ["PlainLeNet"] = () => new PlainLeNet(),
        ["PyTorchCnn"] = () => new PyTorchCnn(),
        ["KerasCnn"] = () => new KerasCnn(),
        ["LayerNormLstm"] = () => new LayerNormLstm(),
        ["BatchNormLstm"] = () => new BatchNormLstm(),
        ["FcBnReluFc"] = () => new FcBnReluFc(),
        ["MnistMlp"] = () => new MnistMlp(),
        ["NormThenReLU"] = () => new NormThenReLU(),
        ["ReLUThenNorm"] = () => new ReLUThenNorm(),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Fact]
    public void Every_golden_network_is_here() =>
        Assert.Equal(Goldens.Keys.Append("ScratchLeNet").Order(StringComparer.Ordinal), Networks.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_gradients_and_ten_steps_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name == "ScratchLeNet" ? "NormLeNet" : name];
        using var network = Networks[name]();
        Drawn.Weights(network);
        network.to(ScalarType.Float64);
        using var optimizer = Optimizer(name, network);
        using var labels = tensor(Enumerable.Range(0, Batch).Select(i => 3L * i % 10).ToArray());

        for (var step = 0; step < golden.Losses.Length; step++)
        {
            optimizer.zero_grad();
            var output = network.forward(Input(step, network));
            var loss = nn.functional.cross_entropy(output, labels);
            loss.backward();
            if (step == 0)
            {
                AssertNear("output", golden.Output, output);
                foreach (var (key, parameter) in network.named_parameters())
                {
                    AssertNear(key, golden.Gradients[key], parameter.grad!);
                }
            }

            Assert.Equal(golden.Losses[step], loss.item<double>(), Tolerance);
            optimizer.step();
        }

        AssertNear("evaluation", golden.Evaluation, network.Predict(Input(golden.Losses.Length, network)));
    }

    private static optim.Optimizer Optimizer(string name, Network network) => name switch
    {
        "NormMlp" or "PlainMlp" => optim.Adam(network.parameters(), 1e-4),
        "NormLeNet" or "ScratchLeNet" or "PlainLeNet" => optim.SGD(network.parameters(), 1),
        "KerasCnn" => optim.Adam(network.parameters(), 1e-3, eps: 1e-7),
        _ => optim.Adam(network.parameters(), 1e-3),
    };

    private static Tensor Input(int step, Network network)
    {
        long[] shape = network switch
        {
            NormMlp or PlainMlp => [Batch, 3, 32, 32],
            FcBnReluFc => [Batch, 10],
            MnistMlp => [Batch, 784],
            _ => [Batch, 1, 28, 28],
        };
        return (Drawn.Values($"input{step}", shape).to(ScalarType.Float64) + 1) / 2;
    }

    private static void AssertNear(string key, double[] expected, Tensor actual)
    {
        foreach (var (wanted, got) in expected.Zip(Drawn.Digest(key, actual)))
        {
            Assert.True(
                Math.Abs(wanted - got) <= Tolerance * Math.Max(expected[0], 1e-3), $"{key}: expected {wanted:g9}, got {got:g9}");
        }
    }

    private static Dictionary<string, Golden> Read()
    {
        using var stream = typeof(StepsTests).Assembly.GetManifestResourceStream("steps.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Golden>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Golden(
        double[] Output, IReadOnlyDictionary<string, double[]> Gradients, double[] Losses, double[] Evaluation);
}
