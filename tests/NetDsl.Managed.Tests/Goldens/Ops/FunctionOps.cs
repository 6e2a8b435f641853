using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class FunctionOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("ceil", (x, _) => x[0].ceil());
        ops.Add("floor", (x, _) => x[0].floor());
        ops.Add("round", (x, _) => x[0].round());
        ops.Add("trunc", (x, _) => x[0].trunc());
        ops.Add("sign", (x, _) => x[0].sign());
        ops.Add("reciprocal", (x, _) => x[0].reciprocal());
        ops.Add("sin", (x, _) => x[0].sin());
        ops.Add("cos", (x, _) => x[0].cos());
        ops.Add("tan", (x, _) => x[0].tan());
        ops.Add("sinh", (x, _) => x[0].sinh());
        ops.Add("cosh", (x, _) => x[0].cosh());
        ops.Add("asin", (x, _) => x[0].asin());
        ops.Add("acos", (x, _) => x[0].acos());
        ops.Add("atan", (x, _) => x[0].atan());
        ops.Add("erf", (x, _) => x[0].erf());
        ops.Add("erfc", (x, _) => x[0].erfc());
        ops.Add("erfinv", (x, _) => x[0].erfinv());
        ops.Add("exp2", (x, _) => x[0].exp2());
        ops.Add("expm1", (x, _) => x[0].expm1());
        ops.Add("log1p", (x, _) => x[0].log1p());
        ops.Add("log2", (x, _) => x[0].log2());
        ops.Add("log10", (x, _) => x[0].log10());
        ops.Add("maximum", (x, _) => x[0].maximum(x[1]));
        ops.Add("minimum", (x, _) => x[0].minimum(x[1]));
        ops.Add("fmod", (x, _) => x[0].fmod(x[1]));
        ops.Add("fmod_scalar", (x, a) => x[0].fmod(a.Double("other")));
        ops.Add("remainder", (x, _) => x[0].remainder(x[1]));
        ops.Add("remainder_scalar", (x, a) => x[0].remainder(a.Double("other")));
        ops.Add("div_rounded", (x, a) => x[0].div(x[1], Enum.Parse<RoundingMode>(a.Text("rounding_mode"))));
        ops.Add("pow_tensor", (x, _) => x[0].pow(x[1]));
        ops.Add("pow_base", (x, a) => pow(a.Double("base"), x[0]));
        ops.Add("lerp", (x, _) => x[0].lerp(x[1], x[2]));
        ops.Add("addcmul", (x, a) => x[0].addcmul(x[1], x[2], a.Double("value")));
        ops.Add("addcdiv", (x, a) => x[0].addcdiv(x[1], x[2], a.Double("value")));
        ops.Add("clamp_min", (x, a) => x[0].clamp_min(a.Double("min")));
        ops.Add("fill_", (x, a) => x[0].fill_(a.Double("value")));
        ops.Add("eq_", (x, _) => x[0].eq_(x[1]));
        ops.Add("norm", (x, a) => x[0].norm((float)a.Double("p")));
        ops.Add("norm_dim", (x, a) => x[0].norm((int)a.Long("dim"), a.Bool("keepdim"), (float)a.Double("p")));
        ops.Add("prod", (x, _) => x[0].prod());
        ops.Add("prod_dim", (x, a) => x[0].prod(a.Long("dim"), a.Bool("keepdim")));
        ops.Add("logsumexp", (x, a) => x[0].logsumexp(a.Long("dim"), a.Bool("keepdim")));
        ops.Add("cumsum", (x, a) => x[0].cumsum(a.Long("dim")));
        ops.Add("amax", (x, a) => x[0].amax(a.Longs("dims")));
        ops.Add("amin", (x, a) => x[0].amin(a.Longs("dims")));
    }
}
