using NetDsl;
using TorchSharp.Modules;

namespace Zoo.Networks;

/// <summary>
/// GPT-2 small (Radford et al., 2019), a language model: (N, T) tokens of 50,257, T up to 1,024 → (N, T, 50257) scores of the next one. The
/// head has the embedding's weight. Its keys are those of a module with PyTorch's layers: Hugging Face's has its weights transposed, in a
/// Conv1D of its own, which no nn.Linear can load.
/// </summary>
/// <param name="width">The features.</param>
/// <param name="vocabulary">How many tokens there are.</param>
[Network(Dim.Any)]
[Embedding(nameof(vocabulary), nameof(width), Name = "transformer.wte")]
[PositionEmbedding(MaxLength = 1024, Name = "transformer.wpe"), Dropout(0.1)]
[Use<GptBlock>(Name = "transformer.h", Repeat = 12), LayerNorm(Name = "transformer.ln_f")]
[Linear(nameof(vocabulary), Bias = false, TiedTo = "transformer.wte", Name = "lm_head")]
public partial class Gpt2(int width = 768, int vocabulary = 50_257);

/// <summary>Attention to the steps before and a feed-forward network, each behind a norm.</summary>
[Block(Dim.Any, nameof(width))]
[Tap("x"), LayerNorm(Name = "ln_1"), MultiheadAttention(12, Dropout = 0.1, Causal = true, Name = "attn"), Dropout(0.1), Add("x")]
[Tap("y"), LayerNorm(Name = "ln_2"), Linear(nameof(width) + " * 4", Name = "mlp.c_fc"), GELU(Approximate = GELU.Approximate.tanh)]
[Linear(nameof(width), Name = "mlp.c_proj"), Dropout(0.1), Add("y")]
public partial class GptBlock(int width);
