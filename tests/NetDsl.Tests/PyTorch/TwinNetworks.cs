using static TorchSharp.torch;

namespace NetDsl.Tests.PyTorch;

[Network(1, 28, 28)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class DigitTwin;

[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("identity")]
[Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm]
[Add("identity", Projection = true), ReLU]
public partial class ResidualBlock(int inChannels, int channels, int stride = 1);

[Network(3, 32, 32)]
[Conv(16, 3, Padding = 1), BatchNorm, ReLU]
[Use<ResidualBlock>(16, Name = "layer1", Repeat = 3)]
[Use<ResidualBlock>(32, 2, Name = "layer2"), Use<ResidualBlock>(32, Name = "layer2")]
[Use<ResidualBlock>(64, 2, Name = "layer3"), Use<ResidualBlock>(64, Name = "layer3")]
[AdaptiveAvgPool(1), Flatten, Linear(10, Name = "fc")]
public partial class ResidualTwin;

[Block(Dim.Any, nameof(features))]
[Tap("x"), LayerNorm(Eps = 1e-6, Name = "ln_1"), MultiheadAttention(4, Name = "self_attention", Causal = true), Add("x")]
[Tap("y"), LayerNorm(Name = "ln_2"), Linear(64, Name = "mlp.0"), GELU, Linear(nameof(features), Name = "mlp.3"), DropPath(0.1), Add("y")]
public partial class TransformerBlock(int features);

[Network(Dim.Any)]
[Embedding(1000, 16), PositionEmbedding(MaxLength = 128, Name = "encoder.pos_embedding")]
[Use<TransformerBlock>(Name = "encoder.layers.encoder_layer_{0}", Repeat = 4)]
[LayerNorm(Name = "encoder.ln"), LastStep, Linear(1000, Name = "heads.head")]
public partial class TransformerTwin;

[Network(3, 64, 64)]
[Conv(8, 3, Name = "features.0"), ReLU, MaxPool(2), Conv(16, 3, Name = "features.3"), ReLU]
[AdaptiveAvgPool(1), Flatten, Dropout, Linear(8, Name = "classifier.1"), ReLU, Tap("x")]
[Linear(8, Name = "lambda"), ReLU, Linear(8, Name = "0"), Add("x"), ReLU, Linear(2, Name = "head.class")]
public partial class NamedTwin;

[Network(4)]
[Linear(4), Call(nameof(Clip)), Use<Doubled>, Linear(2)]
public partial class OwnTwin
{
    private static Tensor Clip(Tensor x) => x.clamp(-1, 1);
}

/// <summary>A hand-written module that does not tell its Python.</summary>
public sealed class Doubled() : nn.Module<Tensor, Tensor>(nameof(Doubled))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor x) => x * 2;
}
