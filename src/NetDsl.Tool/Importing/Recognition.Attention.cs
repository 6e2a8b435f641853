using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

internal sealed partial class Recognition
{
    /// <summary>What nn.MultiheadAttention does between its two products with weights, whether it returns the attention or not.</summary>
    private static readonly HashSet<string> AttentionOperations = new(StringComparer.Ordinal)
    {
        "unflatten", "unsqueeze", "transpose", "squeeze", "contiguous", "select", "view", "reshape", "permute", "clone", "mul", "div",
        "bmm", "baddbmm", "matmul", "softmax", "dropout", "scaled_dot_product_attention", "expand", "split", "chunk",
    };

    /// <summary>Finds each nn.MultiheadAttention of a value to itself by its weights, and the operations between them.</summary>
    private void FindAttention(IReadOnlyList<Node> nodes)
    {
        foreach (var first in nodes.Where(node => node.Operation == "linear"))
        {
            if (Prefix(Key(first, "weight"), ".in_proj_weight") is { } key && FindAttention(nodes, first, key) is { } found)
            {
                _attention[found.Last] = found;
                foreach (var node in found.Nodes)
                {
                    _done.Add(node);
                }

                _done.Remove(found.Last);
            }
        }
    }

    private sealed record Attention(string Key, string Input, Node First, Node Last, IReadOnlyList<Node> Nodes, long Heads, bool IsCausal);

    private readonly Dictionary<Node, Attention> _attention = [];

    private Attention? FindAttention(IReadOnlyList<Node> nodes, Node first, string key)
    {
        var last = nodes.FirstOrDefault(node => node.Operation == "linear" && Key(node, "weight") == key + ".out_proj.weight");
        if (last is null || first["input"]?.Tensor is not { } input || Producer(input) is not { Operation: "transpose" } swap ||
            !Swaps(swap, 0, 1) ||
            SoleReader(input) != first)
        {
            // Steps come before the batch: not what the attribute does.
            return null;
        }

        // What depends on the first product, and what the last one depends on.
        var after = new HashSet<string>(first.Outputs, StringComparer.Ordinal);
        var between = nodes.SkipWhile(node => node != first).Skip(1).TakeWhile(node => node != last).Where(node =>
        {
            var depends = node.Reads.Any(after.Contains);
            if (depends)
            {
                after.UnionWith(node.Outputs);
            }

            return depends;
        }).ToList();
        var before = new HashSet<string>(last.Reads, StringComparer.Ordinal);
        foreach (var node in Enumerable.Reverse(between))
        {
            if (node.Outputs.Any(before.Contains))
            {
                before.UnionWith(node.Reads);
            }
        }

        between.RemoveAll(node => !node.Outputs.Any(before.Contains));
        var back = SoleReader(last.Output) is { Operation: "view" or "reshape" } view ? view : null;
        if (back is null || SoleReader(back.Output) is not { Operation: "transpose" } swapped || !Swaps(swapped, 0, 1))
        {
            return null;
        }

        var inside = new HashSet<string>(between.SelectMany(node => node.Outputs).Concat(first.Outputs), StringComparer.Ordinal);
        var isKnown = between.TrueForAll(node =>
            AttentionOperations.Contains(node.Operation) && node.Reads.All(read => inside.Contains(read) || IsEmpty(node, read)) &&
            node.Outputs.All(output =>
                !_readers.TryGetValue(output, out var readers) ||
                readers.TrueForAll(reader => reader == last || between.Contains(reader))));
        var query = between.Find(node => node.Operation is "scaled_dot_product_attention" or "bmm" or "baddbmm" or "matmul");
        if (!isKnown || query is null)
        {
            return null;
        }

        var operand = query["query"] ?? query["batch1"] ?? query["self"];
        var features = Meta(first.Output).Sizes[^1].Number / 3;
        var heads = features / Meta(operand!.Tensor!).Sizes[^1].Number;
        var isCausal = query["is_causal"]?.Flag ?? false;
        return heads is > 0 && (query.Operation != "scaled_dot_product_attention" || query["attn_mask"] is null)
            ? new(key, swap.Required("self").Tensor!, first, swapped, [swap, first, .. between, last, back, swapped], heads.Value, isCausal)
            : null;
    }

    /// <summary>baddbmm's first operand counts nothing where beta is 0: nn.MultiheadAttention has there a mask.</summary>
    private static bool IsEmpty(Node node, string read) =>
        node.Operation == "baddbmm" && node["beta"]?.Number == 0 && node["self"]?.Tensor == read;

    private static bool Swaps(Node node, long first, long second) =>
        (node["dim0"]?.Int, node["dim1"]?.Int) is var (a, b) && ((a == first && b == second) || (a == second && b == first));

    private bool ReadAttention(Node node)
    {
        if (!_attention.TryGetValue(node, out var found))
        {
            return false;
        }

        return AddLayer(
            found.First, "MultiheadAttention", [Resolve(found.Input)], found.Key, null,
            [At("heads", found.Heads), Flag("Bias", found.First["bias"] is not null, true), Flag("Causal", found.IsCausal, false)],
            node.Output);
    }
}
