using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class SpatialGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        Add("adaptive_max_pool1d", x => functional.adaptive_max_pool1d(x, 3), 2, 2, 7);
        Add("adaptive_max_pool2d", x => functional.adaptive_max_pool2d(x, [3, 2]), 1, 2, 4, 5);
        Add("adaptive_max_pool3d", x => functional.adaptive_max_pool3d(x, [2, 3, 1]), 1, 1, 3, 4, 3);
        Add("lp_pool1d", x => functional.lp_pool1d(x.abs(), 1.5, 3, 2), 2, 2, 7);
        Add("lp_pool2d", x => functional.lp_pool2d(x, 2, [3, 2], [2, 1], true), 1, 2, 4, 5);
        Add("fractional_max_pool2d", x => Seeded(() => functional.fractional_max_pool2d(x, [2, 2], [3, 2])), 1, 2, 5, 5);
        Add(
            "fractional_max_pool3d", x => Seeded(() => functional.fractional_max_pool3d(x, [2, 2, 2], null, [0.6, 0.5, 0.7])),
            1, 1, 4, 4, 4);
        Add("ConstantPad2d", x => ConstantPad2d((1, -1, 2, 0), 0.5).forward(x), 1, 2, 3, 4);
        Add("ReflectionPad2d", x => ReflectionPad2d((1, 2, 2, 0)).forward(x), 1, 2, 3, 4);
        Add("ReplicationPad3d", x => ReplicationPad3d(1).forward(x), 1, 1, 2, 3, 2);
        Add("pixel_shuffle", x => functional.pixel_shuffle(x, 2), 1, 8, 2, 3);
        Add("pixel_unshuffle", x => functional.pixel_unshuffle(x, 2), 1, 2, 4, 6);
        Add("channel_shuffle", x => x.channel_shuffle(2), 1, 4, 3, 2);
        Add("unfold blocks", x => functional.unfold(x, (2, 3), (1, 2), (1, 2), (2, 1)), 1, 2, 4, 5);
        Add("fold blocks", x => functional.fold(x, (4, 5), (2, 2), stride: (2, 1)), 1, 8, 8);
        Add("interpolate nearest", x => functional.interpolate(x, [5, 7]), 1, 2, 3, 4);
        Add("upsample nearest", x => functional.upsample_nearest2d(x, null, [1.7, 2]), 1, 2, 3, 4);
        Add("upsample nearest, its gradient", x => functional.upsample_nearest2d_backward(x, [1, 2, 3, 2], [4, 5]), 1, 2, 4, 5);
        Add("interpolate linear", x => functional.interpolate(x, null, [1.7], InterpolationMode.Linear), 1, 2, 6);
        Add("interpolate bilinear", x => functional.interpolate(x, [5, 2], null, InterpolationMode.Bilinear, true), 1, 2, 3, 4);
        Add("interpolate bicubic", x => functional.interpolate(x, [5, 7], null, InterpolationMode.Bicubic), 1, 1, 3, 4);
        Add("interpolate trilinear", x => functional.interpolate(x, [3, 4, 2], null, InterpolationMode.Trilinear), 1, 1, 2, 3, 3);
        Add(
            "interpolate antialiased", x => functional.interpolate(x, [2, 3], null, InterpolationMode.Bicubic, antialias: true),
            1, 1, 5, 6);

        void Add(string name, Func<Tensor, Tensor> function, params long[] shape)
            => cases.Add(name, x => function(x[0]), () => [Samples.Signed(shape)]);
    }

    private static Tensor Seeded(Func<Tensor> function)
    {
        manual_seed(7);
        return function();
    }
}
