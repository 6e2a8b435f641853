using System.Numerics;

namespace NetDsl.Managed.Operations;

/// <summary>A function of two elements, for one element and for a vector of them.</summary>
internal interface IBinary
{
    /// <summary>Whether the vector form may be called.</summary>
    static virtual bool HasVectorForm => true;

    static abstract T Run<T>(T x, T y) where T : unmanaged, INumber<T>;

    static abstract Vector<T> Run<T>(Vector<T> x, Vector<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of two elements that has no vector form.</summary>
internal interface IScalarBinary
{
    static abstract T Run<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>A comparison of two elements.</summary>
internal interface IComparison
{
    static abstract bool Run<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of one element, over a whole row.</summary>
internal interface IUnary
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of one floating-point element, over a whole row.</summary>
internal interface IFloatUnary
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>A function of one floating-point element that has no vector form.</summary>
internal interface IFloatFunction
{
    static abstract T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T>;
}
