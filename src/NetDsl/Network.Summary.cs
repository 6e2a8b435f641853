using static TorchSharp.torch;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>
    /// A table of the layers with kind, output shape and number of parameters, and below it the totals. A parameter that two layers
    /// share counts in the first. Frozen parameters are marked.
    /// </summary>
    /// <param name="input">
    /// An input to find the output shapes with, by <see cref="Predict"/>: a batch of one will do. Left out: the table has no shapes.
    /// </param>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    public string Summary(Tensor? input = null) => SummaryTable.Of(this, input is null ? null : OutputShapes(input));

    private Dictionary<nn.Module, long[]> OutputShapes(Tensor input)
    {
        var shapes = new Dictionary<nn.Module, long[]>(ReferenceEqualityComparer.Instance);
        var removals = new List<Action>();
        foreach (var module in ModuleTree.Below(this).OfType<nn.Module<Tensor, Tensor>>())
        {
            var hook = module.register_forward_hook((layer, _, output) =>
            {
                shapes[layer] = output.shape;
                return output;
            });
            removals.Add(hook.remove);
        }

        try
        {
            Predict(input).Dispose();
        }
        finally
        {
            removals.ForEach(remove => remove());
        }

        return shapes;
    }
}
