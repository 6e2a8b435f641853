namespace NetDsl.Benchmarks.Networks;

/// <summary>What a way was measured to take, as ratios to the first way.</summary>
/// <param name="Contest">The network.</param>
/// <param name="Work">What it did.</param>
/// <param name="Way">The way.</param>
/// <param name="Ratios">The ratio of each round, in order of size.</param>
internal sealed record Measured(string Contest, string Work, string Way, IReadOnlyList<double> Ratios)
{
    public double Median => Statistics.Median(Ratios);

    /// <summary>The lower end of the middle half.</summary>
    public double Low => Ratios[Ratios.Count / 4];

    /// <summary>The upper end of the middle half.</summary>
    public double High => Ratios[Ratios.Count * 3 / 4];
}
