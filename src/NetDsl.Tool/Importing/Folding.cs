using System.Text;
using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>Folds equal parts of a model into blocks: the same layers in the same order, which may differ in their numbers.</summary>
internal sealed class Folding
{
    private readonly ExportedGraph _graph;
    private readonly IReadOnlyList<string> _outputs;
    private readonly ClassNames _names;
    private readonly List<Block> _blocks = [];
    private readonly ILookup<string, Layer> _readers;
    private readonly Part _root;

    private Folding(ExportedGraph graph, IReadOnlyList<Layer> layers, IReadOnlyList<string> outputs, ClassNames names, bool isFlat)
    {
        (_graph, _outputs, _names) = (graph, outputs, names);
        _readers = layers.SelectMany(layer => layer.Operands, (layer, value) => (layer, value))
            .ToLookup(pair => pair.value, pair => pair.layer);
        _root = Part.Of(layers);
        for (var height = 1; !isFlat && height <= _root.Height; height++)
        {
            var candidates = _root.Parts.Where(part => part.Height == height && part.HasOwnClass)
                .Select(Candidate.Of(this))
                .OfType<Candidate>();
            foreach (var group in candidates.GroupBy(candidate => candidate.Signature).Where(group => group.Count() > 1).ToList())
            {
                Fold([.. group]);
            }
        }
    }

    /// <summary>The classes of the file, the network first, and then its blocks, the outer ones first.</summary>
    public static IReadOnlyList<Block> Of(
        ExportedGraph graph, IReadOnlyList<Layer> layers, IReadOnlyList<string> outputs, ClassNames names, string name, bool isFlat)
    {
        var folding = new Folding(graph, layers, outputs, names, isFlat);
        var network = new Block
        {
            Name = name,
            IsNetwork = true,
            Paths = [""],
            Uses = [[.. folding._root.Body]],
            Inputs = graph.Inputs,
            Outputs = outputs,
            Dims = graph.Inputs.Count == 1 ? Dims(graph.Values[graph.Inputs[0]]) : [],
            Hyperparameters = new(),
        };
        return [network, .. Enumerable.Reverse(folding._blocks)];
    }

    public static IReadOnlyList<string> Dims(TensorMeta meta) =>
        [.. meta.Sizes.Skip(1).Select(size => size.Number is { } number ? NumberText.Of(number) : "Dim.Any")];

    private void Fold(IReadOnlyList<Candidate> candidates)
    {
        var hyperparameters = new Hyperparameters();
        var block = new Block
        {
            Name = _names.Free(candidates[0].Part.ShortType),
            Paths = [.. candidates.Select(candidate => candidate.Part.Path)],
            Uses = [.. candidates.Select(candidate => candidate.Body)],
            Inputs = [candidates[0].Input],
            Outputs = [candidates[0].Output],
            Dims = Dims(candidates, hyperparameters),
            Hyperparameters = hyperparameters,
        };

        // Each number that differs becomes a hyperparameter here, so that the uses know what to give.
        _ = block.Arguments;
        _blocks.Add(block);
        for (var use = 0; use < candidates.Count; use++)
        {
            var (part, given) = (candidates[use].Part, hyperparameters.Given);
            var layer = new Layer("Use")
            {
                Operands = [candidates[use].Input],
                Output = candidates[use].Output,
                Key = part.Path,
                Place = part.Path,
                Modules = [],
                Block = block,
            };
            layer.Settings.Add(new(null, [.. given.Select(parameter => new Item(parameter.Values[use], parameter.Default))])
            {
                Called = [.. given.Select(parameter => parameter.Called)],
            });
            part.Use = layer;
        }
    }

    /// <summary>The channels or features are a hyperparameter; other axes are left open where no layer needs to know them.</summary>
    private List<string> Dims(IReadOnlyList<Candidate> candidates, Hyperparameters hyperparameters)
    {
        var sizes = candidates.Select(candidate => _graph.Values[candidate.Input].Sizes.Skip(1).ToList()).ToList();
        var body = candidates[0].Body;
        var first = body[0];
        var isLast = sizes[0].Count == 1 ||
            first.Kind is "Linear" or "LayerNorm" or "RMSNorm" or "LSTM" or "GRU" or "RNN" or "MultiheadAttention" ||
            (sizes[0].Count == 2 && !body.Any(layer => layer.Kind is "Conv" or "ConvTranspose" or "BatchNorm" or "MaxPool" or "AvgPool"));
        var needsAll = body.Any(layer => layer.Kind is "Flatten" or "Unflatten" or "PositionEmbedding" or "Transpose");
        var dims = new List<string>();
        for (var axis = 0; axis < sizes[0].Count; axis++)
        {
            var values = sizes.Select(size => size[axis].Number).ToList();
            var isWidth = axis == (isLast ? sizes[0].Count - 1 : 0);
            var called = isWidth ? isLast ? "features" : "inChannels"
                : sizes[0].Count == 2 ? "steps"
                : axis == sizes[0].Count - 1 ? "width"
                : "height";
            dims.Add(!(isWidth || needsAll) || values.Contains(null)
                ? "Dim.Any"
                : hyperparameters.Infer(called, [.. values.Select(value => (object)value!.Value)]));
        }

        return dims;
    }

    /// <summary>A part that may become a block.</summary>
    private sealed record Candidate(Part Part, IReadOnlyList<Layer> Body, string Input, string Output, string Signature)
    {
        public static Func<Part, Candidate?> Of(Folding folding) => part =>
        {
            List<Layer> layers = [.. part.Layers], body = Projections.Fold([.. part.Body], part.Path);
            var made = layers.Select(layer => layer.Output).ToHashSet(StringComparer.Ordinal);
            var inputs = layers.SelectMany(layer => layer.Operands).Where(value => !made.Contains(value)).Distinct().ToList();
            var members = layers.ToHashSet();
            var outputs = made
                .Where(value => folding._outputs.Contains(value) || folding._readers[value].Any(reader => !members.Contains(reader)))
                .ToList();
            return inputs.Count == 1 && outputs.Count == 1 && body.Count > 1 && body.Exists(layer => layer.Key is not null)
                ? new(part, body, inputs[0], outputs[0], Signed(part, body, inputs[0], outputs[0], folding._graph.Values[inputs[0]].Rank))
                : null;
        };

        /// <summary>What two parts have in common where one class can stand for both.</summary>
        private static string Signed(Part part, IReadOnlyList<Layer> body, string input, string output, int rank)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { [input] = 0 };
            var text = new StringBuilder($"{part.Type} {rank}");
            foreach (var layer in body)
            {
                var operands = layer.Operands.Select(value => numbers[value]);
                text.Append('\n').Append(layer.Kind).Append(' ').Append(layer.Block?.Name).Append(' ').Append(layer.HasBias)
                    .Append(' ').AppendJoin(',', layer.IsCommutative ? operands.Order() : operands)
                    .Append(' ').Append(Relative(layer.Key, part.Path)).Append(' ').Append(Relative(layer.Place, part.Path))
                    .Append(' ').Append(layer.Method?.Body ?? layer.Method?.Node);
                foreach (var setting in layer.Settings)
                {
                    text.Append(' ').Append(setting.Name).Append(':')
                        .AppendJoin(',', setting.Items.Select(item => item.IsNumber ? item.Value.GetType().Name : ((Code)item.Value).Text));
                }

                numbers[layer.Output] = numbers.Count;
            }

            return text.Append('\n').Append(numbers[output]).ToString();
        }
    }

    /// <summary>A key or a place within a part.</summary>
    public static string? Relative(string? key, string path) => path.Length == 0 ? key
        : key is not null && key.StartsWith(path + ".", StringComparison.Ordinal) ? key[(path.Length + 1)..] : null;
}
