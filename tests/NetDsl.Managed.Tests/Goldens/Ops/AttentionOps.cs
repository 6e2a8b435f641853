using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class AttentionOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("sdpa", (x, a) => F.scaled_dot_product_attention(x[0], x[1], x[2], At(x, 3), is_casual: a.Bool("causal", false)));
        ops.Add("multihead", Attend);
        ops.Add("encoder", Encode);
        ops.Add("decoder", Decode);
        ops.Add("transformer", (x, a) =>
        {
            var module = Started(a, () => nn.Transformer(6, 2, 2, 1, 5, 0, Activation(a)));
            return WithGradients(module, At(x, 2) is { } mask ? module.call(x[0], x[1], null!, mask) : module.call(x[0], x[1]));
        });
        ops.Add("bilinear", (x, _) => F.bilinear(x[0], x[1], x[2], At(x, 3)));
        ops.Add("bilinear_module", (x, a) =>
        {
            var module = Started(a, () => nn.Bilinear(3, 2, 4));
            return WithGradients(module, module.call(x[0], x[1]));
        });
        ops.Add("cosine", (x, a) => nn.CosineSimilarity(a.Long("dim"), a.Double("eps")).call(x[0], x[1]));
        ops.Add("distance", (x, a) => nn.PairwiseDistance(a.Double("p"), a.Double("eps"), a.Bool("keepdim")).call(x[0], x[1]));
    }

    private static Tensor[] Attend(Tensor[] x, GoldenArguments a)
    {
        var module = Started(a, () => nn.MultiheadAttention(
            6, 2, 0, a.Bool("bias", true), a.Bool("add_bias_kv", false), a.Bool("add_zero_attn", false), a.Long("kdim", 6),
            a.Long("vdim", 6)));
        var key = At(x, 1) ?? x[0];
        var (output, weights) = module.call(x[0], key, At(x, 2) ?? key, At(x, 4), true, At(x, 3));
        return WithGradients(module, output, weights);
    }

    private static Tensor[] Encode(Tensor[] x, GoldenArguments a)
    {
        TransformerEncoderLayer Layer() => nn.TransformerEncoderLayer(6, 2, 5, 0, Activation(a));
        if (a.Has("layers"))
        {
            var encoder = Started(a, () => nn.TransformerEncoder(Layer(), a.Long("layers")));
            return WithGradients(encoder, encoder.call(x[0], At(x, 1)!, At(x, 2)!));
        }
        var module = Started(a, Layer);
        return WithGradients(module, x.Length == 1 ? module.call(x[0]) : module.call(x[0], At(x, 1)!, At(x, 2)!));
    }

    private static Tensor[] Decode(Tensor[] x, GoldenArguments a)
    {
        TransformerDecoderLayer Layer() => nn.TransformerDecoderLayer(6, 2, 5, 0, Activation(a));
        if (a.Has("layers"))
        {
            var decoder = Started(a, () => nn.TransformerDecoder(Layer(), a.Long("layers")));
            return WithGradients(decoder, decoder.call(x[0], x[1], At(x, 2)!));
        }
        var module = Started(a, Layer);
        return WithGradients(
            module, x.Length == 2 ? module.call(x[0], x[1]) : module.call(x[0], x[1], At(x, 2)!, At(x, 3)!, At(x, 4)!, At(x, 5)!));
    }

    /// <summary>The module that the seed gives, its parameters moved, so that none is zero.</summary>
    private static T Started<T>(GoldenArguments a, Func<T> make)
        where T : nn.Module
    {
        manual_seed(0);
        var module = make();
        module.to(a.Precision);
        using var _ = no_grad();
        foreach (var parameter in module.parameters())
        {
            parameter.add_(arange(parameter.numel(), a.Precision).sin().view(parameter.shape), alpha: 0.2);
        }
        return module;
    }

    /// <summary>The outputs, and the gradients of all parameters where the first output counts more and more from -1 to 1.</summary>
    private static Tensor[] WithGradients(nn.Module module, params Tensor[] outputs)
    {
        var ramp = linspace(-1, 1, outputs[0].numel(), outputs[0].dtype).view(outputs[0].shape);
        return [.. outputs, .. autograd.grad([(outputs[0] * ramp).sum()], [.. module.parameters()], retain_graph: true)];
    }

    private static Tensor? At(Tensor[] x, int index) => index < x.Length ? x[index] : null;

    private static nn.Activations Activation(GoldenArguments a) =>
        a.Text("activation", "relu") == "gelu" ? nn.Activations.GELU : nn.Activations.ReLU;
}
