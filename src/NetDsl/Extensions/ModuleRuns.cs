using System.Runtime.CompilerServices;
using NetDsl.Graphs;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>What a run of a network shows of a module.</summary>
/// <param name="Outputs">The shapes of its last outputs, one or several.</param>
/// <param name="MultiplyAdds">The multiplications with an addition of all its calls.</param>
/// <param name="Bytes">The memory of the outputs of all its calls.</param>
internal sealed record ModuleRun(long[][] Outputs, long MultiplyAdds, long Bytes);

/// <summary>Runs a network and sees what its modules do.</summary>
internal static class ModuleRuns
{
    /// <summary>Receives the calls that run no hooks.</summary>
    [ThreadStatic]
    private static Action<nn.Module, object?, Tensor?, Tensor?>? _seen;

    /// <summary>For each module below a network what it did; none for those that did not run.</summary>
    public static Dictionary<nn.Module, ModuleRun> Of(nn.Module network, Action run)
    {
        var runs = new Dictionary<nn.Module, ModuleRun>(ReferenceEqualityComparer.Instance);
        var inPlace = new HashSet<object>(InPlace(network), ReferenceEqualityComparer.Instance);
        var ends = new List<Action>();
        // The scope disposes the tensors of the run; an input that is also an output stays, because it is the caller's.
        using var scope = NewDisposeScope();
        try
        {
            foreach (var module in Below(network).Distinct(ReferenceEqualityComparer.Instance).Cast<nn.Module>())
            {
                if (Watch(module, (output, input, other) => See(module, output, input, other)) is { } end)
                {
                    ends.Add(end);
                }
            }

            _seen = See;
            run();
        }
        finally
        {
            _seen = null;
            ends.ForEach(end => end());
        }

        return runs;

        void See(nn.Module module, object? output, Tensor? input, Tensor? other)
        {
            var tensors = Tensors(output).ToList();
            var before = runs.GetValueOrDefault(module);

            // What a module with layers in it gives is the output of one of them.
            var owns = (IsWhole(module) || !module.children().Any()) && !inPlace.Contains(module) &&
                module is not (Flatten or Unflatten or Identity);
            runs[module] = new(
                [.. tensors.Select(tensor => tensor.shape)],
                (before?.MultiplyAdds ?? 0) + (tensors.Count > 0 ? MultiplyAdds.Of(module, tensors[0], input, other) : 0),
                (before?.Bytes ?? 0) + (owns ? tensors.Sum(tensor => tensor.numel() * tensor.element_size()) : 0));
        }
    }

    /// <summary>Tells of a call that runs no hooks, or runs them with the steps before the samples.</summary>
    /// <param name="module">The module.</param>
    /// <param name="output">What it gave, (N, …).</param>
    /// <param name="input">What it read, (N, …).</param>
    /// <param name="other">The other value that it read; null where there is none.</param>
    public static void Tell(nn.Module module, Tensor output, Tensor input, Tensor? other) => _seen?.Invoke(module, output, input, other);

    /// <summary>Everything below a module but the parts of attention.</summary>
    private static IEnumerable<nn.Module> Below(nn.Module root) =>
        root.children().SelectMany(child => IsWhole(child) ? [child] : Below(child).Prepend(child));

    /// <summary>Whether a module is one layer, although it may have modules in it: attention and transformers.</summary>
    public static bool IsWhole(nn.Module module) => module is
        MultiheadAttention or TransformerEncoderLayer or TransformerEncoder or TransformerDecoderLayer or TransformerDecoder or Transformer
        or Modules.MultiheadAttention or Modules.TransformerEncoderLayer or Modules.TransformerEncoder or Modules.TransformerDecoderLayer
        or Modules.TransformerDecoder or Modules.Transformer;

    /// <summary>The modules that work in place, as far as graphs tell.</summary>
    private static IEnumerable<nn.Module> InPlace(nn.Module module) =>
        Graph.Find(module) is { } graph ? InPlace(graph) : module.children().SelectMany(InPlace);

    private static IEnumerable<nn.Module> InPlace(Graph graph) => graph.Nodes.SelectMany(node => node switch
    {
        { Body: { } body } => InPlace(body),
        { Module: { } module } => node.Arguments.Flag("inplace") ? [module] : InPlace(module),
        _ => [],
    });

    private static Action? Watch(nn.Module module, Action<object?, Tensor?, Tensor?> seen) => module switch
    {
        INetwork network => network.Watch(output => seen(output, null, null)),
        // Its hooks, if they run, see the steps before the samples: Calls tells of it.
        _ when IsWhole(module) => null,
        nn.Module<Tensor, Tensor> layer => layer.register_forward_hook((_, input, output) =>
        {
            seen(output, input, null);
            return output;
        }).remove,
        nn.Module<Tensor, Tensor, Tensor> pair => pair.register_forward_hook((_, input, other, output) =>
        {
            seen(output, input, other);
            return output;
        }).remove,
        // Recurrent layers: the output without the states.
        nn.Module<Tensor, Tensor, (Tensor Output, Tensor)> recurrent => recurrent.register_forward_hook((_, input, _, output) =>
        {
            seen(output.Output, input, null);
            return output;
        }).remove,
        nn.Module<Tensor, (Tensor, Tensor)?, (Tensor Output, Tensor, Tensor)> memory => memory.register_forward_hook(
            (_, input, _, output) =>
            {
                seen(output.Output, input, null);
                return output;
            }).remove,
        Modules.LSTM projected => projected.register_forward_hook((_, input, _, _, output) =>
        {
            seen(output.Item1, input, null);
            return output;
        }).remove,
        _ => null,
    };

    private static IEnumerable<Tensor> Tensors(object? output) => output switch
    {
        Tensor tensor => [tensor],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(item => Tensors(tuple[item])),
        _ => [],
    };
}
