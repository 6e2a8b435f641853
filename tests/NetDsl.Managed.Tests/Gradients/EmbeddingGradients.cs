using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class EmbeddingGradients : IGradientCases
{
    public void AddTo(GradientCases cases) => cases.Add(
        "embedding", x => Lookup.Apply(x[0], tensor(new long[] { 1, 0, 3, 1 }), null, byFrequency: false), () => [Samples.Signed(4, 3)]);
}
