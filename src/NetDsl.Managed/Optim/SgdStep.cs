using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>A step of stochastic gradient descent; <c>first</c> is the momentum.</summary>
/// <param name="Lr">Learning rate.</param>
/// <param name="Momentum">The momentum factor; 0 for none.</param>
/// <param name="Dampening">The dampening of the momentum.</param>
/// <param name="Decay">L2 penalty.</param>
/// <param name="Nesterov">Whether to use Nesterov momentum.</param>
/// <param name="Maximize">Whether to maximize the objective.</param>
/// <param name="IsFirst">Whether the momentum has no value yet.</param>
internal readonly record struct SgdStep(
    double Lr, double Momentum, double Dampening, double Decay, bool Nesterov, bool Maximize, bool IsFirst) : ParameterUpdate.IStep
{
    public void Run<T>(Span<Vector<T>> parameter, ReadOnlySpan<Vector<T>> grad, Span<Vector<T>> first, Span<Vector<T>> second,
        Span<Vector<T>> third)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sign = new Vector<T>(T.CreateTruncating(Maximize ? -1 : 1));
        var decay = new Vector<T>(T.CreateTruncating(Decay));
        var momentum = new Vector<T>(T.CreateTruncating(Momentum));
        var fresh = new Vector<T>(T.CreateTruncating(1 - Dampening));
        var rate = new Vector<T>(T.CreateTruncating(Lr));
        for (var i = 0; i < parameter.Length; i++)
        {
            var step = sign * grad[i] + decay * parameter[i];
            if (!first.IsEmpty)
            {
                first[i] = IsFirst ? step : first[i] * momentum + fresh * step;
                step = Nesterov ? step + momentum * first[i] : first[i];
            }
            parameter[i] -= rate * step;
        }
    }
}
