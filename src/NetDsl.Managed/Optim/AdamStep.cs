using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>A step of Adam; <c>first</c> and <c>second</c> are the moments, <c>third</c> the largest second moment so far.</summary>
/// <param name="Lr">Learning rate.</param>
/// <param name="Beta1">The decay rate of the first moment.</param>
/// <param name="Beta2">The decay rate of the second moment.</param>
/// <param name="Eps">A small value added to the denominator for numerical stability.</param>
/// <param name="Decay">Weight decay.</param>
/// <param name="Decoupled">Whether the decay applies to the weights directly (AdamW) instead of the gradient.</param>
/// <param name="Maximize">Whether to maximize the objective.</param>
/// <param name="Number">The number of the step, from 1.</param>
internal readonly record struct AdamStep(
    double Lr, double Beta1, double Beta2, double Eps, double Decay, bool Decoupled, bool Maximize, long Number) : ParameterUpdate.IStep
{
    public void Run<T>(Span<Vector<T>> parameter, ReadOnlySpan<Vector<T>> grad, Span<Vector<T>> first, Span<Vector<T>> second,
        Span<Vector<T>> third)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sign = new Vector<T>(T.CreateTruncating(Maximize ? -1 : 1));
        var decay = new Vector<T>(T.CreateTruncating(Decoupled ? 0 : Decay));
        var shrink = new Vector<T>(T.CreateTruncating(Decoupled ? 1 - Lr * Decay : 1));
        var fresh1 = new Vector<T>(T.CreateTruncating(1 - Beta1));
        var keep2 = new Vector<T>(T.CreateTruncating(Beta2));
        var fresh2 = new Vector<T>(T.CreateTruncating(1 - Beta2));
        var eps = new Vector<T>(T.CreateTruncating(Eps));
        var rate = new Vector<T>(T.CreateTruncating(Lr / (1 - Math.Pow(Beta1, Number))));
        var root = new Vector<T>(T.CreateTruncating(Math.Sqrt(1 - Math.Pow(Beta2, Number))));
        for (var i = 0; i < parameter.Length; i++)
        {
            var value = parameter[i] * shrink;
            var step = sign * grad[i] + decay * value;
            first[i] += fresh1 * (step - first[i]);
            second[i] = second[i] * keep2 + fresh2 * step * step;
            var square = second[i];
            if (!third.IsEmpty)
            {
                square = third[i] = Vector.Max(third[i], square);
            }
            parameter[i] = value - rate * first[i] / (Vector.SquareRoot(square) / root + eps);
        }
    }
}
