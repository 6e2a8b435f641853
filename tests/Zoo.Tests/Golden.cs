using System.Text.Json;

namespace Zoo.Tests;

/// <summary>What PyTorch computes, of Torch/make_numbers.py: each tensor by two numbers.</summary>
/// <param name="Evaluation">In evaluation mode.</param>
/// <param name="Training">With batch norms in training mode; null for a network that would take the tests long.</param>
internal sealed record Golden(Golden.Pass Evaluation, Golden.Pass? Training)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads a network's.</summary>
    public static Golden Of(string name)
    {
        using var stream = typeof(Golden).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonSerializer.Deserialize<Golden>(stream, Options)!;
    }

    /// <summary>One pass forward and backward.</summary>
    /// <param name="Output">The output's digest.</param>
    /// <param name="Loss">The mean squared error to drawn targets.</param>
    /// <param name="Gradients">Each parameter's gradient's digest.</param>
    /// <param name="Statistics">The digests of running means and variances afterwards; null in evaluation mode.</param>
    internal sealed record Pass(
        double[] Output, double Loss, IReadOnlyDictionary<string, double[]> Gradients, IReadOnlyDictionary<string, double[]>? Statistics);
}
