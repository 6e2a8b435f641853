using NetDsl.Managed.Operations.Nn;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class EmbeddingGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        cases.Add(
            "embedding", x => Lookup.Apply(x[0], tensor(new long[] { 1, 0, 3, 1 }), null, byFrequency: false),
            () => [Samples.Signed(4, 3)]);
        foreach (var mode in Enum.GetValues<EmbeddingBagMode>())
        {
            // The second bag is empty; 2 is the padding.
            cases.Add(
                $"embedding_bag, {mode}",
                x => new Bags(mode, 2, ByFrequency: false).Apply(x[0], tensor(new long[] { 1, 2, 3, 1 }), [0, 3, 3, 4], null),
                () => [Samples.Signed(4, 3)]);
        }
        cases.Add(
            "embedding_bag, weighted",
            x => new Bags(EmbeddingBagMode.Sum, 2, ByFrequency: false).Apply(x[0], tensor(new long[] { 1, 2, 3, 1 }), [0, 3, 3, 4], x[1]),
            () => [Samples.Signed(4, 3), Samples.Signed(4)]);
    }
}
