using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class ConvOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add(
            "conv1d",
            (x, a) => functional.conv1d(x[0], x[1], x[2], OrNull(a, "stride"), OrNull(a, "padding"), OrNull(a, "dilation"), Groups(a)));
        ops.Add("conv2d", (x, a) => functional.conv2d(
            x[0], x[1], x[2], a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("dilation"), Groups(a)));
        ops.Add("conv3d", (x, a) => functional.conv3d(
            x[0], x[1], x[2], a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("dilation"), Groups(a)));
        ops.Add("conv_transpose1d", (x, a) => functional.conv_transpose1d(
            x[0], x[1], x[2], OrNull(a, "stride"), OrNull(a, "padding"), OrNull(a, "output_padding"), OrNull(a, "dilation"), Groups(a)));
        ops.Add("conv_transpose2d", (x, a) => functional.conv_transpose2d(
            x[0], x[1], x[2], a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("output_padding"), a.LongsOrNull("dilation"),
            Groups(a)));
        ops.Add("conv_transpose3d", (x, a) => functional.conv_transpose3d(
            x[0], x[1], x[2], a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("output_padding"), a.LongsOrNull("dilation"),
            Groups(a)));
        ops.Add("linear", (x, _) => functional.linear(x[0], x[1], x[2]));
    }

    private static long? OrNull(GoldenArguments arguments, string name) => arguments.Has(name) ? arguments.Long(name) : null;

    private static long Groups(GoldenArguments arguments) => arguments.Long("groups", 1);
}
