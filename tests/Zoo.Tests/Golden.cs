using System.Text.Json;
using static TorchSharp.torch;

namespace Zoo.Tests;

/// <summary>What PyTorch computes, of Torch/make_numbers.py: each tensor by two numbers.</summary>
/// <param name="Evaluation">In evaluation mode.</param>
/// <param name="Training">With batch norms in training mode; null for a network that would take the tests long.</param>
internal sealed record Golden(Golden.Pass Evaluation, Golden.Pass? Training)
{
    // The largest tensors have a hundred million numbers: not all of them are there in float64 at once.
    private const int Piece = 1 << 20;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads a network's.</summary>
    public static Golden Of(string name)
    {
        using var stream = typeof(Golden).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonSerializer.Deserialize<Golden>(stream, Options)!;
    }

    /// <summary>The tensor's norm, and its product with the vector that is drawn by the name.</summary>
    public static double[] Digest(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var drawn = new Drawn(name);
        double squares = 0, product = 0;
        var place = 0;
        foreach (var piece in tensor.detach().flatten().split(Piece))
        {
            foreach (var number in piece.to(ScalarType.Float64).data<double>().ToArray())
            {
                squares += number * number;
                product += number * drawn[place++];
            }
        }

        return [Math.Sqrt(squares), product];
    }

    /// <summary>One pass forward and backward.</summary>
    /// <param name="Output">The output's digest.</param>
    /// <param name="Loss">The mean squared error to drawn targets.</param>
    /// <param name="Gradients">Each parameter's gradient's digest.</param>
    /// <param name="Statistics">The digests of running means and variances afterwards; null in evaluation mode.</param>
    internal sealed record Pass(
        double[] Output, double Loss, IReadOnlyDictionary<string, double[]> Gradients, IReadOnlyDictionary<string, double[]>? Statistics);
}
