namespace Digits;

/// <summary>Two loss curves beside each other, as text.</summary>
public static class LossCurves
{
    private const int Rows = 16;
    private const int BarWidth = 24;
    private const int CurveWidth = LossText.Width + 2 + BarWidth;

    /// <summary>A line for each part of the training, with the mean loss of both networks in it and a bar on a logarithmic scale.</summary>
    public static string Draw((string Name, IReadOnlyList<float> Losses) left, (string Name, IReadOnlyList<float> Losses) right)
    {
        var (leftCurve, rightCurve) = (Means(left.Losses), Means(right.Losses));
        double[] drawn = [.. leftCurve.Concat(rightCurve).Where(double.IsNormal).DefaultIfEmpty(1)];
        var (lowest, highest) = (drawn.Min(), drawn.Max());

        var lines = new List<string> { Line("loss at step", left.Name, right.Name) };
        for (var i = 0; i < leftCurve.Length; i++)
        {
            var (from, to) = Part(i, left.Losses.Count);
            lines.Add(Line($"{from + 1}-{to}", Bar(leftCurve[i], lowest, highest), Bar(rightCurve[i], lowest, highest)));
        }

        return string.Join('\n', lines);
    }

    private static string Line(string steps, string left, string right) => $"{steps,12}  {left,-CurveWidth}  {right}".TrimEnd();

    // Logarithmic: most of a training happens between a loss of 0.1 and one of 0.01.
    private static string Bar(double loss, double lowest, double highest)
    {
        var share = Math.Log(loss / lowest) / Math.Log(highest / lowest);
        var length = double.IsFinite(share) ? 1 + (int)Math.Round((BarWidth - 1) * share) : 0;
        return LossText.Of(loss) + "  " + new string('#', length);
    }

    private static double[] Means(IReadOnlyList<float> losses)
    {
        var means = new double[Math.Min(Rows, losses.Count)];
        for (var i = 0; i < means.Length; i++)
        {
            var (from, to) = Part(i, losses.Count);
            means[i] = losses.Skip(from).Take(to - from).Average();
        }

        return means;
    }

    private static (int From, int To) Part(int index, int steps)
    {
        var parts = Math.Min(Rows, steps);
        return (index * steps / parts, (index + 1) * steps / parts);
    }
}
