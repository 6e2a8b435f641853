using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Inputs that generated networks take.</summary>
internal static class Inputs
{
    /// <summary>Random numbers; tokens that its tables have where the network looks them up. Sizes left to the run are 11.</summary>
    public static Tensor Random(NetworkPlan plan, long batch)
    {
        long[] shape = [batch, .. plan.Inputs[0].Shape.Dims.Select(dim => dim.Size ?? 11)];
        var tables = plan.Layers.Where(layer => layer.Facts.Module?.Type.Name is "Embedding" or "EmbeddingBag").ToList();
        return tables.Count == 0
            ? randn(shape)
            : randint(0, tables.Min(Rows), shape, ScalarType.Int64);
    }

    private static long Rows(PlannedLayer table) =>
        table.Facts.Module!.Arguments[0].Value is SizeValue { Size.Size: { } rows } ? rows : throw new InvalidOperationException(table.Key);
}
