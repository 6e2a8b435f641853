namespace NetDsl.Examples;

/// <summary>Numbers in the order of time.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Values">The numbers.</param>
public sealed record Curve(string Name, IReadOnlyList<double> Values)
{
    /// <summary>The loss of each step.</summary>
    public static Curve Loss(string name, Training training) => new(name, [.. training.Steps.Select(step => (double)step.Loss)]);

    /// <summary>The share of images told right in each epoch.</summary>
    public static Curve Accuracy(string name, Training training) =>
        new(name, [.. Enumerable.Range(1, training.Epochs).Select(epoch => training.Epoch(epoch).Accuracy)]);

    /// <summary>The means of so many parts that are as long as each other; of fewer where there are fewer numbers.</summary>
    public IEnumerable<(int From, int To, double Mean)> Means(int parts)
    {
        parts = Math.Min(parts, Values.Count);
        for (var i = 0; i < parts; i++)
        {
            var (from, to) = (i * Values.Count / parts, (i + 1) * Values.Count / parts);
            yield return (from, to, Values.Skip(from).Take(to - from).Average());
        }
    }
}
