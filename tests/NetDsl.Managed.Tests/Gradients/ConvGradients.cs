using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class ConvGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        cases.Add("conv1d", x => functional.conv1d(x[0], x[1], x[2], 2, 1), Inputs([2, 2, 6], [3, 2, 3]));
        cases.Add("conv2d", x => functional.conv2d(x[0], x[1], x[2]), Inputs([2, 2, 4, 5], [3, 2, 3, 2]));
        cases.Add("conv2d 1x1", x => functional.conv2d(x[0], x[1], x[2]), Inputs([2, 3, 3, 2], [2, 3, 1, 1]));
        cases.Add(
            "conv2d strided, padded, dilated", x => functional.conv2d(x[0], x[1], x[2], [2, 1], [1, 2], [1, 2]),
            Inputs([1, 2, 5, 4], [2, 2, 3, 2]));
        cases.Add("conv2d groups", x => functional.conv2d(x[0], x[1], x[2], groups: 2), Inputs([1, 4, 3, 4], [4, 2, 2, 2]));
        cases.Add(
            "conv2d depthwise", x => functional.conv2d(x[0], x[1], x[2], padding: [1, 1], groups: 3), Inputs([2, 3, 3, 4], [3, 1, 3, 3]));
        cases.Add("conv3d", x => functional.conv3d(x[0], x[1], x[2], padding: [1, 0, 1]), Inputs([1, 2, 3, 3, 2], [2, 2, 2, 2, 2]));
        cases.Add("conv_transpose1d", x => functional.conv_transpose1d(x[0], x[1], x[2], 2, 1, 1), Inputs([2, 2, 3], [2, 3, 3], 3));
        cases.Add("conv_transpose2d", x => functional.conv_transpose2d(x[0], x[1], x[2], [2, 1]), Inputs([1, 2, 3, 2], [2, 3, 2, 2], 3));
        cases.Add(
            "conv_transpose2d groups", x => functional.conv_transpose2d(x[0], x[1], x[2], [2, 2], [1, 0], groups: 2),
            Inputs([1, 4, 2, 3], [4, 1, 3, 2], 2));
        cases.Add(
            "conv_transpose3d", x => functional.conv_transpose3d(x[0], x[1], x[2], [1, 2, 1]), Inputs([1, 2, 2, 2, 2], [2, 2, 2, 2, 2], 2));
        cases.Add("linear", x => functional.linear(x[0], x[1], x[2]), Inputs([3, 4], [2, 4]));
        cases.Add("linear of a sequence", x => functional.linear(x[0], x[1], x[2]), Inputs([2, 3, 4], [2, 4]));
        cases.Add("linear without bias", x => functional.linear(x[0], x[1]), () => [Samples.Signed(3, 4), Samples.Positive(2, 4)]);
    }

    /// <summary>Input, weight, and a bias for the weight's first axis or for as many channels as given.</summary>
    private static Func<Tensor[]> Inputs(long[] input, long[] weight, long? channels = null)
        => () => [Samples.Signed(input), Samples.Positive(weight), Samples.Signed(channels ?? weight[0])];
}
