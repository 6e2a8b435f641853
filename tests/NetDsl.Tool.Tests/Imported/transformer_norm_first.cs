using NetDsl;
using TorchSharp;

/// <summary>Imported from transformer_norm_first.pt2: (N, 9, 6) → (N, 4).</summary>
[Network(9, 6)]
[Linear(16, Name = "input"), PositionEmbedding(Name = "position")]
[TransformerEncoder(3, 4, DimFeedforward = 32, Activation = torch.nn.Activations.GELU, NormFirst = true, Name = "encoder")]
[LayerNorm(Name = "norm"), Mean(1), Linear(4, Name = "head")]
public partial class Imported;
