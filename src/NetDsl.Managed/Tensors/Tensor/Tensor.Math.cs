using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value. See https://pytorch.org/docs/stable/generated/torch.abs.html.</summary>
        public Tensor abs() => UnaryFunctions.Abs.Apply(this);

        /// <summary>The absolute value, in place.</summary>
        public Tensor abs_() => UnaryFunctions.Abs.ApplyInPlace(this);

        /// <summary>The absolute value. See https://pytorch.org/docs/stable/generated/torch.absolute.html.</summary>
        public Tensor absolute() => UnaryFunctions.Abs.Apply(this);

        /// <summary>The absolute value, in place.</summary>
        public Tensor absolute_() => UnaryFunctions.Abs.ApplyInPlace(this);

        /// <summary>The negative. See https://pytorch.org/docs/stable/generated/torch.neg.html.</summary>
        public Tensor neg() => Negate.Apply(this);

        /// <summary>The negative, in place.</summary>
        public Tensor neg_() => Negate.ApplyInPlace(this);

        /// <summary>-1, 0 or 1. See https://pytorch.org/docs/stable/generated/torch.sign.html.</summary>
        public Tensor sign() => UnaryFunctions.Sign.Apply(this);

        /// <summary>-1, 0 or 1, in place.</summary>
        public Tensor sign_() => UnaryFunctions.Sign.ApplyInPlace(this);

        /// <summary>e to the power of the element. See https://pytorch.org/docs/stable/generated/torch.exp.html.</summary>
        public Tensor exp() => UnaryFunctions.Exp.Apply(this);

        /// <summary>e to the power of the element, in place.</summary>
        public Tensor exp_() => UnaryFunctions.Exp.ApplyInPlace(this);

        /// <summary>2 to the power of the element. See https://pytorch.org/docs/stable/generated/torch.exp2.html.</summary>
        public Tensor exp2() => UnaryFunctions.Exp2.Apply(this);

        /// <summary>eˣ - 1, exact near zero. See https://pytorch.org/docs/stable/generated/torch.expm1.html.</summary>
        public Tensor expm1() => UnaryFunctions.Expm1.Apply(this);

        /// <summary>eˣ - 1, exact near zero, in place.</summary>
        public Tensor expm1_() => UnaryFunctions.Expm1.ApplyInPlace(this);

        /// <summary>The natural logarithm. See https://pytorch.org/docs/stable/generated/torch.log.html.</summary>
        public Tensor log() => UnaryFunctions.Log.Apply(this);

        /// <summary>The natural logarithm, in place.</summary>
        public Tensor log_() => UnaryFunctions.Log.ApplyInPlace(this);

        /// <summary>The logarithm to base 2. See https://pytorch.org/docs/stable/generated/torch.log2.html.</summary>
        public Tensor log2() => UnaryFunctions.Log2.Apply(this);

        /// <summary>The logarithm to base 2, in place.</summary>
        public Tensor log2_() => UnaryFunctions.Log2.ApplyInPlace(this);

        /// <summary>The logarithm to base 10. See https://pytorch.org/docs/stable/generated/torch.log10.html.</summary>
        public Tensor log10() => UnaryFunctions.Log10.Apply(this);

        /// <summary>The logarithm to base 10, in place.</summary>
        public Tensor log10_() => UnaryFunctions.Log10.ApplyInPlace(this);

        /// <summary>ln(1 + x), exact near zero. See https://pytorch.org/docs/stable/generated/torch.log1p.html.</summary>
        public Tensor log1p() => UnaryFunctions.Log1p.Apply(this);

        /// <summary>ln(1 + x), exact near zero, in place.</summary>
        public Tensor log1p_() => UnaryFunctions.Log1p.ApplyInPlace(this);

        /// <summary>The square root. See https://pytorch.org/docs/stable/generated/torch.sqrt.html.</summary>
        public Tensor sqrt() => UnaryFunctions.Sqrt.Apply(this);

        /// <summary>The square root, in place.</summary>
        public Tensor sqrt_() => UnaryFunctions.Sqrt.ApplyInPlace(this);

        /// <summary>One over the square root. See https://pytorch.org/docs/stable/generated/torch.rsqrt.html.</summary>
        public Tensor rsqrt() => UnaryFunctions.Rsqrt.Apply(this);

        /// <summary>One over the square root, in place.</summary>
        public Tensor rsqrt_() => UnaryFunctions.Rsqrt.ApplyInPlace(this);

        /// <summary>One over the element. See https://pytorch.org/docs/stable/generated/torch.reciprocal.html.</summary>
        public Tensor reciprocal() => UnaryFunctions.Reciprocal.Apply(this);

        /// <summary>One over the element, in place.</summary>
        public Tensor reciprocal_() => UnaryFunctions.Reciprocal.ApplyInPlace(this);

        /// <summary>The square. See https://pytorch.org/docs/stable/generated/torch.square.html.</summary>
        public Tensor square() => UnaryFunctions.Square.Apply(this);

        /// <summary>The sine. See https://pytorch.org/docs/stable/generated/torch.sin.html.</summary>
        public Tensor sin() => UnaryFunctions.Sin.Apply(this);

        /// <summary>The sine, in place.</summary>
        public Tensor sin_() => UnaryFunctions.Sin.ApplyInPlace(this);

        /// <summary>The cosine. See https://pytorch.org/docs/stable/generated/torch.cos.html.</summary>
        public Tensor cos() => UnaryFunctions.Cos.Apply(this);

        /// <summary>The cosine, in place.</summary>
        public Tensor cos_() => UnaryFunctions.Cos.ApplyInPlace(this);

        /// <summary>The tangent. See https://pytorch.org/docs/stable/generated/torch.tan.html.</summary>
        public Tensor tan() => UnaryFunctions.Tan.Apply(this);

        /// <summary>The tangent, in place.</summary>
        public Tensor tan_() => UnaryFunctions.Tan.ApplyInPlace(this);

        /// <summary>The hyperbolic sine. See https://pytorch.org/docs/stable/generated/torch.sinh.html.</summary>
        public Tensor sinh() => UnaryFunctions.Sinh.Apply(this);

        /// <summary>The hyperbolic sine, in place.</summary>
        public Tensor sinh_() => UnaryFunctions.Sinh.ApplyInPlace(this);

        /// <summary>The hyperbolic cosine. See https://pytorch.org/docs/stable/generated/torch.cosh.html.</summary>
        public Tensor cosh() => UnaryFunctions.Cosh.Apply(this);

        /// <summary>The hyperbolic cosine, in place.</summary>
        public Tensor cosh_() => UnaryFunctions.Cosh.ApplyInPlace(this);

        /// <summary>The arc sine. See https://pytorch.org/docs/stable/generated/torch.asin.html.</summary>
        public Tensor asin() => UnaryFunctions.Asin.Apply(this);

        /// <summary>The arc sine, in place.</summary>
        public Tensor asin_() => UnaryFunctions.Asin.ApplyInPlace(this);

        /// <summary>The arc cosine. See https://pytorch.org/docs/stable/generated/torch.acos.html.</summary>
        public Tensor acos() => UnaryFunctions.Acos.Apply(this);

        /// <summary>The arc cosine, in place.</summary>
        public Tensor acos_() => UnaryFunctions.Acos.ApplyInPlace(this);

        /// <summary>The arc tangent. See https://pytorch.org/docs/stable/generated/torch.atan.html.</summary>
        public Tensor atan() => UnaryFunctions.Atan.Apply(this);

        /// <summary>The arc tangent, in place.</summary>
        public Tensor atan_() => UnaryFunctions.Atan.ApplyInPlace(this);

        /// <summary>The element rounded down. See https://pytorch.org/docs/stable/generated/torch.floor.html.</summary>
        public Tensor floor() => UnaryFunctions.Floor.Apply(this);

        /// <summary>The element rounded down, in place.</summary>
        public Tensor floor_() => UnaryFunctions.Floor.ApplyInPlace(this);

        /// <summary>The element rounded up. See https://pytorch.org/docs/stable/generated/torch.ceil.html.</summary>
        public Tensor ceil() => UnaryFunctions.Ceil.Apply(this);

        /// <summary>The element rounded up, in place.</summary>
        public Tensor ceil_() => UnaryFunctions.Ceil.ApplyInPlace(this);

        /// <summary>The element rounded towards zero. See https://pytorch.org/docs/stable/generated/torch.trunc.html.</summary>
        public Tensor trunc() => UnaryFunctions.Trunc.Apply(this);

        /// <summary>The element rounded towards zero, in place.</summary>
        public Tensor trunc_() => UnaryFunctions.Trunc.ApplyInPlace(this);

        /// <summary>The element rounded towards zero. See https://pytorch.org/docs/stable/generated/torch.fix.html.</summary>
        public Tensor fix() => UnaryFunctions.Trunc.Apply(this);

        /// <summary>The element rounded towards zero, in place.</summary>
        public Tensor fix_() => UnaryFunctions.Trunc.ApplyInPlace(this);

        /// <summary>The error function. See https://pytorch.org/docs/stable/generated/torch.erf.html.</summary>
        public Tensor erf() => UnaryFunctions.Erf.Apply(this);

        /// <summary>The error function, in place.</summary>
        public Tensor erf_() => UnaryFunctions.Erf.ApplyInPlace(this);

        /// <summary>
        /// The inverse of the error function, for elements from −1 to 1.
        /// See https://pytorch.org/docs/stable/generated/torch.erfinv.html.
        /// </summary>
        public Tensor erfinv() => UnaryFunctions.Erfinv.Apply(this);

        /// <summary>The inverse of the error function, in place.</summary>
        public Tensor erfinv_() => UnaryFunctions.Erfinv.ApplyInPlace(this);

        /// <summary>One less the error function. See https://pytorch.org/docs/stable/generated/torch.erfc.html.</summary>
        public Tensor erfc() => UnaryFunctions.Erfc.Apply(this);

        /// <summary>One less the error function, in place.</summary>
        public Tensor erfc_() => UnaryFunctions.Erfc.ApplyInPlace(this);

        /// <summary>The negative. See https://pytorch.org/docs/stable/generated/torch.negative.html.</summary>
        public Tensor negative() => neg();

        /// <summary>The tensor itself. See https://pytorch.org/docs/stable/generated/torch.positive.html.</summary>
        public Tensor positive() => alias();

        /// <summary>
        /// The element rounded, halves to the even neighbour.
        /// See https://pytorch.org/docs/stable/generated/torch.round.html.
        /// </summary>
        public Tensor round(long decimals = 0) => Rounding.Apply(this, decimals);

        /// <summary>Rounds in place.</summary>
        public Tensor round_(long decimals = 0) => Rounding.ApplyInPlace(this, decimals);
    }
}
