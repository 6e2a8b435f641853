using System.Numerics;

namespace NetDsl.Managed.Functional;

/// <summary>A scalar function and its derivative, computed in double precision.</summary>
internal interface ISmooth
{
    string Node { get; }

    string Kernel { get; }

    /// <summary>Whether <see cref="Slope"/> takes the result; otherwise the input.</summary>
    bool NeedsResult => false;

    /// <summary>Whether no gradient passes where <see cref="Slope"/> is 0, not even an infinite one or NaN.</summary>
    bool IsCut => false;

    double Value(double x);

    double Slope(double saved);
}

/// <summary>Runs an <see cref="ISmooth"/> value by value.</summary>
internal readonly struct Smooth<TFunction>(TFunction function) : IActivation
    where TFunction : struct, ISmooth
{
    public string Node => function.Node;

    public string Kernel => function.Kernel;

    public bool NeedsResult => function.NeedsResult;

    public void Forward<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = T.CreateTruncating(function.Value(double.CreateTruncating(x[i])));
        }
    }

    public void Backward<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> grad, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < result.Length; i++)
        {
            var slope = function.Slope(double.CreateTruncating(saved[i]));
            result[i] = function.IsCut && slope == 0 ? T.Zero : grad[i] * T.CreateTruncating(slope);
        }
    }
}
