using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// A rectifier with random slopes below zero in training, and their mean in evaluation. TorchSharp's own module takes the mean in
/// training too.
/// </summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html">RReLU</see></remarks>
/// <param name="lower">The least slope.</param>
/// <param name="upper">The greatest slope.</param>
/// <param name="inplace">Whether the input itself is changed.</param>
public sealed class RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) : nn.Module<Tensor, Tensor>(nameof(RReLU))
{
    /// <summary>x where it is positive, a part of it between the bounds where not.</summary>
    /// <param name="input">Values of any shape.</param>
    /// <returns>The input's shape.</returns>
    public override Tensor forward(Tensor input)
    {
        if (!training)
        {
            return nn.functional.rrelu(input, lower, upper, inplace);
        }
        using var isPositive = input.gt(0);
        using var factors = empty_like(input).uniform_(lower, upper).masked_fill_(isPositive, 1);
        return inplace ? input.mul_(factors).alias() : input.mul(factors);
    }
}
