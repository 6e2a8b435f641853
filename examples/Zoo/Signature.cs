using System.Globalization;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>What a network looks like from outside: what goes in and out, and what its state_dict holds.</summary>
/// <param name="Parameters">The number of parameters.</param>
/// <param name="Inputs">The sizes of each input, the batch left out.</param>
/// <param name="Output">The output's sizes, the batch left out.</param>
/// <param name="State">Each key's type and sizes, <c>float32 64 3 7 7</c>.</param>
public sealed record Signature(
    long Parameters, IReadOnlyList<IReadOnlyList<long>> Inputs, IReadOnlyList<long> Output, IReadOnlyDictionary<string, string> State)
{
    /// <summary>PyTorch's network of that name, as Torch/make_lists.py has written it down.</summary>
    public static Signature OfPyTorch(string name)
    {
        using var stream = typeof(Signature).Assembly.GetManifestResourceStream($"{name}.txt")
            ?? throw new ArgumentException($"There is no list '{name}.txt'. Make it with Torch/make_lists.py.", nameof(name));
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        var inputs = lines.Skip(1).TakeWhile(line => line[0] == "input").Select(Sizes).ToList();
        return new(
            Sizes(lines[0])[0], inputs, Sizes(lines[1 + inputs.Count]),
            lines.Skip(2 + inputs.Count).ToDictionary(line => line[0], line => string.Join(' ', line.Skip(1)), StringComparer.Ordinal));
    }

    /// <summary>A network's own, with the output that it gives for its inputs.</summary>
    public static Signature Of(nn.Module network, IReadOnlyList<Tensor> inputs, Tensor output)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(output);
        return new(
            network.parameters().Sum(parameter => parameter.numel()), [.. inputs.Select(input => input.shape[1..])], output.shape[1..],
            network.state_dict().ToDictionary(item => item.Key, item => Describe(item.Value), StringComparer.Ordinal));
    }

    /// <summary>Where another network departs from this one, a line each.</summary>
    public IEnumerable<string> Differences(Signature other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Parameters != Parameters)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"expected {Parameters:N0} parameters, got {other.Parameters:N0}");
        }

        if (!other.Output.SequenceEqual(Output))
        {
            yield return $"expected the output (N, {string.Join(", ", Output)}), got (N, {string.Join(", ", other.Output)})";
        }

        foreach (var (key, tensor) in State)
        {
            if (!other.State.TryGetValue(key, out var got))
            {
                yield return $"{key}: expected {tensor}, and there is no such key";
            }
            else if (got != tensor)
            {
                yield return $"{key}: expected {tensor}, got {got}";
            }
        }

        foreach (var (key, tensor) in other.State.Where(item => !State.ContainsKey(item.Key)))
        {
            yield return $"{key}: PyTorch has no such key, got {tensor}";
        }
    }

    private static string Describe(Tensor tensor) => string.Join(' ', [Name(tensor.dtype), .. tensor.shape.Select(Text)]);

    /// <summary>PyTorch's name of a type: float32, int64.</summary>
    private static string Name(ScalarType type) => type.ToString().ToLowerInvariant();

    private static string Text(long size) => size.ToString(CultureInfo.InvariantCulture);

    private static long[] Sizes(string[] line) => [.. line.Skip(1).Select(size => long.Parse(size, CultureInfo.InvariantCulture))];
}
