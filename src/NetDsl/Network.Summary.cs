using System.Globalization;
using System.Text;
using TorchSharp.Modules;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>
    /// A table of the layers with kind and number of parameters, and below it the totals. A parameter that two layers share counts
    /// in the first. Frozen parameters are marked.
    /// </summary>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    public string Summary()
    {
        var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        var rows = new List<(string Layer, string Kind, string Parameters)>();
        long total = 0, trainable = 0;
        foreach (var (path, module) in ModuleTree.Named(this))
        {
            long count = 0, learning = 0;
            foreach (var (_, parameter) in module.named_parameters(recurse: false))
            {
                if (!seen.Add(parameter))
                    continue;

                count += parameter.numel();
                if (parameter.requires_grad)
                    learning += parameter.numel();
            }

            total += count;
            trainable += learning;
            if (path.Length > 0 && (count > 0 || !module.children().Any()))
                rows.Add((path, TypeName(module), count == 0 ? "" : Number(count) + (learning == 0 ? " frozen" : "")));
        }

        return Table(rows, total, trainable);
    }

    private string Table(List<(string Layer, string Kind, string Parameters)> rows, long total, long trainable)
    {
        var layerWidth = rows.Select(row => row.Layer.Length).Append("layer".Length).Max();
        var kindWidth = rows.Select(row => row.Kind.Length).Append("kind".Length).Max();
        var countWidth = rows.Select(row => row.Parameters.Length).Append("parameters".Length).Max();

        var text = new StringBuilder(TypeName(this)).Append('\n');
        foreach (var (layer, kind, parameters) in rows.Prepend(("layer", "kind", "parameters")))
        {
            var line = $"  {layer.PadRight(layerWidth)}  {kind.PadRight(kindWidth)}  {parameters.PadLeft(countWidth)}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.Append($"{Number(total)} parameters, {Number(trainable)} trainable").ToString();
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
