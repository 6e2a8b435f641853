using ScottPlot;

namespace NetDsl.Examples;

/// <summary>Curves as pictures.</summary>
internal static class Charts
{
    private const int Width = 900;
    private const int Height = 540;
    private const int Points = 200;

    /// <summary>Writes a PNG and an SVG, and gives their names.</summary>
    /// <param name="path">Folder and name, without an ending.</param>
    /// <param name="title">What stands above.</param>
    /// <param name="across">What stands below the horizontal axis.</param>
    /// <param name="up">What stands beside the vertical axis.</param>
    /// <param name="curves">The curves: of more than 200 numbers, means.</param>
    public static (string Png, string Svg) Save(string path, string title, string across, string up, IEnumerable<Curve> curves)
    {
        using var plot = new Plot();
        foreach (var curve in curves)
        {
            var parts = curve.Means(Points).ToArray();
            double[] places = [.. parts.Select(part => (part.From + 1 + part.To) / 2.0)];
            double[] means = [.. parts.Select(part => part.Mean)];
            var line = plot.Add.ScatterLine(places, means);
            line.LegendText = curve.Name;
            line.LineWidth = 2;
        }

        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        plot.ShowLegend(Alignment.UpperRight);
        var (png, svg) = (path + ".png", path + ".svg");
        plot.SavePng(png, Width, Height);
        plot.SaveSvg(svg, Width, Height);
        return (png, svg);
    }
}
