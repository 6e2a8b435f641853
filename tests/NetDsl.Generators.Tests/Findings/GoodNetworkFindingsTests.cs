namespace NetDsl.Generators.Tests;

/// <summary>
/// Known architectures in blocks and hyperparameters: nothing is found in them, in a block as little as where it is used.
/// </summary>
public sealed class GoodNetworkFindingsTests
{
    /// <summary>By name: what a user would write.</summary>
    private static readonly Dictionary<string, string> Networks = new(StringComparer.Ordinal)
    {
        ["Pre-activation ResNet"] =
            """
            [Block(nameof(inChannels), Dim.Any, Dim.Any)]
            [BatchNorm, ReLU, Tap("x")]
            [Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
            [Conv(nameof(channels), 3, Padding = 1), Tap("y")]
            [From("x"), Conv(nameof(channels), 1, Stride = nameof(stride)), Add("y")]
            public partial class PreAct(int inChannels, int channels, int stride = 1);

            [Network(3, 32, 32)]
            [Conv(16, 3, Padding = 1)]
            [Use<PreAct>(16, Repeat = 2), Use<PreAct>(32, 2), Use<PreAct>("w", "s")]
            [BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Linear(10)]
            public partial class Net(int w = 3, int s = 2);
            """,
        ["MobileNet"] =
            """
            [Block(nameof(inp), Dim.Any, Dim.Any)]
            [Tap("x")]
            [Conv("inp * expand", 1), BatchNorm, ReLU6, Conv("inp * expand", 3, Padding = 1, Groups = "inp * expand"), BatchNorm, ReLU6]
            [Conv(nameof(oup), 1), BatchNorm, Add("x")]
            public partial class InvRes(int inp, int oup, int expand = 6);

            [Block(nameof(inp), Dim.Any, Dim.Any)]
            [Conv("inp * expand", 1), BatchNorm, ReLU6]
            [Conv("inp * expand", 3, Stride = nameof(stride), Padding = 1, Groups = "inp * expand"), BatchNorm, ReLU6]
            [Conv(nameof(oup), 1), BatchNorm]
            public partial class Inv(int inp, int oup, int stride, int expand = 6);

            [Network(3, Dim.Any, Dim.Any)]
            [Conv("32 * width / 8", 3, Stride = 2, Padding = 1), BatchNorm, ReLU6, Use<Inv>("24 * width / 8", 2)]
            [Use<InvRes>("24 * width / 8"), AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(nameof(classes))]
            public partial class Mobile(int width = 8, int classes = 10);
            """,
        ["Squeeze and excitation"] =
            """
            [Block(nameof(c), Dim.Any, Dim.Any)]
            [Tap("x"), AdaptiveAvgPool(1), Conv("c / reduction", 1), ReLU, Conv(nameof(c), 1), Sigmoid, Multiply("x")]
            public partial class SE(int c, int reduction = 16);

            [Block(nameof(c), Dim.Any, Dim.Any)]
            [Tap("x"), AdaptiveAvgPool(1), Flatten, Linear("c / reduction"), ReLU]
            [Linear(nameof(c)), Sigmoid, Unflatten(1, "c", 1, 1), Multiply("x")]
            public partial class SE2(int c, int reduction = 16);

            [Network(3, 32, 32)]
            [Conv(64, 3), BatchNorm, ReLU, Use<SE>, Use<SE2>(8), Flatten, Linear(10)]
            public partial class Net;
            """,
        ["DenseNet"] =
            """
            [Block(nameof(c), Dim.Any, Dim.Any)]
            [Tap("all"), BatchNorm, ReLU, Conv("4 * growth", 1, Bias = false), BatchNorm, ReLU]
            [Conv(nameof(growth), 3, Padding = 1, Bias = false), Dropout(nameof(p)), Concat("all")]
            public partial class Dense(int c, int growth, double p = 0);

            [Block(nameof(c), Dim.Any, Dim.Any)]
            [BatchNorm, ReLU, Conv("c / 2", 1, Bias = false), AvgPool(2)]
            public partial class Transition(int c);

            [Network(3, 224, 224)]
            [Conv("2 * growth", 7, Stride = 2, Padding = 3, Bias = false), BatchNorm, ReLU, MaxPool(3, Stride = 2, Padding = 1)]
            [Use<Dense>("growth", 0.2, Repeat = 6, Name = "d{1}"), Use<Transition>, Use<Dense>("growth", Repeat = 6, Name = "e{1}")]
            [BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Linear(10)]
            public partial class DenseNet(int growth = 32);
            """,
        ["ViT"] =
            """
            [Block(nameof(t), nameof(f))]
            [Tap("x"), LayerNorm, MultiheadAttention(nameof(heads)), Dropout(nameof(p)), Add("x"), Tap("y"), LayerNorm, Linear("f * 4")]
            [GELU, Dropout(nameof(p)), Linear(nameof(f)), Dropout(nameof(p)), Add("y")]
            public partial class Enc(int t, int f, int heads, double p = 0.1);

            [Network(3, nameof(size), nameof(size))]
            [Conv(nameof(dim), nameof(patch), Stride = nameof(patch)), Flatten(StartDim = 2), Transpose(1, 2), ClassToken]
            [PositionEmbedding, Dropout(0.1)]
            [Use<Enc>(12, Name = "layers", Repeat = 3)]
            [LayerNorm, FirstStep, Linear(1000)]
            public partial class ViT(int size = 224, int patch = 16, int dim = 768);
            """,
        ["ConvNeXt"] =
            """
            [Block(nameof(c), Dim.Any, Dim.Any)]
            [Tap("x"), Conv(nameof(c), 7, Padding = 3, Groups = nameof(c)), Permute(0, 2, 3, 1), LayerNorm(Eps = 1e-6)]
            [Linear("c * 4"), GELU, Linear(nameof(c)), Permute(0, 3, 1, 2), Scale(1e-6), DropPath(nameof(p)), Add("x")]
            public partial class ConvNeXtBlock(int c, double p = 0.1);

            [Network(3, 224, 224)]
            [Conv(96, 4, Stride = 4), ChannelLayerNorm(Eps = 1e-6), Use<ConvNeXtBlock>(Repeat = 3)]
            [ChannelLayerNorm(Eps = 1e-6), Conv(192, 2, Stride = 2), Use<ConvNeXtBlock>(0.2, Repeat = 3)]
            [AdaptiveAvgPool(1), Flatten, LayerNorm(Eps = 1e-6), Linear(1000)]
            public partial class ConvNeXt;
            """,
        ["GPT"] =
            """
            [Block(Dim.Any, nameof(f))]
            [Tap("x"), LayerNorm, MultiheadAttention(nameof(heads), Causal = true), Dropout(0.1), Add("x")]
            [Tap("y"), LayerNorm, Linear("f * 4"), GELU, Linear(nameof(f)), Dropout(0.1), Add("y")]
            public partial class Decoder(int f, int heads);

            [Network(Dim.Any)]
            [Embedding(nameof(vocabulary), nameof(width)), PositionEmbedding(MaxLength = nameof(context)), Dropout(0.1)]
            [Use<Decoder>(12, Name = "h", Repeat = 2), LayerNorm, Linear(nameof(vocabulary), Bias = false)]
            public partial class Gpt(int vocabulary = 50257, int context = 1024, int width = 768);
            """,
        ["Factorised Inception"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Conv(nameof(o), new[] { 1, 7 }, Padding = new[] { 0, 3 }), BatchNorm, ReLU]
            [Conv("o", new object[] { 7, 1 }, Padding = new[] { 3, 0 }), BatchNorm, ReLU]
            public partial class Factorized(int i, int o);

            [Network(192, 17, 17)]
            [Use<Factorized>(160), Use<Factorized>(192), AdaptiveAvgPool(1), Flatten, Linear(10)]
            public partial class Inception;
            """,
        ["U-Net"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Conv(nameof(o), 3, Padding = 1), BatchNorm, ReLU, Conv(nameof(o), 3, Padding = 1), BatchNorm, ReLU]
            public partial class Two(int i, int o);

            [Network(nameof(channels), nameof(h), nameof(w))]
            [Use<Two>("b"), Tap("d1"), MaxPool(2), Use<Two>("b * 2"), Tap("d2"), MaxPool(2), Use<Two>("b * 4"), Tap("d3"), MaxPool(2)]
            [Use<Two>("b * 8")]
            [ConvTranspose("b * 4", 2, Stride = 2), Concat("d3"), Use<Two>("b * 4")]
            [ConvTranspose("b * 2", 2, Stride = 2), Concat("d2"), Use<Two>("b * 2")]
            [Upsample(ScaleFactor = 2), Concat("d1"), Use<Two>("b"), Conv(nameof(classes), 1)]
            public partial class UNet(int channels, int h, int w, int b, int classes);
            """,
        ["U-Net on any size"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Conv(nameof(o), 3, Padding = 1), BatchNorm, ReLU]
            public partial class Two(int i, int o);

            [Network(3, Dim.Any, Dim.Any)]
            [Use<Two>(8), Tap("d1"), MaxPool(2), Use<Two>(16), Tap("d2"), MaxPool(2), Use<Two>(32)]
            [ConvTranspose(16, 2, Stride = 2), Concat("d2"), Use<Two>(16)]
            [ConvTranspose(8, 2, Stride = 2), Concat("d1"), Use<Two>(8), Conv(2, 1)]
            public partial class UNet;
            """,
        ["Attention gate"] =
            """
            [Block]
            [Input("x", nameof(c), Dim.Any, Dim.Any), Input("g", nameof(d), Dim.Any, Dim.Any)]
            [Conv(nameof(m), 1), Tap("a"), From("g"), Conv(nameof(m), 1), Add("a"), ReLU, Conv(1, 1), Sigmoid, Multiply("x")]
            public partial class Gate(int c, int d, int m);
            """,
        ["Mixer"] =
            """
            [Block(nameof(t), nameof(f))]
            [Tap("x"), LayerNorm, Transpose(1, 2), Linear("t * 2"), GELU, Linear("t"), Transpose(1, 2), Add("x"), Tap("y"), LayerNorm]
            [Linear("f * 4"), GELU, Linear("f"), Add("y")]
            public partial class Mix(int t, int f);

            [Network(3, 224, 224)]
            [Conv(512, 16, Stride = 16), Flatten(StartDim = 2), Transpose(1, 2)]
            [Use<Mix>(Repeat = 8, Name = "mix"), LayerNorm, Mean(1), Linear(10)]
            public partial class Mixer;
            """,
        ["DCGAN"] =
            """
            [Network(nameof(z), 1, 1)]
            [ConvTranspose("g * 8", 4, Bias = false), BatchNorm, ReLU, ConvTranspose("g * 4", 4, Stride = 2, Padding = 1), BatchNorm, ReLU]
            [ConvTranspose(3, 4, Stride = 2, Padding = 1), Tanh]
            public partial class Gen(int z = 100, int g = 64);
            """,
        ["WaveNet"] =
            """
            [Block(nameof(c), nameof(l))]
            [Tap("x"), Conv("c", 2, Dilation = nameof(d), Padding = nameof(d)), Tanh, Tap("t"), From("x")]
            [Conv("c", 2, Dilation = nameof(d), Padding = nameof(d)), Sigmoid, Multiply("t"), Conv("c", 1)]
            public partial class W(int c, int l, int d);

            [Network(1, 16000)]
            [Conv(32, 1), Use<W>(1), Use<W>(2), Use<W>(4), ReLU, Conv(10, 1)]
            public partial class Wave;
            """,
        ["LSTM"] =
            """
            [Network(nameof(t), nameof(f))]
            [LSTM(nameof(h), NumLayers = 2, Dropout = nameof(p)), LayerNorm, LastStep, Linear(nameof(classes))]
            public partial class Lstm(int t, int f, int h, double p, int classes);
            """,
        ["Super-resolution"] =
            """
            [Network(3, nameof(s), nameof(s))]
            [Conv("3 * up * up", 3, Padding = 1), PixelShuffle(nameof(up))]
            public partial class Sr(int s, int up);
            """,
        ["MLP"] =
            """
            [Network(nameof(n))]
            [Linear("n / 2"), BatchNorm, ReLU, Linear("n / 4"), BatchNorm, ReLU, Linear(1)]
            public partial class Mlp(int n);
            """,
        ["Encoder of a VAE"] =
            """
            [Network(nameof(n))]
            [Linear("h"), ReLU, Tap("x"), Linear("z"), Output("mean"), From("x"), Linear("z"), Output("logvar")]
            public partial class Vae(int n, int h, int z);
            """,
        ["ConvNeXt with channels first"] =
            """
            [Block(nameof(c), Dim.Any, Dim.Any)]
            [Tap("x"), Conv("c", 7, Padding = 3, Groups = "c"), ChannelLayerNorm, Conv("4 * c", 1), GELU, Conv("c", 1), Scale]
            [DropPath(nameof(p)), Add("x")]
            public partial class CNBlock(int c, double p);

            [Network(3, 224, 224)]
            [Conv("d", 4, Stride = 4), ChannelLayerNorm, Use<CNBlock>(0.1, Repeat = 3), ChannelLayerNorm, Conv("d * 2", 2, Stride = 2)]
            [Use<CNBlock>(0.1), AdaptiveAvgPool(1), Flatten, LayerNorm, Linear(1000)]
            public partial class ConvNeXt(int d = 96);
            """,
        ["Inception"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Tap("x"), Conv("a", 1), ReLU, Tap("p1"), From("x"), Conv("b / 2", 1), ReLU, Conv("b", 3, Padding = 1), ReLU, Tap("p2")]
            [From("x"), MaxPool(3, Stride = 1, Padding = 1), Conv("c", 1), ReLU, Concat("p1", "p2")]
            public partial class Incep(int i, int a, int b, int c);
            """,
        ["SqueezeNet with bypass"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Conv("s", 1), ReLU, Tap("q"), Conv("e", 1), ReLU, Tap("e1"), From("q"), Conv("e", 3, Padding = 1), ReLU, Concat("e1")]
            public partial class Fire(int i, int s, int e);

            [Network(3, 64, 64)]
            [Conv(64, 3), ReLU, Use<Fire>(16, 32), Tap("z"), Use<Fire>(16, 32), Add("z")]
            [Dropout(0.5), Conv(10, 1), ReLU, AdaptiveAvgPool(1), Flatten]
            public partial class SqueezeRes;
            """,
        ["Padding by the kernel"] =
            """
            [Block(nameof(i), Dim.Any, Dim.Any)]
            [Tap("x"), Conv("i", nameof(k), Padding = nameof(k) + " / 2"), BatchNorm, ReLU, Conv("i", nameof(k), Padding = "(k - 1) / 2")]
            [BatchNorm, Add("x"), ReLU]
            public partial class K(int i, int k);

            [Network(3, 8, 8)]
            [Conv(8, 3, Padding = 1), Use<K>(3), Use<K>(5)]
            public partial class UsesK;
            """,
        ["Kernel by the padding"] =
            """
            [Block(nameof(i), nameof(h), nameof(h))]
            [Tap("x"), Conv("i", "2 * p + 1", Padding = "p"), BatchNorm, Add("x"), ReLU]
            public partial class K(int i, int h, int p);
            """,
        ["Residual MLP"] =
            """
            [Block(nameof(f))]
            [Tap("x"), Linear("h"), ReLU, Linear("f"), Add("x")]
            public partial class R(int f, int h);

            [Network(10)]
            [Linear("w"), Use<R>("w * 4", Repeat = 3), Linear(1)]
            public partial class Rm(int w);
            """,
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Nothing_is_found(string name) => Diagnose.FindsNothing(Code.Usings + Networks[name]);
}
