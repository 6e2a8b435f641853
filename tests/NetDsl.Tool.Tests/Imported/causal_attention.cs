using NetDsl;

/// <summary>Imported from causal_attention.pt2: (N, 7, 16) → (N, 7, 16).</summary>
[Network(7, 16)]
[Tap("x"), MultiheadAttention(2, Bias = false, Causal = true, Name = "attention"), Add("x")]
public partial class Imported;
