namespace NetDsl.Managed.Functional;

/// <summary>An elementwise function and its derivative over spans, which each implementation vectorizes.</summary>
internal interface IActivation
{
    /// <summary>The name PyTorch gives the node, <c>"ReluBackward0"</c>.</summary>
    string Node { get; }

    /// <summary>The name PyTorch gives the kernel in its messages.</summary>
    string Kernel { get; }

    /// <summary>Whether the derivative is computed from the result; otherwise from the input.</summary>
    bool NeedsResult { get; }

    /// <summary>Computes the function. The spans may be the same.</summary>
    void Forward<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;

    /// <summary>Multiplies the gradient by the derivative; saved is the result or the input: <see cref="NeedsResult"/>.</summary>
    void Backward<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> grad, Span<T> result)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;
}
