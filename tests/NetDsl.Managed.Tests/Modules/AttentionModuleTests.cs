using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class AttentionModuleTests
{
    [Fact]
    public void Attention_has_PyTorchs_keys() => Assert.Equal(
        ["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"],
        nn.MultiheadAttention(4, 2).state_dict().Keys);

    [Fact]
    public void Attention_to_other_features_has_a_matrix_each() => Assert.Equal(
        ["q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_bias", "bias_k", "bias_v", "out_proj.weight", "out_proj.bias"],
        nn.MultiheadAttention(4, 2, add_bias_kv: true, kdim: 3).state_dict().Keys);

    [Fact]
    public void A_transformer_has_PyTorchs_keys()
    {
        string[] feedForward = ["linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias"];
        string[] encoder = [.. Attention("self_attn"), .. feedForward, .. Norm("norm1"), .. Norm("norm2")];
        string[] decoder =
        [
            .. Attention("self_attn"), .. Attention("multihead_attn"), .. feedForward, .. Norm("norm1"), .. Norm("norm2"), .. Norm("norm3"),
        ];
        Assert.Equal(
            [
                .. encoder.Select(key => "encoder.layers.0." + key), .. Norm("encoder.norm"),
                .. decoder.Select(key => "decoder.layers.0." + key), .. Norm("decoder.norm"),
            ],
            nn.Transformer(4, 2, 1, 1, 3).state_dict().Keys);

        static string[] Attention(string name) =>
            [$"{name}.in_proj_weight", $"{name}.in_proj_bias", $"{name}.out_proj.weight", $"{name}.out_proj.bias"];

        static string[] Norm(string name) => [$"{name}.weight", $"{name}.bias"];
    }

    [Fact]
    public void Layers_of_an_encoder_are_copies_that_do_not_share_weights()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 3);
        layer.eval();
        var state = nn.TransformerEncoder(layer, 2);
        var (first, second) = (state.get_parameter("layers.0.linear1.weight")!, state.get_parameter("layers.1.linear1.weight")!);

        Assert.True(first.allclose(second));
        using (no_grad())
        {
            first.zero_();
        }
        Assert.NotEqual(0, second.abs().sum().item<float>());
        Assert.DoesNotContain(
            state.modules(), module => module.training && module.GetName() != "TransformerEncoder" && module.GetName() != "ModuleList");
    }

    [Fact]
    public void Copies_draw_no_random_numbers()
    {
        manual_seed(1);
        using var layer = nn.TransformerDecoderLayer(4, 2, 3);
        var expected = rand(1).item<float>();

        manual_seed(1);
        using var decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 3), 3);
        Assert.Equal(expected, rand(1).item<float>());
    }

    [Fact]
    public void Dropout_follows_the_mode()
    {
        var layer = nn.TransformerEncoderLayer(4, 2, 3, dropout: 0.5);
        var x = ones(3, 2, 4);
        Assert.False(layer.call(x).allclose(layer.call(x)));
        layer.eval();
        Assert.True(layer.call(x).allclose(layer.call(x)));

        var attention = nn.MultiheadAttention(4, 2, dropout: 0.5);
        Assert.False(attention.call(x, x, x).Item1.allclose(attention.call(x, x, x).Item1));
        attention.eval();
        Assert.True(attention.call(x, x, x).Item1.allclose(attention.call(x, x, x).Item1));
    }

    [Fact]
    public void Without_need_weights_there_are_none()
    {
        var x = ones(3, 2, 4);
        Assert.Null(nn.MultiheadAttention(4, 2).call(x, x, x, need_weights: false).Item2);
    }

    [Fact]
    public void Attention_leaves_two_tensors_in_the_callers_scope()
    {
        var attention = nn.MultiheadAttention(4, 2);
        var x = ones(3, 2, 4);
        using var scope = NewDisposeScope();
        attention.call(x, x, x);
        Assert.Equal(2, scope.DisposablesCount);
    }

    [Fact]
    public void Wrong_shapes_that_PyTorch_has_no_words_for_say_what_was_wanted()
    {
        var attention = nn.MultiheadAttention(4, 2);
        var x = ones(3, 2, 4);
        Throws("query should be batched 3D tensor but received 2-D query tensor", () => attention.call(ones(3, 4), ones(3, 4), ones(3, 4)));
        Throws("key's batch size 1 does not match query's 2", () => attention.call(x, ones(3, 1, 4), ones(3, 1, 4)));
        Throws("src and tgt should have 3 dimensions, but got 2 and 3", () => nn.Transformer(4, 2, 1, 1, 3).call(ones(3, 4), x));

        Throws("input1 size does not match weight size: got 3 but expected 2", () => nn.Bilinear(2, 2, 1).call(ones(1, 3), ones(1, 2)));
        Throws("input dimensions do not match: got 2 and 1", () => nn.Bilinear(2, 2, 1).call(ones(1, 2), ones(2)));
        Throws("batch dimensions do not match at dim 0: got 1 and 3", () => nn.Bilinear(2, 2, 1).call(ones(1, 2), ones(3, 2)));
    }

    [Fact]
    public void Scaled_dot_product_attention_refuses_a_mask_beside_a_causal_one()
    {
        var x = ones(3, 4);
        Assert.Throws<ArgumentException>(() => nn.functional.scaled_dot_product_attention(x, x, x, zeros(3, 3), is_casual: true));
        Assert.Throws<ArgumentException>(() => nn.functional.scaled_dot_product_attention(x, x, x, p: -0.5));
    }

    [Fact]
    public void A_query_that_sees_nothing_gives_zeros()
    {
        var x = ones(2, 4);
        var y = nn.functional.scaled_dot_product_attention(x, x, x, tensor([false, false, true, false], 2, 2));
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], y.data<float>().ToArray());
    }

    /// <summary>As PyTorch 2 has it: its gradient goes through the length although eps stands in for it.</summary>
    [Fact]
    public void Gradient_of_the_cosine_of_a_short_value()
    {
        var x = tensor([0.1, 0.05, -0.02], 1, 3).requires_grad_();
        nn.functional.cosine_similarity(x, tensor([1.0, 2, 3], 1, 3), eps: 0.5).sum().backward();
        Near.Assert("gradient", [0.4027486583310455, 1.0031580549027959, 1.629922216573307], Read.Doubles(x.grad!), [1, 3], 1e-12);
    }

    private static void Throws(string message, Func<object> action) =>
        Assert.Contains(message, Assert.Throws<ExternalException>(action).Message, StringComparison.Ordinal);
}
