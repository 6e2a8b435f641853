namespace NetDsl.Tests.Onnx.Samples;

[Network(6, 8)]
[Parameter("queries", 5, 8), Tap("memory"), From("queries"), MultiheadAttention(2, From = "memory"), Add("queries"), Linear(3)]
public partial class LearntQueries;

[Network(4, 8)]
[Parameter("shift", 1, 8), Add("shift"), Parameter("scale"), Multiply("scale"), Parameter("table", 1, 4, 8), Add("table")]
public partial class LearntNumbers;

[Network(Dim.Any, 8)]
[Use<WithToken>(Name = "block"), LayerNorm]
public partial class LearntTokens;

[Block(Dim.Any, nameof(features))]
[Parameter("inner.token", 2, nameof(features)), Concat("inner.token", Dim = 1)]
public partial class WithToken(int features);
