namespace NetDsl.Tool.Importing;

/// <summary>
/// Moves a concatenation of a part's input and its output into the part, as in DenseNet, whose layers each join what all earlier ones gave.
/// </summary>
internal static class Concats
{
    public static IReadOnlyList<Layer> Sink(IReadOnlyList<Layer> layers)
    {
        var list = layers.ToList();
        foreach (var concat in layers.Where(layer => layer.Kind == "Concat" && layer.Operands.Count == 2))
        {
            var last = list.FindIndex(layer => layer.Output == concat.Operands[1]);
            var depth = last < 0 ? 0 : Depth(list, concat, list[last]);
            if (depth > 0)
            {
                list.Remove(concat);
                concat.Modules = [.. list[last].Modules.Take(depth)];
                list.Insert(last + 1, concat);
            }
        }

        return list;
    }

    /// <summary>How deep the part is whose only input and whose output are joined; 0 where there is none.</summary>
    private static int Depth(List<Layer> layers, Layer concat, Layer last)
    {
        for (var depth = last.Modules.Count; depth > 0; depth--)
        {
            var module = last.Modules[depth - 1];
            var part = layers
                .Where(layer => layer != concat && layer.Modules.Count >= depth && layer.Modules[depth - 1].Path == module.Path)
                .ToList();
            var made = part.Select(layer => layer.Output).ToHashSet(StringComparer.Ordinal);
            var inputs = part.SelectMany(layer => layer.Operands).Where(value => !made.Contains(value)).Distinct().ToList();
            var isRead = layers.Exists(layer => layer != concat && !part.Contains(layer) && layer.Operands.Any(made.Contains));
            if (!module.Type.StartsWith("torch.nn.", StringComparison.Ordinal) && inputs.SequenceEqual([concat.Operands[0]]) && !isRead)
            {
                return depth;
            }
        }

        return 0;
    }
}
