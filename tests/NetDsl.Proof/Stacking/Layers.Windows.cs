using NetDsl.Proof.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Convolutions, pooling and padding.</summary>
internal static partial class Layers
{
    private static readonly Dictionary<string, Func<Step, Tensor>> Windows = new()
    {
        ["Conv"] = s => Conv(Ranked(s, 2, 4)),
        ["ConvTranspose"] = s => ConvTranspose(Ranked(s, 2, 4)),
        ["Unfold"] = s => Ranked(s, 3, 3) is var _ ? s.Module(() => nn.Unfold(
            Pair(s, "KernelSize", 1), Pair(s, "Dilation", 1), Pair(s, "Padding", 0), Pair(s, "Stride", 1))).call(s.Input) : s.Input,
        ["Fold"] = s => Ranked(s, 2, 2) is var _ ? s.Module(() => nn.Fold(
            Pair(s, "OutputSize", 1), Pair(s, "KernelSize", 1), Pair(s, "Dilation", 1), Pair(s, "Padding", 0), Pair(s, "Stride", 1)))
            .call(s.Input) : s.Input,
        ["MaxPool"] = s => MaxPool(Ranked(s, 2, 4)),
        ["MaxUnpool"] = s => MaxUnpool(Ranked(s, 2, 4)),
        ["AvgPool"] = s => AvgPool(Ranked(s, 2, 4)),
        ["AdaptiveAvgPool"] = s => Adaptive(Ranked(s, 2, 4), (x, axis, size) => AveragedTo(x, axis, size)),
        ["AdaptiveMaxPool"] = s => Adaptive(Ranked(s, 2, 4), (x, axis, size) => MaximumTo(x, axis, size)),
        ["LPPool"] = s => LPPool(Ranked(s, 2, 3)),
        ["FractionalMaxPool"] = s => Fractional(Ranked(s, 3, 4)),
        ["ConstantPad"] = s => Padded(Ranked(s, 2, 4), PaddingModes.Constant, s.Real("Value", 0)),
        ["ZeroPad"] = s => Padded(Ranked(s, 3, 3), PaddingModes.Constant, 0),
        ["ReflectionPad"] = s => Padded(Ranked(s, 2, 4), PaddingModes.Reflect, 0),
        ["ReplicationPad"] = s => Padded(Ranked(s, 2, 4), PaddingModes.Replicate, 0),
    };

    private static Tensor Conv(Step s)
    {
        var kernel = s.Sizes("KernelSize", 1, s.Spatial);
        var stride = s.Sizes("Stride", 1, s.Spatial);
        var dilation = s.Sizes("Dilation", 1, s.Spatial);
        var mode = s.Member("PaddingMode", PaddingModes.Zeros);
        var padding = s.Element["Padding"] is MemberValue { Member: Padding same }
            ? [.. kernel.Zip(dilation, (size, apart) => same == Padding.Same ? (size - 1) * apart : 0)]
            : s.Sizes("Padding", 0, s.Spatial).Select(size => 2 * size).ToArray();
        if (s.Element["Padding"] is MemberValue { Member: Padding.Same } && stride.Any(step => step != 1))
        {
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        }

        if (padding.Any(size => size < 0) || stride.Any(size => size < 1) || dilation.Any(size => size < 1))
        {
            throw new ArgumentException("A setting is negative.");
        }

        // PyTorch puts the odd one at the end.
        long[] sides = [.. padding.Reverse().SelectMany(size => new[] { size / 2, size - size / 2 })];
        var padded = padding.All(size => size == 0) ? s.Input
            : mode == PaddingModes.Circular ? Circular(s.Input, padding)
            : nn.functional.pad(s.Input, sides, mode == PaddingModes.Zeros ? PaddingModes.Constant : mode);
        if (Parametrized.Is(s))
        {
            var (channels, groups) = (s.Whole("Channels", 0), s.Whole("Groups", 1));
            if (groups < 1 || s.Channels % groups != 0 || channels % groups != 0)
            {
                throw new ArgumentException("groups");
            }

            var weight = Parametrized.Weight(s, [channels, s.Channels / groups, .. kernel]);
            var bias = Parametrized.Bias(s, channels);
            return s.Spatial switch
            {
                1 => nn.functional.conv1d(padded, weight, bias, stride[0], 0, dilation[0], groups),
                2 => nn.functional.conv2d(padded, weight, bias, stride, [0, 0], dilation, groups),
                _ => nn.functional.conv3d(padded, weight, bias, stride, [0, 0, 0], dilation, groups),
            };
        }

        return Convolved(
            s with { Input = padded }, s.Whole("Channels", 0), kernel, stride, [.. kernel.Select(_ => 0L)], dilation, s.Whole("Groups", 1),
            s.Flag("Bias", true));
    }

    /// <summary>The values of the other end on each side.</summary>
    private static Tensor Circular(Tensor input, long[] padding)
    {
        for (var i = 0; i < padding.Length; i++)
        {
            var axis = i + 2;
            var (size, before) = (input.shape[axis], padding[i] / 2);
            var after = padding[i] - before;
            if (before > size || after > size)
            {
                throw new ArgumentException("Padding value causes wrapping around more than once.");
            }

            input = cat([input.narrow(axis, size - before, before), input, input.narrow(axis, 0, after)], axis);
        }

        return input;
    }

    private static Tensor Convolved(
        Step s, long channels, long[] kernel, long[] stride, long[] padding, long[] dilation, long groups, bool hasBias) => s.Spatial switch
        {
            1 => s.Module(() => nn.Conv1d(
                s.Channels, channels, kernel[0], stride[0], padding[0], dilation[0], groups: groups, bias: hasBias)).call(s.Input),
            2 => s.Module(() => nn.Conv2d(
                s.Channels, channels, (kernel[0], kernel[1]), (stride[0], stride[1]), (padding[0], padding[1]), (dilation[0], dilation[1]),
                groups: groups, bias: hasBias)).call(s.Input),
            _ => s.Module(() => nn.Conv3d(
                s.Channels, channels, (kernel[0], kernel[1], kernel[2]), (stride[0], stride[1], stride[2]),
                (padding[0], padding[1], padding[2]), (dilation[0], dilation[1], dilation[2]), groups: groups, bias: hasBias))
                .call(s.Input),
        };

    private static Tensor ConvTranspose(Step s)
    {
        long[] Of(string name, long otherwise) => s.Sizes(name, otherwise, s.Spatial);
        var (kernel, stride, padding) = (Of("KernelSize", 1), Of("Stride", 1), Of("Padding", 0));
        var (extra, dilation) = (Of("OutputPadding", 0), Of("Dilation", 1));
        var (channels, groups) = (s.Whole("Channels", 0), s.Whole("Groups", 1));
        if (padding.Concat(extra).Any(size => size < 0) || groups < 1 || s.Channels % groups != 0 || channels % groups != 0)
        {
            throw new ArgumentException("A setting does not fit.");
        }

        // TorchSharp's modules take one output_padding for all axes.
        var weight = Parametrized.Weight(s, [s.Channels, channels / groups, .. kernel], outputs: 1);
        var bias = Parametrized.Bias(s, channels);
        return s.Spatial switch
        {
            1 => nn.functional.conv_transpose1d(s.Input, weight, bias, stride[0], padding[0], extra[0], dilation[0], groups),
            2 => nn.functional.conv_transpose2d(s.Input, weight, bias, stride, padding, extra, dilation, groups),
            _ => nn.functional.conv_transpose3d(s.Input, weight, bias, stride, padding, extra, dilation, groups),
        };
    }

    private static Tensor MaxPool(Step s)
    {
        var kernel = s.Sizes("KernelSize", 1, s.Spatial);
        var stride = s.Is("Stride") ? s.Sizes("Stride", 1, s.Spatial) : kernel;
        var (padding, dilation) = (s.Sizes("Padding", 0, s.Spatial), s.Sizes("Dilation", 1, s.Spatial));
        var isCeil = s.Flag("CeilMode", false);
        return s.Spatial switch
        {
            1 => nn.functional.max_pool1d(s.Input, kernel[0], stride[0], padding[0], dilation[0], isCeil),
            2 => nn.functional.max_pool2d(s.Input, kernel, stride, padding, dilation, isCeil),
            _ => nn.functional.max_pool3d(s.Input, kernel, stride, padding, dilation, isCeil),
        };
    }

    /// <summary>A one at each place that the pooling found, which is the gradient of its sum, times the value there.</summary>
    private static Tensor MaxUnpool(Step s)
    {
        var pool = s.Pools.GetValueOrDefault(s.Element.Text("Pool") ?? "") ?? throw new ArgumentException("Pool");
        var kernel = pool.Sizes("KernelSize", 1, pool.Spatial);
        var stride = pool.Is("Stride") ? pool.Sizes("Stride", 1, pool.Spatial) : kernel;
        if (pool.Sizes("Dilation", 1, pool.Spatial).Any(step => step > 1) ||
            stride.Zip(kernel, (step, size) => step < size).Any(overlaps => overlaps))
        {
            throw new ArgumentException("A place may have several values.");
        }

        var input = pool.Input.detach().requires_grad_();
        var pooled = MaxPool(pool with { Input = input });
        if (!pooled.shape.SequenceEqual(s.Input.shape))
        {
            throw new ArgumentException("The shape of indices should be the same as that of the input.");
        }

        var marks = autograd.grad([pooled.sum()], [input])[0].detach();
        var order = arange(pooled[0, 0].numel(), ScalarType.Float64).view([1, 1, .. pooled.shape[2..]]).expand(pooled.shape);
        var owners = autograd.grad([(MaxPool(pool with { Input = input }) * order).sum()], [input])[0].to(ScalarType.Int64).detach();
        return s.Input.flatten(2).gather(2, owners.flatten(2)).view(input.shape) * marks;
    }

    private static Tensor AvgPool(Step s)
    {
        var kernel = s.Sizes("KernelSize", 1, s.Spatial);
        var stride = s.Is("Stride") ? s.Sizes("Stride", 1, s.Spatial) : kernel;
        var padding = s.Sizes("Padding", 0, s.Spatial);
        var (isCeil, counts) = (s.Flag("CeilMode", false), s.Flag("CountIncludePad", true));
        long? divisor = s.Is("DivisorOverride") ? s.Whole("DivisorOverride", 0) : null;
        if (divisor == 0 || (divisor is not null && s.Spatial == 1))
        {
            throw new ArgumentException("divisor");
        }

        return s.Spatial switch
        {
            1 => nn.functional.avg_pool1d(s.Input, kernel[0], stride[0], padding[0], isCeil, counts),
            2 => nn.functional.avg_pool2d(s.Input, kernel, stride, padding, isCeil, counts, divisor),
            _ => nn.functional.avg_pool3d(s.Input, kernel, stride, padding, isCeil, counts, divisor),
        };
    }

    /// <summary>One axis after the other: the windows are rectangles.</summary>
    private static Tensor Adaptive(Step s, Func<Tensor, int, long, Tensor> pool)
    {
        var sizes = s.Sizes("OutputSize", 1, s.Spatial);
        var result = s.Input;
        for (var i = 0; i < sizes.Length; i++)
        {
            result = sizes[i] < 1 ? throw new ArgumentException("size") : pool(result, i + 2, sizes[i]);
        }

        return result;
    }

    private static Tensor AveragedTo(Tensor x, int axis, long size) => cat(
        [.. Parts(x, axis, size).Select(part => part.mean([axis], keepdim: true))], axis);

    private static Tensor MaximumTo(Tensor x, int axis, long size) => cat(
        [.. Parts(x, axis, size).Select(part => part.max(axis, keepdim: true).values)], axis);

    private static IEnumerable<Tensor> Parts(Tensor x, int axis, long size) => Enumerable.Range(0, (int)size).Select(i =>
    {
        var length = x.shape[axis];
        var (start, end) = (i * length / size, ((i + 1) * length + size - 1) / size);
        return x.narrow(axis, start, end - start);
    });

    private static Tensor LPPool(Step s)
    {
        var kernel = s.Sizes("KernelSize", 1, s.Spatial);
        var stride = s.Is("Stride") ? s.Sizes("Stride", 1, s.Spatial) : kernel;
        var (norm, isCeil) = (s.Real("NormType", 2), s.Flag("CeilMode", false));
        if (stride.Any(size => size < 1))
        {
            throw new ArgumentException("stride should not be zero");
        }

        return s.Spatial == 1
            ? nn.functional.lp_pool1d(s.Input, norm, kernel[0], stride[0], isCeil)
            : nn.functional.lp_pool2d(s.Input, norm, kernel, stride, isCeil);
    }

    /// <summary>Its windows are random: only its shape is compared.</summary>
    private static Tensor Fractional(Step s)
    {
        var kernel = s.Sizes("KernelSize", 1, s.Spatial);
        var size = s.Is("OutputSize")
            ? s.Sizes("OutputSize", 1, s.Spatial)
            : [.. Ratios(s).Zip(s.Input.shape.Skip(2), (ratio, length) => (long)(ratio * length))];
        if (s.Is("OutputSize") == s.Is("OutputRatio") || kernel.Any(length => length < 1) || size.Any(length => length < 1))
        {
            throw new ArgumentException("OutputSize or OutputRatio");
        }

        using var module = s.Spatial == 2
            ? (nn.Module)nn.FractionalMaxPool2d((kernel[0], kernel[1]), (size[0], size[1]))
            : nn.FractionalMaxPool3d((kernel[0], kernel[1], kernel[2]), (size[0], size[1], size[2]));
        return ((nn.Module<Tensor, Tensor>)module).call(s.Input);
    }

    private static double[] Ratios(Step s)
    {
        var ratios = s.Element["OutputRatio"] is ListValue ? s.Reals("OutputRatio") : [s.Real("OutputRatio", 0.5)];
        return ratios.Any(ratio => ratio is <= 0 or >= 1) ? throw new ArgumentException("OutputRatio")
            : ratios.Length == 1 ? [.. Enumerable.Repeat(ratios[0], s.Spatial)]
            : ratios.Length == s.Spatial ? ratios
            : throw new ArgumentException("OutputRatio");
    }

    private static Tensor Padded(Step s, PaddingModes mode, double value)
    {
        var given = s.Wholes("Padding");
        var sides = given.Length == 1 ? [.. Enumerable.Repeat(given[0], 2 * s.Spatial)] : given;
        if (sides.Length != 2 * s.Spatial)
        {
            throw new ArgumentException("Padding");
        }

        return nn.functional.pad(s.Input, sides, mode, value);
    }

    private static (long, long) Pair(Step s, string name, long otherwise) => s.Sizes(name, otherwise, 2) is [var first, var second]
        ? (first, second)
        : throw new ArgumentException(name);
}
