using NetDsl.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// Adds sines and cosines of each position to (N, T, F): sin(t / 10000^(2i/F)) at feature 2i, the cosine at 2i + 1 (arXiv 1706.03762).
/// </summary>
public sealed class SinusoidalEmbedding : nn.Module<Tensor, Tensor>
{
    /// <summary>A table of positions and features.</summary>
    /// <param name="positions">The largest number of steps of a sequence.</param>
    /// <param name="features">F.</param>
    public SinusoidalEmbedding(long positions, long features) : base(nameof(SinusoidalEmbedding))
    {
        var table = new double[positions * features];
        for (var position = 0; position < positions; position++)
        {
            for (var feature = 0; feature < features; feature++)
            {
                var angle = position / Math.Pow(10000, (feature - feature % 2) / (double)features);
                table[position * features + feature] = feature % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle);
            }
        }

        register_buffer(
            "embedding", tensor(table, [1, positions, features], dtype: get_default_dtype()).DetachFromDisposeScope());
    }

    /// <summary>The sequences with their positions added.</summary>
    /// <param name="input">(N, T, F).</param>
    /// <exception cref="ArgumentException">There are more steps than positions.</exception>
    public override Tensor forward(Tensor input) => Calls.AddPositions(input, get_buffer("embedding")!);
}
