using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class PoolGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        Add("max_pool1d", x => functional.max_pool1d(x, 3, 2, 1), 2, 2, 7);
        Add("max_pool2d", x => functional.max_pool2d(x, 2L), 1, 2, 4, 5);
        Add("max_pool2d overlapping", x => functional.max_pool2d(x, [3, 2], [2, 1], [1, 1]), 1, 2, 4, 5);
        Add("max_pool3d", x => functional.max_pool3d(x, [2, 2, 2], [1, 2, 1]), 1, 1, 3, 4, 3);
        Add("avg_pool1d", x => functional.avg_pool1d(x, 3, 2, 1), 2, 2, 7);
        Add("avg_pool2d", x => functional.avg_pool2d(x, 2L), 1, 2, 4, 5);
        Add("avg_pool2d padding not counted, ceil", x => functional.avg_pool2d(x, [3, 2], [2, 2], [1, 1], true, false), 1, 2, 4, 5);
        Add("avg_pool3d", x => functional.avg_pool3d(x, [2, 2, 2], [1, 2, 1]), 1, 1, 3, 4, 3);
        Add("adaptive_avg_pool1d", x => functional.adaptive_avg_pool1d(x, 3), 2, 2, 7);
        Add("adaptive_avg_pool2d", x => functional.adaptive_avg_pool2d(x, [3, 2]), 1, 2, 4, 5);
        Add("adaptive_avg_pool2d to one", x => functional.adaptive_avg_pool2d(x, 1L), 1, 2, 4, 5);
        Add("adaptive_avg_pool3d", x => functional.adaptive_avg_pool3d(x, [2, 3, 1]), 1, 1, 3, 4, 3);

        Add("max_unpool1d", x => functional.max_unpool1d(x, tensor([1L, 2, 5, 0, 3, 4], [1, 2, 3]), 2), 1, 2, 3);
        Add("max_unpool2d", x => functional.max_unpool2d(x, tensor([0L, 3, 9, 11], [1, 1, 2, 2]), [2, 2], output_size: [3, 5]), 1, 1, 2, 2);
        Add("max_unpool3d", x => functional.max_unpool3d(x, tensor([7L, 4], [1, 1, 1, 1, 2]), [2, 2, 1], [2, 2, 1]), 1, 1, 1, 1, 2);

        void Add(string name, Func<Tensor, Tensor> function, params long[] shape)
            => cases.Add(name, x => function(x[0]), () => [Samples.Signed(shape)]);
    }
}
