using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class NormGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        foreach (var shape in (long[][])[[5, 3], [3, 3, 4], [2, 3, 2, 3], [2, 3, 2, 2, 2]])
        {
            cases.Add(
                $"batch_norm, rank {shape.Length}, training",
                x => functional.batch_norm(x[0], null, null, x[1], x[2], training: true),
                () => [Samples.Signed(shape), Samples.Positive(3), Samples.Signed(3)]);
        }
        cases.Add(
            "batch_norm, evaluation",
            x => functional.batch_norm(x[0], tensor([0.1, 0.2, 0.3]), tensor([1.1, 0.7, 1.9]), x[1], x[2]),
            () => [Samples.Signed(3, 3, 4), Samples.Positive(3), Samples.Signed(3)]);
        cases.Add("batch_norm, not affine", x => functional.batch_norm(x[0], null, null, training: true), () => [Samples.Signed(3, 3, 4)]);
        cases.Add(
            "layer_norm",
            x => functional.layer_norm(x[0], [3, 2], x[1], x[2]),
            () => [Samples.Signed(4, 3, 2), Samples.Positive(3, 2), Samples.Signed(3, 2)]);
        cases.Add("layer_norm, not affine", x => functional.layer_norm(x[0], [6]), () => [Samples.Signed(4, 6)]);
        cases.Add(
            "group_norm",
            x => functional.group_norm(x[0], 2, x[1], x[2]),
            () => [Samples.Signed(2, 4, 3), Samples.Positive(4), Samples.Signed(4)]);
        cases.Add("group_norm, not affine", x => functional.group_norm(x[0], 3), () => [Samples.Signed(2, 6, 3)]);
        cases.Add(
            "instance_norm",
            x => functional.instance_norm(x[0], weight: x[1], bias: x[2]),
            () => [Samples.Signed(2, 3, 2, 3), Samples.Positive(3), Samples.Signed(3)]);
        cases.Add("instance_norm, not affine", x => functional.instance_norm(x[0]), () => [Samples.Signed(2, 3, 4)]);
        cases.Add(
            "local_response_norm", x => functional.local_response_norm(x[0], 3, 0.8, 0.6, 1.2), () => [Samples.Signed(2, 5, 3)]);
        cases.Add(
            "local_response_norm of an even size",
            x => functional.local_response_norm(x[0], 4, 0.8, 0.6, 1.2), () => [Samples.Signed(1, 5, 2, 2)]);
    }
}
