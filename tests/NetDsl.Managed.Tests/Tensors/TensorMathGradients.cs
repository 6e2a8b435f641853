using NetDsl.Managed.Tests.Gradients;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Functions of one element, and of two, three and many.</summary>
internal sealed class TensorMathGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        AddFunctions(cases);
        AddInPlace(cases);
        AddArithmetic(cases);
        AddReductions(cases);
        AddProducts(cases);
    }

    private static void AddFunctions(GradientCases cases)
    {
        One("relu method", x => x.relu());
        One("sigmoid method", x => x.sigmoid());
        One("tanh method", x => x.tanh());
        One("silu method", x => x.silu());
        One("gelu method", x => x.gelu());
        One("log_sigmoid method", x => x.log_sigmoid());
        One("exp2", x => x.exp2());
        One("expm1", x => x.expm1());
        One("sin", x => x.sin());
        One("cos", x => x.cos());
        One("tan", x => x.mul(0.5).tan());
        One("sinh", x => x.sinh());
        One("cosh", x => x.cosh());
        One("asin", x => x.mul(0.5).asin());
        One("acos", x => x.mul(0.5).acos());
        One("atan", x => x.atan());
        One("erf", x => x.erf());
        One("erfc", x => x.erfc());
        One("erfinv", x => x.mul(0.5).erfinv());
        One("floor adds nothing", x => x.floor() + x);
        One("round adds nothing", x => x.round(1) + x);
        One("sign adds nothing", x => x.sign() * x);
        Positive("log2", x => x.log2());
        Positive("log10", x => x.log10());
        Positive("log1p", x => x.log1p());
        Positive("reciprocal", x => x.reciprocal());

        void One(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(3, 4)]);

        void Positive(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Positive(3, 4)]);
    }

    // The inputs are leaves: what is changed in place is a copy, or a part of one.
    private static void AddInPlace(GradientCases cases)
    {
        One("exp_", x => x.exp_());
        One("sigmoid_", x => x.sigmoid_());
        One("relu_", x => x.relu_());
        One("abs_", x => x.abs_());
        One("sin_", x => x.sin_());
        One("clamp_", x => x.clamp_(-0.7, 0.9));
        One("pow_", x => x.pow_(3));
        One("add_ a scalar", x => x.add_(1.5) * x);
        One("mul_ a scalar", x => x.mul_(1.5));
        One("mul_ with itself", x => x.mul_(x));
        One("fill_ of a part", x => { x[0].fill_(2); return x * x; });
        One("zero_ of a part", x => { x[1].zero_(); return x * x; });
        One("sub_ of a part", x => { x[0].sub_(x[1] * 2); return x * x; });
        One("copy_ into a part", x => { x[0].copy_(x[1].exp()); return x * x; });
        One("copy_ broadcasting", x => { x.copy_(x[1].exp()); return x * x; });
        One("change of a transposed part", x => { x.t()[1].mul_(3); return x * x; });
        One("unsqueeze_ and squeeze_", x => x.unsqueeze_(0).exp_().squeeze_(0));
        One("transpose_", x => x.transpose_(0, 1).exp());
        cases.Add("addcmul_", x => x[0].clone().addcmul_(x[1], x[1], 0.5), () => [Samples.Signed(2, 3), Samples.Positive(3)]);
        cases.Add("lerp_", x => x[0].clone().lerp_(x[1], x[2]), () => [Samples.Signed(2, 3), Samples.Positive(2, 3), Samples.Positive(3)]);

        void One(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0].clone()), () => [Samples.Signed(3, 4)]);
    }

    private static void AddArithmetic(GradientCases cases)
    {
        Pair("maximum", x => x[0].maximum(x[1]));
        Pair("minimum", x => x[0].minimum(x[1]));
        Pair("add with alpha", x => x[0].add(x[1], 2.5));
        Pair("addcmul", x => x[1].addcmul(x[0], x[1], 0.5));
        Pair("addcdiv", x => x[0].addcdiv(x[0], x[1], 0.5));
        Pair("lerp", x => x[0].lerp(x[1], x[1] * x[0]));
        Pair("remainder of tensors", x => x[0].remainder(x[1]));
        Pair("fmod of tensors", x => x[0].fmod(x[1]));
        Pair("clamp between tensors", x => x[0].clamp(-x[1], x[1]));
        cases.Add("pow of tensors", x => x[1].pow(x[0]), () => [Samples.Signed(2, 3), Samples.Positive(2, 3)]);
        cases.Add("remainder of a scalar", x => x[0].remainder(0.7), () => [Samples.Signed(2, 3)]);
        cases.Add("conversion on the way", x => x[0].to(float64).@double().alias() * 2, () => [Samples.Signed(2, 3)]);

        void Pair(string name, Func<Tensor[], Tensor> function)
        {
            cases.Add(name, function, () => [Samples.Signed(2, 3), Samples.Positive(2, 3)]);
            cases.Add($"{name} broadcasting", function, () => [Samples.Signed(2, 2, 3), Samples.Positive(2, 1)]);
        }
    }

    private static void AddReductions(GradientCases cases)
    {
        Add("prod", x => x.prod());
        Add("prod of an axis", x => x.prod(1));
        Add("prod with one zero", x => x.relu().mul(1).narrow(2, 0, 2).prod(2, keepdim: true));
        Add("norm", x => x.norm());
        Add("norm of an axis", x => x.norm(1, keepdim: true, p: 2));
        Add("1-norm", x => x.norm(2, p: 1));
        Add("3-norm", x => x.norm(2, p: 3));
        Add("norm of the largest", x => x.norm(float.PositiveInfinity));
        Add("amax", x => x.amax(0, 2));
        Add("amin", x => x.amin(1));
        Add("var of all", x => x.var());
        Add("std of all", x => x.std());
        Add("logsumexp", x => x.logsumexp(1));
        Add("logsumexp kept", x => x.logsumexp(0, keepdim: true));
        Add("softmax method of the last axis", x => x.softmax(-1));
        Add("softmax method of a middle axis", x => x.softmax(1));
        Add("log_softmax method of the last axis", x => x.log_softmax(-1));
        Add("log_softmax method of the first axis", x => x.log_softmax(0));
        Add("cumsum", x => x.cumsum(1));
        Add("sort", x => x.sort(1).Values);
        Add("topk", x => x.topk(2, 2).values);

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);
    }

    private static void AddProducts(GradientCases cases)
    {
        cases.Add("bmm", x => x[0].bmm(x[1]), () => [Samples.Signed(2, 3, 4), Samples.Positive(2, 4, 2)]);
        cases.Add("mv", x => x[0].mv(x[1]), () => [Samples.Signed(3, 4), Samples.Positive(4)]);
        cases.Add("dot", x => x[0].dot(x[1]), () => [Samples.Signed(4), Samples.Positive(4)]);
        cases.Add("outer", x => x[0].outer(x[1]), () => [Samples.Signed(3), Samples.Positive(4)]);
        cases.Add("matmul of a vector and batches", x => x[0].matmul(x[1]), () => [Samples.Signed(3), Samples.Positive(2, 3, 4)]);
        cases.Add("matmul of batches and a vector", x => x[0].matmul(x[1]), () => [Samples.Signed(2, 3, 4), Samples.Positive(4)]);
        cases.Add("matmul broadcasting batches", x => x[0].matmul(x[1]), () => [Samples.Signed(2, 1, 3, 4), Samples.Positive(2, 4, 2)]);
        cases.Add("matmul of transposed matrices", x => x[0].t().matmul(x[1].t()), () => [Samples.Signed(4, 3), Samples.Positive(2, 4)]);
        cases.Add("addmm", x => x[0].addmm(x[1], x[2], 0.5f, 2), () => [Samples.Signed(2), Samples.Positive(3, 4), Samples.Signed(4, 2)]);
        cases.Add("addmv", x => x[0].addmv(x[1], x[2]), () => [Samples.Signed(3), Samples.Positive(3, 4), Samples.Signed(4)]);
        cases.Add(
            "baddbmm", x => x[0].baddbmm(x[1], x[2]), () => [Samples.Signed(3, 2), Samples.Positive(2, 3, 4), Samples.Signed(2, 4, 2)]);
        cases.Add("trace", x => x[0].trace(), () => [Samples.Signed(3, 4)]);
    }
}
