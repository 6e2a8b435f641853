using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>Puts one learnt token in front of each sequence: (N, T, F) becomes (N, T + 1, F).</summary>
public sealed class ClassToken : nn.Module<Tensor, Tensor>
{
    /// <summary>A token that starts as zeros, as torchvision's.</summary>
    /// <param name="features">The token's size.</param>
    public ClassToken(long features) : base(nameof(ClassToken)) => register_parameter("token", new Parameter(zeros(1, 1, features)));

    /// <summary>The token, (1, 1, F).</summary>
    public Parameter token
    {
        get => get_parameter(nameof(token))!;
        set => ConditionallyRegisterParameter(nameof(token), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var tokens = token.expand(input.size(0), -1, -1);
        return cat([tokens, input], dim: 1);
    }
}
