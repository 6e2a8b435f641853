namespace NetDsl.Generators.Tests;

/// <summary>Declarations that use the language's larger words.</summary>
internal static class LanguageSamples
{
    public const string BasicBlock =
        """
        [Block(nameof(inChannels), Dim.Any, Dim.Any)]
        [Tap("identity")]
        [Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
        [Conv(nameof(channels), 3, Padding = 1), BatchNorm]
        [Add("identity", Projection = true), ReLU]
        public partial class BasicBlock(int inChannels, int channels, int stride = 1);

        """;

    /// <summary>A projection in layer2.0 alone.</summary>
    public static string Residual { get; } = File(
        BasicBlock +
        """
        [Network(3, 32, 32)]
        [Conv(8, 3, Padding = 1), BatchNorm, ReLU]
        [Use<BasicBlock>(8, Name = "layer1", Repeat = 2)]
        [Use<BasicBlock>(16, 2, Name = "layer2"), Use<BasicBlock>(16, Name = "layer2")]
        [AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
        public partial class Residual;
        """);

    /// <summary>Sizes that are hyperparameters through a patch embedding, blocks in blocks, parameters of the network itself.</summary>
    public static string Patches { get; } = File(
        """
        [Network(3, nameof(size), nameof(size))]
        [Conv(nameof(width), nameof(patch), Stride = nameof(patch), Name = "conv_proj"), Flatten(StartDim = 2), Transpose(1, 2)]
        [ClassToken(Name = "class_token"), PositionEmbedding(Name = "encoder.pos_embedding")]
        [Use<Encoder>(2, nameof(p), Name = "encoder.layers.layer_{0}", Repeat = 2)]
        [LayerNorm(Name = "encoder.ln"), FirstStep, Linear(10)]
        public partial class Patches(int size = 32, int patch = 8, int width = 16, double p = 0.1);

        [Block(Dim.Any, nameof(features))]
        [Tap("x"), LayerNorm, MultiheadAttention(nameof(heads)), Dropout(nameof(p)), Add("x")]
        [Tap("y"), LayerNorm, Use<Perceptron>(nameof(features) + " * 4", nameof(p), Name = "mlp"), Add("y")]
        public partial class Encoder(int features, int heads, double p);

        [Block(Dim.Any, nameof(features), Naming = Naming.Sequential)]
        [Linear(nameof(hidden)), GELU, Dropout(nameof(p)), Linear(nameof(features)), Dropout(nameof(p))]
        public partial class Perceptron(int features, int hidden, double p);
        """);

    /// <summary>The inverted residual of MobileNetV3: hyperparameters decide whether it widens, gates and skips.</summary>
    public static string Choices { get; } = File(
        """
        [Network(3, 32, 32)]
        [Use<Unit>(8, 3, 2, Name = "features.0")]
        [Use<InvertedResidual>(8, 8, 1, false, Width.Narrow, Name = "features.1")]
        [Use<InvertedResidual>(16, 24, 2, true, Width.Narrow, Name = "features.2")]
        [Use<InvertedResidual>(16, 32, 1, true, Width.Wide, Name = "features.3")]
        [AdaptiveAvgPool(1), Flatten, Linear(10, Name = "classifier")]
        public partial class Choices;

        public enum Width { Narrow, Wide }

        [Block(nameof(inChannels), Dim.Any, Dim.Any)]
        [Tap("input")]
        [Use<Unit>(nameof(expanded), 1, 1, Name = "block", If = nameof(expanded) + " != " + nameof(inChannels))]
        [Use<Unit>(nameof(expanded), 3, nameof(stride), nameof(expanded), Name = "block")]
        [Use<Gate>(Name = "block", If = nameof(gated))]
        [Use<Unit>(nameof(channels), 1, 1, Name = "block")]
        [Scale(Name = "layer_scale", If = nameof(width) + " == Wide")]
        [Add("input", If = nameof(stride) + " == 1 && " + nameof(channels) + " == " + nameof(inChannels))]
        public partial class InvertedResidual(int inChannels, int channels, int expanded, int stride, bool gated, Width width);

        [Block(nameof(inChannels), Dim.Any, Dim.Any, Naming = Naming.Sequential)]
        [Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = "kernel / 2", Groups = nameof(groups))]
        [BatchNorm(If = "kernel > 1"), ReLU]
        public partial class Unit(int inChannels, int channels, int kernel, int stride, int groups = 1);

        [Block(nameof(channels), Dim.Any, Dim.Any)]
        [Tap("x"), AdaptiveAvgPool(1), Conv(nameof(channels), 1), Sigmoid, Multiply("x")]
        public partial class Gate(int channels);
        """);

    /// <summary>Two inputs and two outputs.</summary>
    public static string TwoHeads { get; } = File(
        """
        [Network]
        [Input("image", 3, 16, 16), Input("meta", 10)]
        [Conv(8, 3), BatchNorm, ReLU, AdaptiveAvgPool(1), Flatten, Tap("seen")]
        [From("meta"), Linear(8), ReLU, Concat("seen"), Tap("both")]
        [Linear(10), Output("kind")]
        [From("both"), Linear(1), Output("age")]
        public partial class TwoHeads;
        """);

    /// <summary>Blocks of several inputs and outputs, masks, lengths, and states that go from one layer to another.</summary>
    public static string SeveralValues { get; } = File(
        """
        [Block]
        [Input("x", Dim.Any, nameof(features)), Input("mask", Dim.Any)]
        [Tap("skip"), MultiheadAttention(nameof(heads), KeyPaddingMask = "mask"), Add("skip"), LayerNorm]
        public partial class Layer(int features, int heads);

        [Block]
        [Input("tokens", Dim.Any), Input("lengths")]
        [Embedding(100, 16), LSTM(16, Lengths = "lengths"), Output("steps"), From("lstm1.h"), Output("h"), From("lstm1.c"), Output("c")]
        public partial class Source;

        [Network]
        [Input("source", Dim.Any), Input("lengths"), Input("mask", Dim.Any), Input("target", Dim.Any)]
        [Use<Source>(Name = "encoder", From = "lengths")]
        [Use<Layer>(2, Name = "layer", Repeat = 2, From = "mask"), Tap("memory")]
        [From("target"), Embedding(100, 16), LSTM(16, InitialState = new[] { "encoder.h", "encoder.c" })]
        [MultiheadAttention(2, From = "memory", KeyPaddingMask = "mask"), Linear(100)]
        public partial class SeveralValues;
        """);

    /// <summary>LoRA (Hu et al., arXiv 2106.09685): layers and a parameter whose names continue another layer's.</summary>
    public static string ContinuedNames { get; } = File(
        """
        [Network(Dim.Any, 64)]
        [Tap("x"), Linear(nameof(rank), Bias = false, Name = "q_proj.lora_A"), Linear(64, Bias = false, Name = "q_proj.lora_B")]
        [Parameter("q_proj.scale"), Multiply("q_proj.scale"), Tap("low")]
        [From("x"), Linear(64, Name = "q_proj"), Add("low")]
        [Linear(64, Name = "model.1", If = nameof(isDeep)), ReLU, Linear(8, Name = "model.1.model.3")]
        [Use<Part>(Name = "model.1.parts", Repeat = nameof(rank))]
        public partial class ContinuedNames(int rank = 4, bool isDeep = true);

        [Block(Dim.Any, nameof(features))]
        [Linear(nameof(features)), Tanh]
        public partial class Part(int features);
        """);

    /// <summary>A module that is used twice, and a weight that two layers have.</summary>
    public static string Shared { get; } = File(
        """
        [Block(Dim.Any, nameof(features))]
        [Linear(nameof(features)), ReLU]
        public partial class Part(int features);

        [Network(Dim.Any)]
        [Embedding(100, 16, Name = "model.wte"), Use<Part>(Name = "part"), Linear(16, Name = "fc"), Tanh]
        [Use<Part>(Name = "part", Shared = true), Linear(16, Name = "fc", Shared = true), Tanh]
        [Linear(100, TiedTo = "model.wte", Name = "model.head")]
        public partial class Shared;
        """);

    /// <summary>Blocks and modules that are computed again in backward.</summary>
    public static string Checkpoints { get; } = File(
        """
        [Network]
        [Input("steps", Dim.Any, 16), Input("mask", Dim.Any)]
        [Use<Part>(Name = "part", Checkpoint = true), Use<Part>(Name = "parts", Repeat = nameof(depth), Checkpoint = true)]
        [Use<Part>(Name = "last", If = nameof(depth) + " > 2", Checkpoint = true)]
        [Use<Reader>(Name = "reader", From = "mask", Checkpoint = true), Tap("read")]
        [Use<Doubled>(Name = "own", Checkpoint = true), Use<Both>(Name = "both", From = "read", Checkpoint = true)]
        [LastStep, Add("reader.first")]
        public partial class Checkpoints(int depth);

        [Block(Dim.Any, nameof(features))]
        [Tap("x"), LayerNorm, Linear(nameof(features)), Add("x")]
        public partial class Part(int features);

        [Block]
        [Input("x", Dim.Any, nameof(features)), Input("mask", Dim.Any)]
        [MultiheadAttention(2, KeyPaddingMask = "mask"), Output("steps"), FirstStep, Output("first")]
        public partial class Reader(int features);

        public sealed class Doubled() : torch.nn.Module<torch.Tensor, torch.Tensor>("Doubled")
        {
            public override torch.Tensor forward(torch.Tensor x) => x * 2;
        }

        public sealed class Both() : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>("Both")
        {
            public override torch.Tensor forward(torch.Tensor x, torch.Tensor y) => x * y;
        }
        """);

    /// <summary>A method and modules of the user's own.</summary>
    public static string OwnParts { get; } = File(
        """
        [Network(4, 16, 16)]
        [Conv(8, 3, Padding = 1), Call(nameof(Half)), Use<Twice>(2.5, true, "x", Kind.Second), Use<Energy>(Out = 8)]
        [Call(nameof(Wide), Out = new object[] { 8, 2 })]
        [Flatten, Linear(2)]
        public partial class OwnParts
        {
            private static torch.Tensor Half(torch.Tensor x) => x / 2;

            private torch.Tensor Wide(torch.Tensor x) => torch.stack([x, x], dim: 2);
        }

        public enum Kind { First, Second }

        public sealed class Twice(double factor, bool isOn, string text, Kind kind) : torch.nn.Module<torch.Tensor, torch.Tensor>(text)
        {
            public override torch.Tensor forward(torch.Tensor x) => isOn && kind == Kind.Second ? x * factor : x;
        }

        public sealed class Energy() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Energy))
        {
            public override torch.Tensor forward(torch.Tensor x) => x.square().mean([2, 3]);
        }
        """);

    public static string OwnState { get; } = "using TorchSharp.Modules;\n" + File(
        """
        [Network(nameof(features))]
        [Linear(nameof(features), Name = "fc-0"), Call(nameof(Gate)), Linear(2)]
        public partial class OwnState(int features)
        {
            [Name("gate")]
            private readonly Linear _gate = torch.nn.Linear(features, features);

            private readonly Parameter scale = torch.nn.Parameter(torch.ones(1));

            private readonly Parameter? shift = features > 8 ? torch.nn.Parameter(torch.zeros(1)) : null;

            private torch.Tensor Gate(torch.Tensor x) => scale * _gate.call(shift is null ? x : x + shift);
        }
        """);

    /// <summary>Learnt values: attended from, added and multiplied.</summary>
    public static string Queries { get; } = File(
        """
        [Network(20, 16)]
        [Parameter("queries", nameof(count), 16)]
        [Parameter("head.temperature"), Init(Init.Constant, Value = 14)]
        [Linear(16), Tap("memory")]
        [From("queries"), MultiheadAttention(4, From = "memory"), Add("queries"), LayerNorm]
        [Linear(5, Name = "head.fc"), Multiply("head.temperature")]
        public partial class Queries(int count = 8);
        """);

    /// <summary>What the axes mean, in a network and in a block.</summary>
    public static string Poses { get; } = File(
        """
        [Network(30, 17, 2, Layout = Layout.ChannelsLast)]
        [Linear(64), LayerNorm, ReLU, Use<Mixer>(Repeat = 2)]
        [Mean, Linear(10)]
        public partial class Poses;

        [Block(nameof(frames), nameof(joints), nameof(features), Layout = Layout.ChannelsLast)]
        [Tap("x"), LayerNorm, Linear(nameof(features)), GELU, Linear(nameof(features)), Add("x")]
        [Tap("y"), LayerNorm, Linear(nameof(joints), Dim = 2), Add("y")]
        [Tap("z"), LayerNorm, Linear(nameof(frames), Dim = 1), Add("z")]
        public partial class Mixer(int frames, int joints, int features);
        """);

    public static string File(string source) => $"using NetDsl;\nusing TorchSharp;\n\nnamespace Samples;\n\n{source}\n";
}
