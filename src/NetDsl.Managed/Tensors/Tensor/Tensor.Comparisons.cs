using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether each element equals the other's. See https://pytorch.org/docs/stable/generated/torch.eq.html.</summary>
        public Tensor eq(Tensor target) => Comparisons.Equal(this, target);

        /// <summary>Whether each element equals a number. See https://pytorch.org/docs/stable/generated/torch.eq.html.</summary>
        public Tensor eq(Scalar target) => Comparisons.Equal(this, target);

        /// <summary>Puts 1 where an element equals the other's, 0 elsewhere.</summary>
        public Tensor eq_(Tensor target) => Comparisons.Overwrite(this, eq(target));

        /// <summary>Puts 1 where an element equals a number, 0 elsewhere.</summary>
        public Tensor eq_(Scalar target) => Comparisons.Overwrite(this, eq(target));

        /// <summary>Whether each element differs from the other's. See https://pytorch.org/docs/stable/generated/torch.ne.html.</summary>
        public Tensor ne(Tensor target) => Comparisons.NotEqual(this, target);

        /// <summary>Whether each element differs from a number. See https://pytorch.org/docs/stable/generated/torch.ne.html.</summary>
        public Tensor ne(Scalar target) => Comparisons.NotEqual(this, target);

        /// <summary>Puts 1 where an element differs from the other's, 0 elsewhere.</summary>
        public Tensor ne_(Tensor target) => Comparisons.Overwrite(this, ne(target));

        /// <summary>Puts 1 where an element differs from a number, 0 elsewhere.</summary>
        public Tensor ne_(Scalar target) => Comparisons.Overwrite(this, ne(target));

        /// <summary>Whether each element is less than the other's. See https://pytorch.org/docs/stable/generated/torch.lt.html.</summary>
        public Tensor lt(Tensor target) => Comparisons.Less(this, target);

        /// <summary>Whether each element is less than a number. See https://pytorch.org/docs/stable/generated/torch.lt.html.</summary>
        public Tensor lt(Scalar target) => Comparisons.Less(this, target);

        /// <summary>Puts 1 where an element is less than the other's, 0 elsewhere.</summary>
        public Tensor lt_(Tensor target) => Comparisons.Overwrite(this, lt(target));

        /// <summary>Puts 1 where an element is less than a number, 0 elsewhere.</summary>
        public Tensor lt_(Scalar target) => Comparisons.Overwrite(this, lt(target));

        /// <summary>Whether each element is at most the other's. See https://pytorch.org/docs/stable/generated/torch.le.html.</summary>
        public Tensor le(Tensor target) => Comparisons.LessEqual(this, target);

        /// <summary>Whether each element is at most a number. See https://pytorch.org/docs/stable/generated/torch.le.html.</summary>
        public Tensor le(Scalar target) => Comparisons.LessEqual(this, target);

        /// <summary>Puts 1 where an element is at most the other's, 0 elsewhere.</summary>
        public Tensor le_(Tensor target) => Comparisons.Overwrite(this, le(target));

        /// <summary>Puts 1 where an element is at most a number, 0 elsewhere.</summary>
        public Tensor le_(Scalar target) => Comparisons.Overwrite(this, le(target));

        /// <summary>
        /// Whether each element is greater than the other's.
        /// See https://pytorch.org/docs/stable/generated/torch.gt.html.
        /// </summary>
        public Tensor gt(Tensor target) => Comparisons.Greater(this, target);

        /// <summary>Whether each element is greater than a number. See https://pytorch.org/docs/stable/generated/torch.gt.html.</summary>
        public Tensor gt(Scalar target) => Comparisons.Greater(this, target);

        /// <summary>Puts 1 where an element is greater than the other's, 0 elsewhere.</summary>
        public Tensor gt_(Tensor target) => Comparisons.Overwrite(this, gt(target));

        /// <summary>Puts 1 where an element is greater than a number, 0 elsewhere.</summary>
        public Tensor gt_(Scalar target) => Comparisons.Overwrite(this, gt(target));

        /// <summary>Whether each element is at least the other's. See https://pytorch.org/docs/stable/generated/torch.ge.html.</summary>
        public Tensor ge(Tensor target) => Comparisons.GreaterEqual(this, target);

        /// <summary>Whether each element is at least a number. See https://pytorch.org/docs/stable/generated/torch.ge.html.</summary>
        public Tensor ge(Scalar target) => Comparisons.GreaterEqual(this, target);

        /// <summary>Puts 1 where an element is at least the other's, 0 elsewhere.</summary>
        public Tensor ge_(Tensor target) => Comparisons.Overwrite(this, ge(target));

        /// <summary>Puts 1 where an element is at least a number, 0 elsewhere.</summary>
        public Tensor ge_(Scalar target) => Comparisons.Overwrite(this, ge(target));

        /// <summary>Whether each element is less than the other's. See https://pytorch.org/docs/stable/generated/torch.less.html.</summary>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>
        /// Whether each element is at most the other's.
        /// See https://pytorch.org/docs/stable/generated/torch.less_equal.html.
        /// </summary>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>
        /// Whether each element is greater than the other's.
        /// See https://pytorch.org/docs/stable/generated/torch.greater.html.
        /// </summary>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>
        /// Whether each element is at least the other's.
        /// See https://pytorch.org/docs/stable/generated/torch.greater_equal.html.
        /// </summary>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>
        /// Whether each element differs from the other's.
        /// See https://pytorch.org/docs/stable/generated/torch.not_equal.html.
        /// </summary>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Whether both are true. See https://pytorch.org/docs/stable/generated/torch.logical_and.html.</summary>
        public Tensor logical_and(Tensor other) => Comparisons.And(this, other);

        /// <summary>Whether both are true, in place.</summary>
        public Tensor logical_and_(Tensor other) => Comparisons.Overwrite(this, logical_and(other));

        /// <summary>Whether one is true. See https://pytorch.org/docs/stable/generated/torch.logical_or.html.</summary>
        public Tensor logical_or(Tensor other) => Comparisons.Or(this, other);

        /// <summary>Whether one is true, in place.</summary>
        public Tensor logical_or_(Tensor other) => Comparisons.Overwrite(this, logical_or(other));

        /// <summary>Whether exactly one is true. See https://pytorch.org/docs/stable/generated/torch.logical_xor.html.</summary>
        public Tensor logical_xor(Tensor other) => Comparisons.Xor(this, other);

        /// <summary>Whether exactly one is true, in place.</summary>
        public Tensor logical_xor_(Tensor other) => Comparisons.Overwrite(this, logical_xor(other));

        /// <summary>Whether the element is false. See https://pytorch.org/docs/stable/generated/torch.logical_not.html.</summary>
        public Tensor logical_not() => Comparisons.Not(this);

        /// <summary>Whether the element is false, in place.</summary>
        public Tensor logical_not_() => Comparisons.Overwrite(this, logical_not());

        /// <summary>Bitwise and. See https://pytorch.org/docs/stable/generated/torch.bitwise_and.html.</summary>
        public Tensor bitwise_and(Tensor other) => Bitwise.And(this, other);

        /// <summary>Bitwise or. See https://pytorch.org/docs/stable/generated/torch.bitwise_or.html.</summary>
        public Tensor bitwise_or(Tensor other) => Bitwise.Or(this, other);

        /// <summary>Bitwise xor. See https://pytorch.org/docs/stable/generated/torch.bitwise_xor.html.</summary>
        public Tensor bitwise_xor(Tensor other) => Bitwise.Xor(this, other);

        /// <summary>Bitwise not; booleans are negated. See https://pytorch.org/docs/stable/generated/torch.bitwise_not.html.</summary>
        public Tensor bitwise_not() => Bitwise.Not(this);

        /// <summary>Whether the element is NaN. See https://pytorch.org/docs/stable/generated/torch.isnan.html.</summary>
        public Tensor isnan() => Comparisons.NotEqual(this, this);

        /// <summary>Whether the element is infinite. See https://pytorch.org/docs/stable/generated/torch.isinf.html.</summary>
        public Tensor isinf() => Classification.IsInfinite(this);

        /// <summary>Whether the element is +∞. See https://pytorch.org/docs/stable/generated/torch.isposinf.html.</summary>
        public Tensor isposinf() => Comparisons.Equal(this, double.PositiveInfinity);

        /// <summary>Whether the element is -∞. See https://pytorch.org/docs/stable/generated/torch.isneginf.html.</summary>
        public Tensor isneginf() => Comparisons.Equal(this, double.NegativeInfinity);

        /// <summary>
        /// Whether the element is neither infinite nor NaN.
        /// See https://pytorch.org/docs/stable/generated/torch.isfinite.html.
        /// </summary>
        public Tensor isfinite() => Classification.IsFinite(this);

        /// <summary>
        /// Whether |this - other| ≤ atol + rtol · |other|, element by element.
        /// See https://pytorch.org/docs/stable/generated/torch.isclose.html.
        /// </summary>
        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) =>
            Classification.IsClose(this, other, rtol, atol, nanEqual);

        /// <summary>
        /// Whether |this - target| ≤ atol + rtol · |target| everywhere.
        /// See https://pytorch.org/docs/stable/generated/torch.allclose.html.
        /// </summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) =>
            Classification.AllClose(this, target, rtol, atol, equal_nan);

        /// <summary>Whether each element equals the other's. See https://pytorch.org/docs/stable/generated/torch.eq.html.</summary>
        public Tensor equal(Tensor target) => Comparisons.Equal(this, target);

        /// <summary>
        /// Whether the other tensor has the same shape and the same elements.
        /// See https://pytorch.org/docs/stable/generated/torch.equal.html.
        /// </summary>
        public bool Equals(Tensor target) => target is not null && Comparisons.AreEqual(this, target);
    }
}
