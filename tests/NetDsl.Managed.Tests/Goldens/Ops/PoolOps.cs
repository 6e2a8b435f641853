using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class PoolOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("max_pool1d", (x, a) => functional.max_pool1d(
            x[0], a.Long("kernel_size"), OrNull(a, "stride"), OrNull(a, "padding"), OrNull(a, "dilation"), Ceil(a)));
        ops.Add("max_pool2d", (x, a) => functional.max_pool2d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("dilation"), Ceil(a)));
        ops.Add("max_pool3d", (x, a) => functional.max_pool3d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("dilation"), Ceil(a)));
        ops.Add("avg_pool1d", (x, a) => functional.avg_pool1d(
            x[0], a.Long("kernel_size"), OrNull(a, "stride"), OrNull(a, "padding"), Ceil(a), CountsPadding(a)));
        ops.Add("avg_pool2d", (x, a) => functional.avg_pool2d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), Ceil(a), CountsPadding(a),
            OrNull(a, "divisor_override")));
        ops.Add("avg_pool3d", (x, a) => functional.avg_pool3d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), Ceil(a), CountsPadding(a),
            OrNull(a, "divisor_override")));
        ops.Add("max_unpool1d", (x, a) => functional.max_unpool1d(
            x[0], x[1], a.Long("kernel_size"), OrNull(a, "stride"), OrNull(a, "padding"), a.LongsOrNull("output_size")));
        ops.Add("max_unpool2d", (x, a) => functional.max_unpool2d(
            x[0], x[1], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("output_size")));
        ops.Add("max_unpool3d", (x, a) => functional.max_unpool3d(
            x[0], x[1], a.Longs("kernel_size"), a.LongsOrNull("stride"), a.LongsOrNull("padding"), a.LongsOrNull("output_size")));
        ops.Add("adaptive_avg_pool1d", (x, a) => functional.adaptive_avg_pool1d(x[0], a.Long("output_size")));
        ops.Add("adaptive_avg_pool2d", (x, a) => functional.adaptive_avg_pool2d(x[0], a.Longs("output_size")));
        ops.Add("adaptive_avg_pool3d", (x, a) => functional.adaptive_avg_pool3d(x[0], a.Longs("output_size")));
    }

    private static long? OrNull(GoldenArguments arguments, string name) => arguments.Has(name) ? arguments.Long(name) : null;

    private static bool Ceil(GoldenArguments arguments) => arguments.Bool("ceil_mode", false);

    private static bool CountsPadding(GoldenArguments arguments) => arguments.Bool("count_include_pad", true);
}
