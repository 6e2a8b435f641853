using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Adds a learnt vector to each position of (N, T, F).</summary>
public sealed class PositionEmbedding : nn.Module<Tensor, Tensor>
{
    /// <summary>Vectors drawn from a normal distribution around zero.</summary>
    /// <param name="positions">T.</param>
    /// <param name="features">F.</param>
    /// <param name="std">The distribution's standard deviation.</param>
    public PositionEmbedding(long positions, long features, double std = 0.02) : base(nameof(PositionEmbedding))
    {
        var vectors = new Parameter(empty(1, positions, features));
        nn.init.normal_(vectors, 0, std);
        register_parameter(nameof(embedding), vectors);
    }

    /// <summary>The vectors, (1, T, F).</summary>
    public Parameter embedding
    {
        get => get_parameter(nameof(embedding))!;
        set => ConditionallyRegisterParameter(nameof(embedding), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input + embedding;
}
