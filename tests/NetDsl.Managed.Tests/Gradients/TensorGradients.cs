using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class TensorGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        AddArithmetic(cases);
        AddReductions(cases);
        AddShapes(cases);
        AddIndexing(cases);
    }

    private static void AddArithmetic(GradientCases cases)
    {
        Pair("add", x => x[0] + x[1]);
        Pair("sub", x => x[0] - x[1]);
        Pair("mul", x => x[0] * x[1]);
        Pair("div", x => x[0] / x[1]);
        Pair("add_", x => x[0].add_(x[1]));
        Pair("sub_", x => x[0].sub_(x[1]));
        Pair("mul_", x => x[0].mul_(x[1]));
        Pair("div_", x => x[0].div_(x[1]));
        One("add a scalar", x => x + 1.5);
        One("sub a scalar", x => x - 1.5);
        One("mul a scalar", x => x * 1.5);
        One("div a scalar", x => x / 1.5);
        One("scalar minus tensor", x => 1.5 - x);
        One("neg", x => -x);
        One("abs", x => x.abs());
        One("exp", x => x.exp());
        One("square", x => x.square());
        One("clamp", x => x.clamp(-0.7, 0.9));
        One("clone", x => x.clone() * x);
        One("the same tensor twice", x => (x * x) + x);
        Positive("scalar over tensor", x => 1.5 / x);
        Positive("log", x => x.log());
        Positive("sqrt", x => x.sqrt());
        Positive("rsqrt", x => x.rsqrt());
        Positive("pow 3", x => x.pow(3));
        Positive("pow -0.5", x => x.pow(-0.5));
        cases.Add("matmul of matrices", x => x[0].matmul(x[1]), () => [Samples.Signed(3, 4), Samples.Positive(4, 2)]);
        cases.Add("matmul of batches", x => x[0].matmul(x[1]), () => [Samples.Signed(2, 3, 4), Samples.Positive(2, 4, 2)]);
        cases.Add("matmul broadcasting a matrix", x => x[0].matmul(x[1]), () => [Samples.Signed(2, 3, 4), Samples.Positive(4, 2)]);

        void Pair(string name, Func<Tensor[], Tensor> function)
        {
            cases.Add(name, function, () => [Samples.Signed(2, 3), Samples.Positive(2, 3)]);
            cases.Add($"{name} broadcasting", function, () => [Samples.Signed(2, 2, 3), Samples.Positive(2, 1)]);
        }

        void One(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(3, 4)]);

        void Positive(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Positive(3, 4)]);
    }

    private static void AddReductions(GradientCases cases)
    {
        Add("sum", x => x.sum());
        Add("sum of axes", x => x.sum([0L, 2L]));
        Add("mean", x => x.mean());
        Add("mean of axes", x => x.mean([1L], keepdim: true));
        Add("var", x => x.var([0L, 2L], unbiased: true, keepdim: false));
        Add("std", x => x.std([1L], unbiased: false, keepdim: true));
        Add("max", x => x.max());
        Add("min", x => x.min());
        Add("max of an axis", x => x.max(1).values);
        Add("min of an axis", x => x.min(2, keepdim: true).values);

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);
    }

    private static void AddShapes(GradientCases cases)
    {
        Add("reshape", x => x.reshape(4, 6));
        Add("reshape of a transposed", x => x.transpose(0, 2).reshape(6, 4));
        Add("view", x => x.view(6, 4));
        Add("transpose", x => x.transpose(1, 2));
        Add("permute", x => x.permute(2, 0, 1));
        Add("flatten", x => x.flatten(1));
        Add("unflatten", x => x.unflatten(2, [2L, 2L]));
        Add("squeeze and unsqueeze", x => x.unsqueeze(1).squeeze(1));
        Add("expand", x => x.unsqueeze(0).expand(3, 2, 3, 4));
        Add("contiguous", x => x.transpose(0, 1).contiguous());
        Add("cat", x => cat([x, x * 2], 1));
        Add("stack", x => stack([x, x * 2], 1));

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);
    }

    private static void AddIndexing(GradientCases cases)
    {
        Add("narrow", x => x.narrow(2, 1, 2));
        Add("slice with a step", x => x[TensorIndex.Colon, TensorIndex.Slice(1), TensorIndex.Slice(step: 2)]);
        Add("select", x => x.select(1, 2));
        cases.Add("index_select", x => x[0].index_select(1, x[1]), () => [Samples.Signed(2, 3), Samples.Labels(3, 4)]);
        cases.Add("gather", x => x[0].gather(1, x[1]), () => [Samples.Signed(2, 3), Samples.Labels(3, 2, 2)]);
        cases.Add("where", x => where(x[0].detach().gt(0), x[0], x[1] * 2), () => [Samples.Signed(2, 3), Samples.Positive(2, 3)]);

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);
    }
}
