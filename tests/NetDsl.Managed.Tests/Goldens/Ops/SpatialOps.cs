using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class SpatialOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("adaptive_max_pool1d", (x, a) => F.adaptive_max_pool1d(x[0], a.Long("output_size")));
        ops.Add("adaptive_max_pool2d", (x, a) => F.adaptive_max_pool2d(x[0], a.Longs("output_size")));
        ops.Add("adaptive_max_pool3d", (x, a) => F.adaptive_max_pool3d(x[0], a.Longs("output_size")));
        ops.Add("lp_pool1d", (x, a) => F.lp_pool1d(
            x[0], a.Double("norm_type"), a.Long("kernel_size"), a.Has("stride") ? a.Long("stride") : null, a.Bool("ceil_mode", false)));
        ops.Add("lp_pool2d", (x, a) => F.lp_pool2d(
            x[0], a.Double("norm_type"), a.Longs("kernel_size"), a.LongsOrNull("stride"), a.Bool("ceil_mode", false)));
        ops.Add("fractional_max_pool2d", (x, a) => Seeded(a, () => F.fractional_max_pool2d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("output_size"), a.DoublesOrNull("output_ratio"))));
        ops.Add("fractional_max_pool3d", (x, a) => Seeded(a, () => F.fractional_max_pool3d(
            x[0], a.Longs("kernel_size"), a.LongsOrNull("output_size"), a.DoublesOrNull("output_ratio"))));
        ops.Add("FractionalMaxPool2d", (x, a) => nn.FractionalMaxPool2d(
            a.Longs("kernel_size"), a.LongsOrNull("output_size"), a.DoublesOrNull("output_ratio")).forward(x[0]));
        ops.Add("FractionalMaxPool3d", (x, a) => nn.FractionalMaxPool3d(
            a.Longs("kernel_size"), a.LongsOrNull("output_size"), a.DoublesOrNull("output_ratio")).forward(x[0]));
        ops.Add("pixel_shuffle", (x, a) => F.pixel_shuffle(x[0], a.Long("upscale_factor")));
        ops.Add("pixel_unshuffle", (x, a) => F.pixel_unshuffle(x[0], a.Long("downscale_factor")));
        ops.Add("channel_shuffle", (x, a) => x[0].channel_shuffle(a.Long("groups")));
        ops.Add("Unflatten", (x, a) => nn.Unflatten(a.Long("dim"), a.Longs("sizes")).forward(x[0]));
        ops.Add(
            "unfold_blocks",
            (x, a) => F.unfold(x[0], Pair(a, "kernel_size")!.Value, Pair(a, "dilation"), Pair(a, "padding"), Pair(a, "stride")));
        ops.Add("fold", (x, a) => F.fold(
            x[0], Pair(a, "output_size")!.Value, Pair(a, "kernel_size")!.Value, Pair(a, "dilation"), Pair(a, "padding"),
            Pair(a, "stride")));
        ops.Add("interpolate", (x, a) => F.interpolate(
            x[0], a.LongsOrNull("size"), a.DoublesOrNull("scale_factor"),
            Enum.Parse<InterpolationMode>(a.Text("mode").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            a.Has("align_corners") ? a.Bool("align_corners") : null, a.Bool("recompute_scale_factor", false), a.Bool("antialias", false)));

        ops.Add("Upsample", (x, a) => nn.Upsample(
            a.LongsOrNull("size"), a.DoublesOrNull("scale_factor"), Enum.Parse<UpsampleMode>(a.Text("mode"), ignoreCase: true),
            a.Has("align_corners") ? a.Bool("align_corners") : null, a.Bool("recompute_scale_factor", false)).forward(x[0]));
        ops.Add("upsample", (x, a) => F.upsample(
            x[0], a.LongsOrNull("size"), a.DoublesOrNull("scale_factor"), Enum.Parse<UpsampleMode>(a.Text("mode"), ignoreCase: true),
            a.Bool("align_corners", false)));
        ops.Add("upsample_bilinear", (x, a) => F.upsample_bilinear(x[0], a.LongsOrNull("size"), null, a.Bool("align_corners", false)));
        ops.Add("upsample_nearest", (x, a) => F.upsample_nearest(x[0], a.LongsOrNull("size")));
        ops.Add("upsample_nearest1d", (x, a) => F.upsample_nearest1d(
            x[0], a.LongsOrNull("size")?.Single(), a.DoublesOrNull("scale_factor")?.Single()));
        ops.Add("upsample_nearest2d", (x, a) => F.upsample_nearest2d(x[0], a.LongsOrNull("size"), a.DoublesOrNull("scale_factor")));
        ops.Add("upsample_nearest3d", (x, a) => F.upsample_nearest3d(x[0], a.LongsOrNull("size"), a.DoublesOrNull("scale_factor")));
        ops.Add("upsample_nearest1d_backward", (x, a) => F.upsample_nearest1d_backward(
            x[0], a.LongsOrNull("size")?.Single(), a.Longs("input_size")[^1], a.DoublesOrNull("scale_factor")?.Single()));
        ops.Add("upsample_nearest2d_backward", (x, a) => F.upsample_nearest2d_backward(
            x[0], a.Longs("input_size"), a.LongsOrNull("size"), a.DoublesOrNull("scale_factor")));
        ops.Add("upsample_nearest3d_backward", (x, a) => F.upsample_nearest3d_backward(
            x[0], a.Longs("input_size"), a.LongsOrNull("size"), a.DoublesOrNull("scale_factor")));

        Add("ConstantPad1d", p => nn.ConstantPad1d((p[0], p[1]), 0.5));
        Add("ConstantPad2d", p => nn.ConstantPad2d((p[0], p[1], p[2], p[3]), 0.5));
        Add("ConstantPad3d", p => nn.ConstantPad3d((p[0], p[1], p[2], p[3], p[4], p[5]), 0.5));
        Add("ReflectionPad1d", p => nn.ReflectionPad1d((p[0], p[1])));
        Add("ReflectionPad2d", p => nn.ReflectionPad2d((p[0], p[1], p[2], p[3])));
        Add("ReflectionPad3d", p => nn.ReflectionPad3d((p[0], p[1], p[2], p[3], p[4], p[5])));
        Add("ReplicationPad1d", p => nn.ReplicationPad1d((p[0], p[1])));
        Add("ReplicationPad2d", p => nn.ReplicationPad2d((p[0], p[1], p[2], p[3])));
        Add("ReplicationPad3d", p => nn.ReplicationPad3d((p[0], p[1], p[2], p[3], p[4], p[5])));
        Add("ZeroPad2d", p => nn.ZeroPad2d((p[0], p[1], p[2], p[3])));

        void Add(string name, Func<long[], PadBase> module) => ops.Add(name, (x, a) => module(a.Longs("padding")).forward(x[0]));
    }

    private static Tensor Seeded(GoldenArguments arguments, Func<Tensor> pool)
    {
        manual_seed(arguments.Long("seed", 0));
        return pool();
    }

    private static (long, long)? Pair(GoldenArguments arguments, string name) =>
        arguments.LongsOrNull(name) is { } sizes ? (sizes[0], sizes[1]) : null;
}
