using static TorchSharp.torch;

namespace NetDsl.Tests.Blocks;

[Block]
[Input("image", nameof(width)), Input("context", nameof(other))]
[Linear(3), Tap("seen"), From("context"), Linear(nameof(other)), Tap("told")]
[From("seen"), Concat("told")]
internal sealed partial class Joined(int width, int other);

[Network]
[Input("image", 4), Input("context", 6)]
[Use<Joined>(Name = "joined", From = "context"), Linear(2)]
internal sealed partial class Decoding;

[Block]
[Input("x", Dim.Any, nameof(features)), Input("mask", Dim.Any)]
[Tap("skip"), MultiheadAttention(nameof(heads), KeyPaddingMask = "mask", Name = "attention"), Add("skip"), LayerNorm(Name = "norm")]
internal sealed partial class EncoderPart(int features, int heads);

[Network]
[Input("steps", Dim.Any, 8), Input("mask", Dim.Any)]
[Use<EncoderPart>(2, Name = "layer", Repeat = 2, From = "mask")]
internal sealed partial class Masked;

[Block(nameof(features))]
[Linear(4), ReLU, Tap("hidden"), Linear(3), Output("mean")]
[From("hidden"), Linear(3), Sigmoid, Output("spread")]
internal sealed partial class Coder(int features);

[Network(6)]
[Use<Coder>(Name = "encoder"), Add("encoder.spread")]
internal sealed partial class Coded;

[Network(6)]
[Use<Coder>(Name = "encoder")]
internal sealed partial class Halved;

internal sealed class Weighted(double by) : nn.Module<Tensor, Tensor, Tensor>(nameof(Weighted))
{
    public override Tensor forward(Tensor a, Tensor b) => a + (b * by);
}

[Network]
[Input("a", 4), Input("b", 4)]
[Use<Weighted>(2.0, From = "b")]
internal sealed partial class OwnJoin;

[Network]
[Input("steps", Dim.Any, 8), Input("mask", Dim.Any)]
[TransformerEncoderLayer(2, DimFeedforward = 8, KeyPaddingMask = "mask")]
internal sealed partial class Padded;

[Network]
[Input("target", Dim.Any, 8), Input("source", Dim.Any, 8), Input("targetMask", Dim.Any), Input("sourceMask", Dim.Any)]
[Transformer("source", 2, EncoderLayers = 1, DecoderLayers = 1, DimFeedforward = 8, KeyPaddingMask = "targetMask",
    MemoryKeyPaddingMask = "sourceMask")]
internal sealed partial class PaddedTransformer;
