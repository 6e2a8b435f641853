namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether each element equals the other's. See https://pytorch.org/docs/stable/generated/torch.eq.html.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <summary>Whether each element differs from the other's. See https://pytorch.org/docs/stable/generated/torch.ne.html.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <summary>Whether each element is less than the other's. See https://pytorch.org/docs/stable/generated/torch.lt.html.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <summary>Whether each element is at most the other's. See https://pytorch.org/docs/stable/generated/torch.le.html.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <summary>Whether each element is greater than the other's. See https://pytorch.org/docs/stable/generated/torch.gt.html.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <summary>Whether each element is at least the other's. See https://pytorch.org/docs/stable/generated/torch.ge.html.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <summary>Whether each element is less than the other's. See https://pytorch.org/docs/stable/generated/torch.less.html.</summary>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);

    /// <summary>Whether each element is at most the other's. See https://pytorch.org/docs/stable/generated/torch.less_equal.html.</summary>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);

    /// <summary>
    /// Whether each element is greater than the other's.
    /// See https://pytorch.org/docs/stable/generated/torch.greater.html.
    /// </summary>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);

    /// <summary>
    /// Whether each element is at least the other's.
    /// See https://pytorch.org/docs/stable/generated/torch.greater_equal.html.
    /// </summary>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);

    /// <summary>
    /// Whether each element differs from the other's.
    /// See https://pytorch.org/docs/stable/generated/torch.not_equal.html.
    /// </summary>
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);

    /// <summary>Whether both are true. See https://pytorch.org/docs/stable/generated/torch.logical_and.html.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <summary>Whether both are true, in place.</summary>
    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    /// <summary>Whether one is true. See https://pytorch.org/docs/stable/generated/torch.logical_or.html.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <summary>Whether one is true, in place.</summary>
    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    /// <summary>Whether exactly one is true. See https://pytorch.org/docs/stable/generated/torch.logical_xor.html.</summary>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    /// <summary>Whether exactly one is true, in place.</summary>
    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    /// <summary>Whether the element is false. See https://pytorch.org/docs/stable/generated/torch.logical_not.html.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>Bitwise and. See https://pytorch.org/docs/stable/generated/torch.bitwise_and.html.</summary>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    /// <summary>Bitwise or. See https://pytorch.org/docs/stable/generated/torch.bitwise_or.html.</summary>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    /// <summary>Bitwise xor. See https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html.</summary>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    /// <summary>Bitwise not; booleans are negated. See https://pytorch.org/docs/stable/generated/torch.bitwise_not.html.</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    /// <summary>Whether the element is NaN. See https://pytorch.org/docs/stable/generated/torch.isnan.html.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Whether the element is infinite. See https://pytorch.org/docs/stable/generated/torch.isinf.html.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>Whether the element is +∞. See https://pytorch.org/docs/stable/generated/torch.isposinf.html.</summary>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    /// <summary>Whether the element is -∞. See https://pytorch.org/docs/stable/generated/torch.isneginf.html.</summary>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    /// <summary>
    /// Whether the element is neither infinite nor NaN.
    /// See https://pytorch.org/docs/stable/generated/torch.isfinite.html.
    /// </summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>
    /// Whether |this - other| ≤ atol + rtol · |other|, element by element.
    /// See https://pytorch.org/docs/stable/generated/torch.isclose.html.
    /// </summary>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <summary>
    /// Whether |this - target| ≤ atol + rtol · |target| everywhere.
    /// See https://pytorch.org/docs/stable/generated/torch.allclose.html.
    /// </summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <summary>Whether each element equals the other's. See https://pytorch.org/docs/stable/generated/torch.eq.html.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);
}
