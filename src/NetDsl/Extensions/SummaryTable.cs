using System.Collections;
using System.Globalization;
using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>The text of <see cref="ModuleExtensions.Summary(nn.Module)"/>.</summary>
internal sealed class SummaryTable
{
    private readonly HashSet<Parameter> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string[]> _rows = [["layer", "kind", "output (N, …)", "parameters", "multiply-adds"]];
    private readonly Dictionary<nn.Module, ModuleRun>? _runs;
    private long _total;
    private long _trainable;

    private SummaryTable(Dictionary<nn.Module, ModuleRun>? runs) => _runs = runs;

    public static string Of(nn.Module network, Dictionary<nn.Module, ModuleRun>? runs = null)
    {
        var table = new SummaryTable(runs);
        table.Count(network);
        table.AddLayers(network, indent: "", path: "");
        return $"{ModuleTree.TypeName(network)}\n{table.Lines()}" +
            $"{Number(table._total)} parameters, {Number(table._trainable)} trainable{table.Run()}";
    }

    /// <summary>What a run took.</summary>
    private string Run() => _runs is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"\n{_runs.Values.Sum(run => run.MultiplyAdds):N0} multiply-adds, " +
        $"{Memory(_runs.Values.Sum(run => run.Bytes))} of outputs");

    private static string Memory(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} KB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };

    /// <summary>
    /// A row for each layer. A block's own layers follow it, indented; those of a container, and its parameters, are below its path.
    /// </summary>
    private void AddLayers(nn.Module parent, string indent, string path)
    {
        foreach (var (name, module) in parent.named_children())
        {
            var (count, learning) = Count(module);
            var below = Group.PathOf(path, name);
            if (IsContainer(module))
            {
                AddLayers(module, indent, below);
                foreach (var (own, parameter) in module.named_parameters(recurse: false))
                {
                    var size = parameter.numel();
                    AddRow(indent + Group.PathOf(below, own), nameof(Parameter), size, parameter.requires_grad ? size : 0, run: null);
                }
            }
            else
            {
                AddRow(indent + below, ModuleTree.TypeName(module), count, learning, _runs?.GetValueOrDefault(module));
                AddLayers(module, indent + "  ", path: "");
            }
        }
    }

    private void AddRow(string name, string kind, long count, long learning, ModuleRun? run) => _rows.Add(
    [
        name, kind, Shape(run), Parameters(count, learning), run is { MultiplyAdds: > 0 } ? Number(run.MultiplyAdds) : "",
    ]);

    /// <summary>Adds a module's own parameters to the totals, except those that were counted before.</summary>
    private (long Count, long Learning) Count(nn.Module module)
    {
        var own = module.named_parameters(recurse: false).Select(entry => entry.parameter).Where(_seen.Add).ToArray();
        var count = own.Sum(parameter => parameter.numel());
        var learning = own.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
        _total += count;
        _trainable += learning;
        return (count, learning);
    }

    /// <summary>Whether a module only holds others, as ModuleDict, ModuleList and Sequential do, or makes a path, as Group does.</summary>
    private static bool IsContainer(nn.Module module) => module is Group ||
        ((module is IEnumerable || module.GetType() == typeof(Sequential)) &&
            module.children().Any() && !module.named_parameters(recurse: false).Any());

    private static string Shape(ModuleRun? run) => run?.Outputs switch
    {
        null or [] => "",
        [var one] => Dims(one),
        var several => string.Join(", ", several.Select(shape => $"({Dims(shape)})")),
    };

    private static string Dims(long[] shape) =>
        string.Join(", ", shape.Skip(1).Select(size => size.ToString(CultureInfo.InvariantCulture)));

    private static string Parameters(long count, long learning) =>
        count == 0 ? "" : learning == 0 ? $"{Number(count)} frozen" : Number(count);

    /// <summary>The rows, one line each: numbers of parameters aligned to the right, other columns to the left.</summary>
    private string Lines()
    {
        int[] columns = _runs is null ? [0, 1, 3] : [0, 1, 2, 3, 4];
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var lines = _rows.Select(row => string.Concat(columns.Select(column =>
            "  " + (column >= 3 ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column])))).TrimEnd() + "\n");
        return string.Concat(lines);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
