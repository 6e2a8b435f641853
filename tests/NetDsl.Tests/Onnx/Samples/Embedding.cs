using TorchSharp;

namespace NetDsl.Tests.Onnx.Samples;

[Network(6)]
[Use<TokensOfBlock>]
public partial class TokensOfBlockNet;

/// <summary>What reads the tokens stands in the block alone.</summary>
[Block(Dim.Any)]
[EmbeddingBag(9, 3)]
public partial class TokensOfBlock;

[Network(7)]
[Embedding(20, 8)]
public partial class Embedded;

[Network(7)]
[Embedding(20, 8, PaddingIdx = 3)]
public partial class EmbeddedPadding;

[Network(7)]
[Embedding(20, 8, MaxNorm = 0.8, NormType = 1.5)]
public partial class EmbeddedShort;

[Network(Dim.Any)]
[Embedding(20, 8)]
public partial class EmbeddedOpen;

[Network]
[Input("token")]
[Embedding(20, 8)]
public partial class EmbeddedOne;

[Network(7)]
[Tap("tokens"), Embedding(20, 8, Name = "one"), Tap("seen")]
[From("tokens"), Embedding(20, 8, Name = "two"), Add("seen")]
public partial class EmbeddedLater;

[Network(7)]
[EmbeddingBag(20, 8, Mode = EmbeddingBagMode.Mean)]
public partial class BagMean;

[Network(3)]
[EmbeddingBag(4, 8, Mode = EmbeddingBagMode.Mean, PaddingIdx = 1)]
public partial class BagMeanPadding;

[Network(7)]
[EmbeddingBag(20, 8, Mode = EmbeddingBagMode.Sum)]
public partial class BagSum;

[Network(3)]
[EmbeddingBag(4, 8, Mode = EmbeddingBagMode.Sum, PaddingIdx = 1)]
public partial class BagSumPadding;

[Network(7)]
[EmbeddingBag(20, 8, Mode = EmbeddingBagMode.Max)]
public partial class BagMax;

[Network(3)]
[EmbeddingBag(4, 8, Mode = EmbeddingBagMode.Max, PaddingIdx = 1)]
public partial class BagMaxPadding;

[Network(Dim.Any)]
[EmbeddingBag(20, 8, MaxNorm = 0.9)]
public partial class BagShort;
