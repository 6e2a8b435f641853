using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Views and their bases, changed through one another.</summary>
internal sealed class ViewGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        Add("a change through a view", x =>
        {
            x.select(1, 1).mul_(3);
            return x * x;
        });
        Add("a view of a changed base", x =>
        {
            var view = x.narrow(1, 1, 2);
            x.mul_(3);
            return view * view;
        });
        Add("a view of a base changed through another view", x =>
        {
            var (left, right) = (x.narrow(1, 0, 3), x.narrow(1, 1, 3));
            left.mul_(right.exp());
            return right * right;
        });
        Add("a view of a view, filled", x =>
        {
            x.t().narrow(0, 1, 2).select(0, 1).fill_(7);
            return x * x;
        });

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(3, 4)]);
    }
}
