using ScottPlot;

namespace NetDsl.Benchmarks.Networks;

/// <summary>The ratios as groups of bars.</summary>
internal static class RatioChart
{
    private const int WidthOfGroup = 230;
    private const int Height = 460;

    /// <summary>How much of its place a group fills.</summary>
    private const double Filled = 0.8;

    /// <summary>Writes an SVG.</summary>
    /// <param name="path">The file.</param>
    /// <param name="title">What stands above.</param>
    /// <param name="measured">The bars, in the order of the groups and of the bars in each.</param>
    public static void Save(string path, string title, IReadOnlyList<Measured> measured)
    {
        using var plot = new Plot();
        var palette = new ScottPlot.Palettes.Category10();
        var ways = measured.Select(item => item.Way).Distinct().ToList();
        var groups = measured.GroupBy(item => (item.Contest, item.Work)).ToList();
        foreach (var (way, number) in ways.Select((way, number) => (way, number)))
        {
            var bars = new List<Bar>();
            for (var place = 0; place < groups.Count; place++)
            {
                var here = groups[place].ToList();
                var index = here.FindIndex(item => item.Way == way);
                if (index >= 0)
                {
                    var width = Filled / here.Count;
                    bars.Add(new Bar
                    {
                        Position = place - (Filled / 2) + ((index + 0.5) * width),
                        Value = here[index].Median,
                        Error = (here[index].High - here[index].Low) / 2,
                        Size = width,
                        ErrorSize = width / 3,
                        FillColor = palette.GetColor(number),
                        LineWidth = 1,
                    });
                }
            }

            plot.Add.Bars(bars).LegendText = way;
        }

        var one = plot.Add.HorizontalLine(1);
        one.Color = Colors.Black;
        one.LineWidth = 1;
        plot.Axes.Bottom.SetTicks(
            [.. groups.Select((_, place) => (double)place)], [.. groups.Select(group => $"{group.Key.Contest}\n{group.Key.Work}")]);
        plot.Axes.Bottom.TickLabelStyle.FontSize = 11;
        plot.Axes.SetLimits(-0.6, groups.Count - 0.4, 0, Math.Max(1.1, measured.Max(item => item.High) * 1.05));
        plot.HideGrid();
        plot.Title(title);
        plot.YLabel("less is better");
        plot.ShowLegend(Edge.Bottom);
        plot.SaveSvg(path, WidthOfGroup * groups.Count, Height);
    }
}
