using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
        public Tensor add(Tensor target) => Add.Apply(this, target);

        /// <summary>
        /// The sum with <paramref name="alpha"/> times the other.
        /// See https://pytorch.org/docs/stable/generated/torch.add.html.
        /// </summary>
        public Tensor add(Tensor target, Scalar alpha) => Add.Scaled(this, target, alpha);

        /// <summary>The sum with a number. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
        public Tensor add(Scalar scalar) => Add.Apply(this, scalar);

        /// <summary>The sum with alpha times a number. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Add.Apply(this, Scalars.Product(scalar, alpha));

        /// <summary>Adds in place.</summary>
        public Tensor add_(Tensor target) => Add.ApplyInPlace(this, target);

        /// <summary>Adds alpha times the other in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Add.ScaledInPlace(this, target, alpha);

        /// <summary>Adds a number in place.</summary>
        public Tensor add_(Scalar scalar) => Add.ApplyInPlace(this, scalar);

        /// <summary>Adds alpha times a number in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Add.ApplyInPlace(this, Scalars.Product(scalar, alpha));

        /// <summary>The difference; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
        public Tensor sub(Tensor target) => Subtract.Apply(this, target);

        /// <summary>The difference from a number. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
        public Tensor sub(Scalar target) => Subtract.Apply(this, target);

        /// <summary>Subtracts in place.</summary>
        public Tensor sub_(Tensor target) => Subtract.ApplyInPlace(this, target);

        /// <summary>Subtracts a number in place.</summary>
        public Tensor sub_(Scalar target) => Subtract.ApplyInPlace(this, target);

        /// <summary>The difference; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
        public Tensor subtract(Tensor target) => Subtract.Apply(this, target);

        /// <summary>The difference from a number. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
        public Tensor subtract(Scalar target) => Subtract.Apply(this, target);

        /// <summary>Subtracts in place.</summary>
        public Tensor subtract_(Tensor target) => Subtract.ApplyInPlace(this, target);

        /// <summary>Subtracts a number in place.</summary>
        public Tensor subtract_(Scalar target) => Subtract.ApplyInPlace(this, target);

        /// <summary>
        /// The product, element by element; the shapes are broadcast.
        /// See https://pytorch.org/docs/stable/generated/torch.mul.html.
        /// </summary>
        public Tensor mul(Tensor target) => Multiply.Apply(this, target);

        /// <summary>The product with a number. See https://pytorch.org/docs/stable/generated/torch.mul.html.</summary>
        public Tensor mul(Scalar target) => Multiply.Apply(this, target);

        /// <summary>
        /// The product, element by element; the shapes are broadcast.
        /// See https://pytorch.org/docs/stable/generated/torch.mul.html.
        /// </summary>
        public Tensor multiply(Tensor target) => Multiply.Apply(this, target);

        /// <summary>The product with a number. See https://pytorch.org/docs/stable/generated/torch.mul.html.</summary>
        public Tensor multiply(Scalar target) => Multiply.Apply(this, target);

        /// <summary>Multiplies in place.</summary>
        public Tensor mul_(Tensor target) => Multiply.ApplyInPlace(this, target);

        /// <summary>Multiplies with a number in place.</summary>
        public Tensor mul_(Scalar target) => Multiply.ApplyInPlace(this, target);

        /// <summary>
        /// The quotient, element by element; integers divide into floating-point numbers unless it is rounded.
        /// See https://pytorch.org/docs/stable/generated/torch.div.html.
        /// </summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Divide.Apply(this, target, rounding_mode);

        /// <summary>The quotient by a number. See https://pytorch.org/docs/stable/generated/torch.div.html.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Divide.Apply(this, target, rounding_mode);

        /// <summary>Divides in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.ApplyInPlace(this, target, rounding_mode);

        /// <summary>Divides by a number in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.ApplyInPlace(this, target, rounding_mode);

        /// <summary>
        /// The quotient, element by element; integers divide into floating-point numbers unless it is rounded.
        /// See https://pytorch.org/docs/stable/generated/torch.div.html.
        /// </summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.Apply(this, target, rounding_mode);

        /// <summary>The quotient by a number. See https://pytorch.org/docs/stable/generated/torch.div.html.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.Apply(this, target, rounding_mode);

        /// <summary>Divides in place.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.ApplyInPlace(this, target, rounding_mode);

        /// <summary>Divides by a number in place.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Divide.ApplyInPlace(this, target, rounding_mode);

        /// <summary>The quotient, never rounded. See https://pytorch.org/docs/stable/generated/torch.true_divide.html.</summary>
        public Tensor true_divide(Tensor other) => div(other);

        /// <summary>The quotient, never rounded. See https://pytorch.org/docs/stable/generated/torch.true_divide.html.</summary>
        public Tensor true_divide(Scalar other) => div(other);

        /// <summary>Divides in place.</summary>
        public Tensor true_divide_(Tensor other) => div_(other);

        /// <summary>Divides by a number in place.</summary>
        public Tensor true_divide_(Scalar other) => div_(other);

        /// <summary>The quotient rounded down. See https://pytorch.org/docs/stable/generated/torch.floor_divide.html.</summary>
        public Tensor floor_divide(Tensor other) => div(other, RoundingMode.floor);

        /// <summary>The quotient rounded down. See https://pytorch.org/docs/stable/generated/torch.floor_divide.html.</summary>
        public Tensor floor_divide(Scalar other) => div(other, RoundingMode.floor);

        /// <summary>Divides and rounds down in place.</summary>
        public Tensor floor_divide_(Tensor other) => div_(other, RoundingMode.floor);

        /// <summary>Divides and rounds down in place.</summary>
        public Tensor floor_divide_(Scalar other) => div_(other, RoundingMode.floor);

        /// <summary>
        /// The remainder with the sign of the divisor.
        /// See https://pytorch.org/docs/stable/generated/torch.remainder.html.
        /// </summary>
        public Tensor remainder(Tensor target) => Modulo.Remainder(this, target);

        /// <summary>
        /// The remainder with the sign of the divisor.
        /// See https://pytorch.org/docs/stable/generated/torch.remainder.html.
        /// </summary>
        public Tensor remainder(Scalar scalar) => Modulo.Remainder(this, scalar);

        /// <summary>Takes the remainder in place.</summary>
        public Tensor remainder_(Scalar scalar) => Modulo.RemainderInPlace(this, scalar);

        /// <summary>The remainder with the sign of the dividend. See https://pytorch.org/docs/stable/generated/torch.fmod.html.</summary>
        public Tensor fmod(Tensor target) => Modulo.Fmod(this, target);

        /// <summary>The remainder with the sign of the dividend. See https://pytorch.org/docs/stable/generated/torch.fmod.html.</summary>
        public Tensor fmod(Scalar scalar) => Modulo.Fmod(this, scalar);

        /// <summary>Takes the remainder in place.</summary>
        public Tensor fmod_(Scalar scalar) => Modulo.FmodInPlace(this, scalar);

        /// <summary>The power, element by element. See https://pytorch.org/docs/stable/generated/torch.pow.html.</summary>
        public Tensor pow(Tensor exponent) => Power.Apply(this, exponent);

        /// <summary>The power with one exponent for all. See https://pytorch.org/docs/stable/generated/torch.pow.html.</summary>
        public Tensor pow(Scalar exponent) => Power.Apply(this, exponent);

        /// <summary>Raises to a power in place.</summary>
        public Tensor pow_(Scalar exponent) => Power.ApplyInPlace(this, exponent);

        /// <summary>
        /// The larger of two, element by element; NaN where one is NaN.
        /// See https://pytorch.org/docs/stable/generated/torch.maximum.html.
        /// </summary>
        public Tensor maximum(Tensor other) => Extremes.Maximum(this, other);

        /// <summary>
        /// The smaller of two, element by element; NaN where one is NaN.
        /// See https://pytorch.org/docs/stable/generated/torch.minimum.html.
        /// </summary>
        public Tensor minimum(Tensor other) => Extremes.Minimum(this, other);

        /// <summary>The larger of two, element by element. See https://pytorch.org/docs/stable/generated/torch.max.html.</summary>
        public Tensor max(Tensor other) => Extremes.Maximum(this, other);

        /// <summary>The smaller of two, element by element. See https://pytorch.org/docs/stable/generated/torch.min.html.</summary>
        public Tensor min(Tensor other) => Extremes.Minimum(this, other);

        /// <summary>The elements clamped to a range. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Clamp.Apply(this, min, max);

        /// <summary>The elements clamped to ranges. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Clamp.Apply(this, min, max);

        /// <summary>Clamps the elements in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Clamp.ApplyInPlace(this, min, max);

        /// <summary>The elements clamped to a range. See https://pytorch.org/docs/stable/generated/torch.clip.html.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Clamp.Apply(this, min, max);

        /// <summary>The elements clamped from above. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
        public Tensor clamp_max(Scalar max) => Clamp.Apply(this, null, max);

        /// <summary>Clamps the elements from above in place.</summary>
        public Tensor clamp_max_(Scalar max) => Clamp.ApplyInPlace(this, null, max);

        /// <summary>The elements clamped from below. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
        public Tensor clamp_min(Scalar min) => Clamp.Apply(this, min, null);

        /// <summary>Clamps the elements from below in place.</summary>
        public Tensor clamp_min_(Scalar min) => Clamp.ApplyInPlace(this, min, null);
    }
}
