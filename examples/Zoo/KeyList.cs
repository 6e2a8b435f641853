using System.Globalization;
using NetDsl;

namespace Zoo;

/// <summary>What a state_dict holds: keys with their shapes, and how many of its numbers are parameters.</summary>
/// <param name="Parameters">The number of parameters.</param>
/// <param name="Shapes">Each key's sizes, <c>"64 3 7 7"</c>.</param>
public sealed record KeyList(long Parameters, IReadOnlyDictionary<string, string> Shapes)
{
    /// <summary>PyTorch's, which Torch/make_lists.py has written down.</summary>
    public static KeyList Of(string name)
    {
        using var stream = typeof(KeyList).Assembly.GetManifestResourceStream($"{name}.txt")
            ?? throw new ArgumentException($"There is no list '{name}.txt'. Make it with Torch/make_lists.py.", nameof(name));
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToList();
        return new(
            long.Parse(lines[0][1], CultureInfo.InvariantCulture),
            lines.Skip(1).ToDictionary(line => line[0], line => line.Length > 1 ? line[1] : "", StringComparer.Ordinal));
    }

    /// <summary>A network's own.</summary>
    public static KeyList Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new(
            network.parameters().Sum(parameter => parameter.numel()),
            network.state_dict().ToDictionary(item => item.Key, item => string.Join(' ', item.Value.shape), StringComparer.Ordinal));
    }

    /// <summary>Where another list departs from this one, a line each.</summary>
    public IEnumerable<string> Differences(KeyList other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Parameters != Parameters)
            yield return string.Create(CultureInfo.InvariantCulture, $"expected {Parameters:N0} parameters, got {other.Parameters:N0}");

        foreach (var (key, shape) in Shapes)
        {
            if (!other.Shapes.TryGetValue(key, out var got))
                yield return $"missing: {key} ({shape})";
            else if (got != shape)
                yield return $"{key}: expected ({shape}), got ({got})";
        }

        foreach (var (key, shape) in other.Shapes.Where(item => !Shapes.ContainsKey(item.Key)))
            yield return $"unexpected: {key} ({shape})";
    }
}
