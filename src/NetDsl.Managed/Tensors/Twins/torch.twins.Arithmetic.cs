namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sum; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <summary>
    /// The sum with <paramref name="alpha"/> times the other.
    /// See https://pytorch.org/docs/stable/generated/torch.add.html.
    /// </summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <summary>The sum with a number. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <summary>The sum with alpha times a number. See https://pytorch.org/docs/stable/generated/torch.add.html.</summary>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    /// <summary>Adds in place.</summary>
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);

    /// <summary>Adds alpha times the other in place.</summary>
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    /// <summary>Adds a number in place.</summary>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);

    /// <summary>Adds alpha times a number in place.</summary>
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);

    /// <summary>The difference; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <summary>The difference from a number. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    /// <summary>Subtracts in place.</summary>
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);

    /// <summary>Subtracts a number in place.</summary>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);

    /// <summary>The difference; the shapes are broadcast. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);

    /// <summary>The difference from a number. See https://pytorch.org/docs/stable/generated/torch.sub.html.</summary>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);

    /// <summary>Subtracts in place.</summary>
    public static Tensor subtract_(Tensor left, Tensor right) => left.subtract_(right);

    /// <summary>Subtracts a number in place.</summary>
    public static Tensor subtract_(Tensor left, Scalar right) => left.subtract_(right);

    /// <summary>
    /// The product, element by element; the shapes are broadcast.
    /// See https://pytorch.org/docs/stable/generated/torch.mul.html.
    /// </summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <summary>The product with a number. See https://pytorch.org/docs/stable/generated/torch.mul.html.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    /// <summary>
    /// The product, element by element; the shapes are broadcast.
    /// See https://pytorch.org/docs/stable/generated/torch.mul.html.
    /// </summary>
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);

    /// <summary>The product with a number. See https://pytorch.org/docs/stable/generated/torch.mul.html.</summary>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);

    /// <summary>Multiplies in place.</summary>
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    /// <summary>Multiplies with a number in place.</summary>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);

    /// <summary>
    /// The quotient, element by element; integers divide into floating-point numbers unless it is rounded.
    /// See https://pytorch.org/docs/stable/generated/torch.div.html.
    /// </summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);

    /// <summary>The quotient by a number. See https://pytorch.org/docs/stable/generated/torch.div.html.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);

    /// <summary>Divides in place.</summary>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div_(right, rounding_mode);

    /// <summary>Divides by a number in place.</summary>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div_(right, rounding_mode);

    /// <summary>
    /// The quotient, element by element; integers divide into floating-point numbers unless it is rounded.
    /// See https://pytorch.org/docs/stable/generated/torch.div.html.
    /// </summary>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);

    /// <summary>The quotient by a number. See https://pytorch.org/docs/stable/generated/torch.div.html.</summary>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);

    /// <summary>Divides in place.</summary>
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide_(right, rounding_mode);

    /// <summary>Divides by a number in place.</summary>
    public static Tensor divide_(Tensor left, Scalar right) => left.divide_(right);

    /// <summary>The quotient, never rounded. See https://pytorch.org/docs/stable/generated/torch.true_divide.html.</summary>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);

    /// <summary>Divides in place.</summary>
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => dividend.true_divide_(divisor);

    /// <summary>The quotient rounded down. See https://pytorch.org/docs/stable/generated/torch.floor_divide.html.</summary>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    /// <summary>Divides and rounds down in place.</summary>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    /// <summary>The remainder with the sign of the divisor. See https://pytorch.org/docs/stable/generated/torch.remainder.html.</summary>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    /// <summary>The remainder with the sign of the divisor. See https://pytorch.org/docs/stable/generated/torch.remainder.html.</summary>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);

    /// <summary>Takes the remainder in place.</summary>
    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);

    /// <summary>The remainder with the sign of the dividend. See https://pytorch.org/docs/stable/generated/torch.fmod.html.</summary>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    /// <summary>The remainder with the sign of the dividend. See https://pytorch.org/docs/stable/generated/torch.fmod.html.</summary>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);

    /// <summary>Takes the remainder in place.</summary>
    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);

    /// <summary>The power, element by element. See https://pytorch.org/docs/stable/generated/torch.pow.html.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <summary>The power with one exponent for all. See https://pytorch.org/docs/stable/generated/torch.pow.html.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    /// <summary>Raises to a power in place.</summary>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);

    /// <summary>
    /// The larger of two, element by element; NaN where one is NaN.
    /// See https://pytorch.org/docs/stable/generated/torch.maximum.html.
    /// </summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>
    /// The smaller of two, element by element; NaN where one is NaN.
    /// See https://pytorch.org/docs/stable/generated/torch.minimum.html.
    /// </summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>The larger of two, element by element. See https://pytorch.org/docs/stable/generated/torch.max.html.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    /// <summary>The smaller of two, element by element. See https://pytorch.org/docs/stable/generated/torch.min.html.</summary>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    /// <summary>The elements clamped to a range. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <summary>The elements clamped to ranges. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <summary>Clamps the elements in place.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    /// <summary>The elements clamped to a range. See https://pytorch.org/docs/stable/generated/torch.clip.html.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    /// <summary>The elements clamped from above. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>Clamps the elements from above in place.</summary>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    /// <summary>The elements clamped from below. See https://pytorch.org/docs/stable/generated/torch.clamp.html.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>Clamps the elements from below in place.</summary>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);
}
