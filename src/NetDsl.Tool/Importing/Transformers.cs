namespace NetDsl.Tool.Importing;

/// <summary>Finds PyTorch's transformer layers among the layers that they consist of, by the keys of their weights.</summary>
internal static class Transformers
{
    /// <summary>The same layers, those of each nn.TransformerEncoderLayer as one.</summary>
    public static IReadOnlyList<Layer> Fold(IReadOnlyList<Layer> layers, IReadOnlyList<string> outputs)
    {
        var folded = new List<Layer>();
        for (var at = 0; at < layers.Count; at++)
        {
            if (Encoder(layers, at, outputs) is var (encoder, count))
            {
                folded.Add(encoder);
                at += count - 1;
            }
            else
            {
                folded.Add(layers[at]);
            }
        }

        return Stacks(folded);
    }

    private static (Layer Layer, int Count)? Encoder(IReadOnlyList<Layer> layers, int at, IReadOnlyList<string> outputs)
    {
        var isNormFirst = layers[at].Kind == "LayerNorm" && at + 1 < layers.Count;
        if (layers[isNormFirst ? at + 1 : at] is not { Kind: "MultiheadAttention", Key: { } key } attention ||
            !key.EndsWith(".self_attn", StringComparison.Ordinal) ||
            !attention.Settings.Skip(1).All(setting => setting.Items.All(item => item.IsDefault) || setting.Name == "Causal"))
        {
            return null;
        }

        var prefix = key[..^".self_attn".Length];
        var walk = new Walk(layers, at, layers[at].Operands[0]);
        var isEncoder = isNormFirst
            ? Norm(1) && Attention() && walk.Adds() && walk.Keeps() && Norm(2) && FeedForward() && walk.Adds()
            : Attention() && walk.Adds() && Norm(1) && walk.Keeps() && FeedForward() && walk.Adds() && Norm(2);
        if (!isEncoder || walk.Rates.Distinct().Count() > 1 || walk.Rates.Count is not (0 or 3) ||
            IsReadElsewhere(layers, at, walk.At, outputs))
        {
            return null;
        }

        var hidden = walk.Hidden!.Settings[0].Items[0].Value;
        var layer = new Layer("TransformerEncoderLayer")
        {
            Operands = layers[at].Operands,
            Output = walk.Current,
            Key = prefix,
            Place = prefix,
            Modules = [.. attention.Modules.Where(module => prefix.StartsWith(module.Path + ".", StringComparison.Ordinal))],
            Settings =
            {
                attention.Settings[0],
                new("DimFeedforward", [new(hidden, 2048L)]) { Called = ["hidden"] },
                new("Dropout", [new(walk.Rates.Count == 0 ? 0.0 : walk.Rates[0], 0.1)]) { Called = ["dropout"] },
                new("Activation", [new(new Code($"torch.nn.Activations.{walk.Activation}"), new Code("torch.nn.Activations.ReLU"))]),
                new("NormFirst", [new(new Code(isNormFirst ? "true" : "false"), new Code("false"))]),
                attention.Settings[2],
            },
        };
        return (layer, walk.At - at);

        bool Norm(int number) => walk.Takes("LayerNorm", $"{prefix}.norm{NumberText.Of(number)}");

        bool Attention() => walk.Takes("MultiheadAttention", key) && walk.Drops();

        bool FeedForward() => walk.Takes("Linear", prefix + ".linear1") && walk.Activates() && walk.Drops() &&
            walk.Takes("Linear", prefix + ".linear2") && walk.Drops();
    }

    /// <summary>Whether a value between the first and the last of some layers goes elsewhere, too.</summary>
    private static bool IsReadElsewhere(IReadOnlyList<Layer> layers, int start, int end, IReadOnlyList<string> outputs)
    {
        var inner = layers.Take(end - 1).Skip(start).Select(layer => layer.Output).ToHashSet(StringComparer.Ordinal);
        return outputs.Any(inner.Contains) || layers.Take(start).Concat(layers.Skip(end)).Any(layer => layer.Operands.Any(inner.Contains));
    }

    /// <summary>Equal layers in a row that are the whole of an nn.TransformerEncoder without a norm of its own.</summary>
    private static IReadOnlyList<Layer> Stacks(List<Layer> layers)
    {
        for (var at = 0; at < layers.Count; at++)
        {
            const string Ending = ".layers.0";
            if (layers[at] is not { Kind: "TransformerEncoderLayer", Key: { } key } first ||
                !key.EndsWith(Ending, StringComparison.Ordinal))
            {
                continue;
            }

            var prefix = key[..^Ending.Length];
            var row = layers.Skip(at).TakeWhile((layer, number) =>
                layer.Kind == first.Kind && layer.Key == $"{prefix}.layers.{NumberText.Of(number)}" &&
                (number == 0 || layer.Operands[0] == layers[at + number - 1].Output) && AreEqual(layer, first)).ToList();
            var inside = layers.Count(layer => layer.Key?.StartsWith(prefix + ".", StringComparison.Ordinal) == true);
            if (inside != row.Count)
            {
                continue;
            }

            var stack = new Layer("TransformerEncoder")
            {
                Operands = first.Operands,
                Output = row[^1].Output,
                Key = prefix,
                Place = prefix,
                Modules = [.. first.Modules.Where(module => prefix.StartsWith(module.Path + ".", StringComparison.Ordinal))],
            };
            stack.Settings.Add(new(null, [new((long)row.Count)]) { Called = ["layers"] });
            stack.Settings.AddRange(first.Settings);
            layers.RemoveRange(at, row.Count);
            layers.Insert(at, stack);
        }

        return layers;
    }

    private static bool AreEqual(Layer left, Layer right) =>
        left.Settings.Zip(right.Settings).All(pair => pair.First.Items.SequenceEqual(pair.Second.Items));

    /// <summary>Walks along layers, each of which reads the one before.</summary>
    private sealed class Walk(IReadOnlyList<Layer> layers, int at, string input)
    {
        private string _skip = input;

        public int At { get; private set; } = at;

        public string Current { get; private set; } = input;

        public List<double> Rates { get; } = [];

        public Layer? Hidden { get; private set; }

        public string Activation { get; private set; } = "ReLU";

        private Layer? Next => At < layers.Count ? layers[At] : null;

        public bool Takes(string kind, string? key)
        {
            if (Next is not { } layer || layer.Kind != kind || layer.Key != key || !layer.Operands.SequenceEqual([Current]))
            {
                return false;
            }

            Hidden = kind == "Linear" ? Hidden ?? layer : Hidden;
            return layer.Settings.TrueForAll(setting => kind != "LayerNorm" || setting.Items.All(item => item.IsDefault)) &&
                layer.HasBias != false
                && Goes(layer);
        }

        public bool Drops()
        {
            if (Next is { Kind: "Dropout" } layer && layer.Operands[0] == Current)
            {
                Rates.Add((double)layer.Settings[0].Items[0].Value);
                return Goes(layer);
            }

            return true;
        }

        public bool Activates()
        {
            Activation = Next?.Kind ?? "";
            return Activation is "ReLU" or "GELU" && Takes(Activation, null);
        }

        /// <summary>The value goes beside the next layers, too.</summary>
        public bool Keeps()
        {
            _skip = Current;
            return true;
        }

        public bool Adds() => Next is { Kind: "Add" } layer && layer.Operands.Order().SequenceEqual(new[] { _skip, Current }.Order()) &&
            Goes(layer);

        private bool Goes(Layer layer)
        {
            At++;
            Current = layer.Output;
            return true;
        }
    }
}
