using NetDsl.Managed.Operations.Nn;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class EmbeddingOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("from_pretrained", Given);
        ops.Add("embedding", (x, a) => Lookup.Apply(x[0], x[1], Padding(a), a.Bool("scale_grad_by_freq", false)));
        ops.Add("embedding_bag", (x, a) =>
        {
            var mode = Enum.Parse<EmbeddingBagMode>(a.Text("mode"), ignoreCase: true);
            long[] starts = [.. Enumerable.Range(0, (int)x[1].shape[0] + 1).Select(bag => bag * x[1].shape[1])];
            return new Bags(mode, Padding(a), a.Bool("scale_grad_by_freq", false)).Apply(x[0], x[1].reshape(-1), starts, x[2]?.reshape(-1));
        });
    }

    private static long? Padding(GoldenArguments arguments) => arguments.LongOrNull("padding_idx");

    private static Tensor[] Given(Tensor[] x, GoldenArguments a)
    {
        var vectors = x[0].detach().clone();
        double? most = a.Has("max_norm") ? a.Double("max_norm") : null;
        var (norm, byFrequency) = (a.Double("norm_type", 2), a.Bool("scale_grad_by_freq", false));
        if (a.Text("kind") == "Embedding")
        {
            var table = nn.Embedding_from_pretrained(vectors, freeze: false, Padding(a), most, norm, byFrequency);
            return WithGradient(table.call(x[1]), table.weight!);
        }
        var bags = nn.EmbeddingBag_from_pretrained(
            vectors, freeze: false, most, norm, byFrequency, Enum.Parse<EmbeddingBagMode>(a.Text("mode"), ignoreCase: true),
            include_last_offset: a.Bool("include_last_offset", false), padding_index: Padding(a) ?? -1);
        return WithGradient(bags.call(x[1], x[2]), bags.weight!);
    }

    /// <summary>The output, the vectors afterwards, and their gradient where the output counts more and more from -1 to 1.</summary>
    private static Tensor[] WithGradient(Tensor output, Tensor weight)
    {
        var ramp = linspace(-1, 1, output.numel(), output.dtype).view(output.shape);
        return [output, weight, autograd.grad([(output * ramp).sum()], [weight])[0]];
    }
}
