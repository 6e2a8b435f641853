using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>The text of <see cref="Network.Summary"/>.</summary>
internal static class SummaryTable
{
    public static string Of(Network network, Dictionary<nn.Module, long[]>? shapes)
    {
        var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        var rows = new List<string[]> { new[] { "layer", "kind", "output (N, …)", "parameters" } };
        long total = 0, trainable = 0;
        foreach (var (path, module) in ModuleTree.Named(network))
        {
            var own = module.named_parameters(recurse: false).Select(entry => entry.parameter).Where(seen.Add).ToArray();
            var count = own.Sum(parameter => parameter.numel());
            var learning = own.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
            total += count;
            trainable += learning;

            var isLayer = path.Length > 0 && (count > 0 || !module.children().Any());
            if (isLayer)
                rows.Add([path, Network.TypeName(module), Shape(module, shapes), Parameters(count, learning)]);
        }

        int[] columns = shapes is null ? [0, 1, 3] : [0, 1, 2, 3];
        return $"{Network.TypeName(network)}\n{Aligned(rows, columns)}{Number(total)} parameters, {Number(trainable)} trainable";
    }

    private static string Shape(nn.Module module, Dictionary<nn.Module, long[]>? shapes) =>
        shapes is not null && shapes.TryGetValue(module, out var shape) ? string.Join(", ", shape.Skip(1).Select(Plain)) : "";

    private static string Parameters(long count, long learning) =>
        count == 0 ? "" : learning == 0 ? $"{Number(count)} frozen" : Number(count);

    /// <summary>The rows, a line each, numbers of parameters to the right and the rest to the left.</summary>
    private static string Aligned(List<string[]> rows, int[] columns)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var last = rows[0].Length - 1;
        var lines = rows.Select(row => string.Concat(columns.Select(column =>
            "  " + (column == last ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column])))).TrimEnd() + "\n");
        return string.Concat(lines);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);
}
