using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Writing;

/// <summary>The table that the editor shows on hover: each layer's output and parameters.</summary>
internal static class ShapeTable
{
    public static void Write(CodeWriter writer, NetworkPlan plan)
    {
        var rows = new List<(string Layer, string Output, string Parameters)>(plan.Inputs.Count + plan.Layers.Count + 2)
        {
            ("layer", "output (N, …)", "parameters"),
        };
        rows.AddRange(plan.Inputs.Select(input => (input.Name, Dims(input.Shape), "")));
        rows.AddRange(plan.Layers.Select((layer, index) => (Name(plan, index), Dims(layer.Facts.Output), Count(layer))));
        rows.Add(("total", "", Total(plan)));

        var layerWidth = rows.Max(row => row.Layer.Length);
        var outputWidth = rows.Max(row => row.Output.Length);
        var countWidth = rows.Max(row => row.Parameters.Length);
        foreach (var (layer, output, parameters) in rows)
        {
            writer.Line(
                $"/// {Escape.Xml(layer)}{Rest(layer, layerWidth)}  {Escape.Xml(output)}{Rest(output, outputWidth)}  " +
                $"{Rest(parameters, countWidth)}{Escape.Xml(parameters)}");
        }
    }

    private static CodeWriter.Spaces Rest(string text, int width) => new(width - text.Length);

    /// <summary>The layer, and the values that it reads where they are not just the one above: <c>add1 ← bn2, input</c>.</summary>
    private static string Name(NetworkPlan plan, int index)
    {
        var layer = plan.Layers[index];
        var above = plan.Inputs.Count + index - 1;
        var name = Escape.Line(layer.Key);
        return layer.Inputs.Count == 0 || (layer.Inputs.Count == 1 && layer.Inputs[0] == above)
            ? name
            : $"{name} ← {Text.Join(layer.Inputs.Select(value => value < plan.Inputs.Count
                ? plan.Inputs[value].Name
                : Escape.Line(plan.Layers[value - plan.Inputs.Count].Key)))}";
    }

    private static string Dims(Shape shape) => Sizes.Join(shape.Dims);

    private static string Count(PlannedLayer layer) =>
        layer.Facts.Condition is { } condition ? $"{CountAlone(layer)} if {condition}".TrimStart() : CountAlone(layer);

    private static string CountAlone(PlannedLayer layer) =>
        layer.IsShared && layer.Facts.Weights != 0 ? "shared"
            : layer.Parameters == 0 ? ""
            : Count(layer.Parameters);

    private static string Count(Dim parameters) => parameters.Size is { } size ? Text.Grouped(size) : parameters.ToString();

    /// <summary>The total of the parameters, and the parameters that depend on a condition or are unknown.</summary>
    private static string Total(NetworkPlan plan)
    {
        var layers = plan.Layers.Where(layer => layer.Facts.Condition is null).ToList();
        var counts = layers.Select(layer => layer.Parameters).Where(count => count.IsKnown).ToList();

        // The sum may exceed Int64.
        var known = counts.TrueForAll(count => count.Size is not null)
            ? Text.Grouped(counts.Sum(count => (decimal)count.Size!.Value))
            : Shape.Sum(counts).ToString();
        var rest = plan.Layers
            .Where(layer => layer.Parameters != 0 && (layer.Facts.Condition is not null || !layer.Parameters.IsKnown))
            .Select(layer => layer.Key)
            .Concat(plan.OwnStates.Select(state => state.Key))
            .Select(Escape.Line)
            .ToList();
        return rest.Count == 0 ? known : $"{known} + {string.Join(" + ", rest)}";
    }
}
