namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value. See https://pytorch.org/docs/stable/generated/torch.abs.html.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>The absolute value, in place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>The absolute value. See https://pytorch.org/docs/stable/generated/torch.absolute.html.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>The absolute value, in place.</summary>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <summary>The negative. See https://pytorch.org/docs/stable/generated/torch.neg.html.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>The negative, in place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>-1, 0 or 1. See https://pytorch.org/docs/stable/generated/torch.sign.html.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>-1, 0 or 1, in place.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary>e to the power of the element. See https://pytorch.org/docs/stable/generated/torch.exp.html.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>e to the power of the element, in place.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>2 to the power of the element. See https://pytorch.org/docs/stable/generated/torch.exp2.html.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>eˣ - 1, exact near zero. See https://pytorch.org/docs/stable/generated/torch.expm1.html.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>eˣ - 1, exact near zero, in place.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>The natural logarithm. See https://pytorch.org/docs/stable/generated/torch.log.html.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The natural logarithm, in place.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>The logarithm to base 2. See https://pytorch.org/docs/stable/generated/torch.log2.html.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>The logarithm to base 2, in place.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>The logarithm to base 10. See https://pytorch.org/docs/stable/generated/torch.log10.html.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>The logarithm to base 10, in place.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>ln(1 + x), exact near zero. See https://pytorch.org/docs/stable/generated/torch.log1p.html.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>ln(1 + x), exact near zero, in place.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>The square root. See https://pytorch.org/docs/stable/generated/torch.sqrt.html.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>The square root, in place.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <summary>One over the square root. See https://pytorch.org/docs/stable/generated/torch.rsqrt.html.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>One over the square root, in place.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <summary>One over the element. See https://pytorch.org/docs/stable/generated/torch.reciprocal.html.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>One over the element, in place.</summary>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    /// <summary>The square. See https://pytorch.org/docs/stable/generated/torch.square.html.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>The sine. See https://pytorch.org/docs/stable/generated/torch.sin.html.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>The sine, in place.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>The cosine. See https://pytorch.org/docs/stable/generated/torch.cos.html.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>The cosine, in place.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>The tangent. See https://pytorch.org/docs/stable/generated/torch.tan.html.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>The tangent, in place.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>The hyperbolic sine. See https://pytorch.org/docs/stable/generated/torch.sinh.html.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>The hyperbolic sine, in place.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>The hyperbolic cosine. See https://pytorch.org/docs/stable/generated/torch.cosh.html.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The hyperbolic cosine, in place.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>The arc sine. See https://pytorch.org/docs/stable/generated/torch.asin.html.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>The arc sine, in place.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>The arc cosine. See https://pytorch.org/docs/stable/generated/torch.acos.html.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>The arc cosine, in place.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>The arc tangent. See https://pytorch.org/docs/stable/generated/torch.atan.html.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>The arc tangent, in place.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>The element rounded down. See https://pytorch.org/docs/stable/generated/torch.floor.html.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>The element rounded down, in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The element rounded up. See https://pytorch.org/docs/stable/generated/torch.ceil.html.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>The element rounded up, in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>The element rounded towards zero. See https://pytorch.org/docs/stable/generated/torch.trunc.html.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>The element rounded towards zero, in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <summary>The element rounded towards zero. See https://pytorch.org/docs/stable/generated/torch.fix.html.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>The element rounded towards zero, in place.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <summary>The error function. See https://pytorch.org/docs/stable/generated/torch.erf.html.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>
    /// The inverse of the error function, for elements from −1 to 1.
    /// See https://pytorch.org/docs/stable/generated/torch.erfinv.html.
    /// </summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>The inverse of the error function, in place.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>The error function, in place.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>One less the error function. See https://pytorch.org/docs/stable/generated/torch.erfc.html.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>One less the error function, in place.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>The negative. See https://pytorch.org/docs/stable/generated/torch.negative.html.</summary>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary>The tensor itself. See https://pytorch.org/docs/stable/generated/torch.positive.html.</summary>
    public static Tensor positive(Tensor input) => input.positive();

    /// <summary>
    /// The element rounded, halves to the even neighbour.
    /// See https://pytorch.org/docs/stable/generated/torch.round.html.
    /// </summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>Rounds in place.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);
}
