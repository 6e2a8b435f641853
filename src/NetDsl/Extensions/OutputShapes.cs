using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>The shapes of the outputs of a network's modules, found by running it.</summary>
internal static class OutputShapes
{
    /// <summary>For each module below a network the shapes of its outputs, one or several; none for those that did not run.</summary>
    public static Dictionary<nn.Module, long[][]> Of(nn.Module network, Action run)
    {
        var shapes = new Dictionary<nn.Module, long[][]>(ReferenceEqualityComparer.Instance);
        var ends = new List<Action>();
        // The scope disposes the tensors of the run; an input that is also an output stays, because it is the caller's.
        using var scope = NewDisposeScope();
        try
        {
            foreach (var module in ModuleTree.Below(network))
            {
                if (Watch(module, output => shapes[module] = Tensors(output).Select(tensor => tensor.shape).ToArray()) is { } end)
                {
                    ends.Add(end);
                }
            }

            run();
        }
        finally
        {
            ends.ForEach(end => end());
        }

        return shapes;
    }

    private static Action? Watch(nn.Module module, Action<object?> seen) => module switch
    {
        INetwork network => network.Watch(seen),
        nn.Module<Tensor, Tensor> layer => layer.register_forward_hook((_, _, output) =>
        {
            seen(output);
            return output;
        }).remove,
        // Recurrent layers: the output without the states.
        nn.Module<Tensor, Tensor, (Tensor Output, Tensor)> recurrent => recurrent.register_forward_hook((_, _, _, output) =>
        {
            seen(output.Output);
            return output;
        }).remove,
        nn.Module<Tensor, (Tensor, Tensor)?, (Tensor Output, Tensor, Tensor)> memory => memory.register_forward_hook((_, _, _, output) =>
        {
            seen(output.Output);
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
