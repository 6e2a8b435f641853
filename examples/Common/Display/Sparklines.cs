namespace NetDsl.Examples;

/// <summary>
/// Losses as a line of text each, on one logarithmic scale: most of a training happens between a loss of 0.1 and one of 0.01.
/// </summary>
internal static class Sparklines
{
    private const int Width = 40;
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>A line for each curve: its name, its first mean, a sparkline, its last mean. What is no number is a gap.</summary>
    public static string Of(params IReadOnlyList<Curve> curves)
    {
        var means = curves.Select(curve => curve.Means(Width).Select(part => part.Mean).ToArray()).ToArray();
        double[] drawn = [.. means.SelectMany(mean => mean).Where(value => double.IsFinite(value) && value > 0).DefaultIfEmpty(1)];
        var (lowest, highest) = (drawn.Min(), drawn.Max());
        var name = curves.Max(curve => curve.Name.Length);
        return string.Join(
            '\n',
            curves.Zip(means, (curve, mean) =>
                $"{curve.Name.PadRight(name)}  {LossText.Of(mean[0])}  {Line(mean, lowest, highest)}  {LossText.Of(mean[^1])}".TrimEnd()));
    }

    private static string Line(double[] means, double lowest, double highest) =>
        string.Concat(means.Select(mean =>
        {
            var share = highest > lowest ? Math.Log(mean / lowest) / Math.Log(highest / lowest) : 0;
            return double.IsFinite(share) ? Blocks[(int)Math.Round((Blocks.Length - 1) * share)] : ' ';
        }));
}
