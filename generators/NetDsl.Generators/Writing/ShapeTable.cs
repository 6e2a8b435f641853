using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>The table that the editor shows on hover: each layer's output and parameters.</summary>
internal static class ShapeTable
{
    public static IEnumerable<string> Lines(NetworkPlan plan)
    {
        var rows = new List<(string Layer, string Output, string Parameters)>
        {
            ("layer", "output (N, …)", "parameters"),
            ("input", Dims(plan.Input), ""),
        };
        rows.AddRange(plan.Layers.Select(layer => (layer.Key, Dims(layer.Facts.Output), Count(layer.Parameters))));
        rows.Add(("total", "", Text.Grouped(plan.Layers.Sum(layer => (decimal)layer.Parameters))));

        var layerWidth = rows.Max(row => row.Layer.Length);
        var outputWidth = rows.Max(row => row.Output.Length);
        var countWidth = rows.Max(row => row.Parameters.Length);
        return rows.Select(row =>
            $"{row.Layer.PadRight(layerWidth)}  {row.Output.PadRight(outputWidth)}  {row.Parameters.PadLeft(countWidth)}".TrimEnd());
    }

    private static string Dims(Shape shape) => Text.Join(shape.Dims.Select(dim => dim.ToString()));

    private static string Count(long parameters) => parameters == 0 ? "" : Text.Grouped(parameters);
}
