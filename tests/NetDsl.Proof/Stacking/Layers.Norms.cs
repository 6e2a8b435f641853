using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Norms.</summary>
internal static partial class Layers
{
    private static readonly Dictionary<string, Func<Step, Tensor>> Norms = new()
    {
        ["BatchNorm"] = s => Batched(Ranked(s, 1, 4)),
        ["InstanceNorm"] = s => Instanced(Ranked(s, 2, 4)),
        ["LayerNorm"] = s => LayerNormed(Ranked(s, 1, 9)),
        ["GroupNorm"] = s => Grouped(s),
        ["RMSNorm"] = s => RootMeanSquare(Ranked(s, 1, 9)),
        ["ChannelLayerNorm"] = s => OverChannels(Ranked(s, 2, 4)),
        ["LocalResponseNorm"] = s => LocalResponse(s),
        ["Normalize"] = s => Fixed(s),
        ["Scale"] = s => Ranked(s, 1, 9).Input * Broadcast(s, s.Weights.Parameter(s.Key, ScaleShape(s))),
    };

    private static Tensor Batched(Step s)
    {
        var (eps, momentum) = (s.Real("Eps", 1e-5), s.Real("Momentum", 0.1));
        var (affine, track) = (s.Flag("Affine", true), s.Flag("TrackRunningStats", true));
        if (s.Weights.IsTraining && s.Input.numel() / s.Channels <= 1)
        {
            throw new ArgumentException("Expected more than 1 value per channel when training");
        }

        return s.Rank switch
        {
            1 or 2 => s.Module(() => nn.BatchNorm1d(s.Channels, eps, momentum, affine, track)).call(s.Input),
            3 => s.Module(() => nn.BatchNorm2d(s.Channels, eps, momentum, affine, track)).call(s.Input),
            _ => s.Module(() => nn.BatchNorm3d(s.Channels, eps, momentum, affine, track)).call(s.Input),
        };
    }

    private static Tensor Instanced(Step s)
    {
        var (eps, momentum) = (s.Real("Eps", 1e-5), s.Real("Momentum", 0.1));
        var (affine, track) = (s.Flag("Affine", false), s.Flag("TrackRunningStats", false));
        if ((s.Weights.IsTraining || !track) && s.Input.shape.Skip(2).All(size => size == 1))
        {
            throw new ArgumentException("Expected more than 1 spatial element when training");
        }

        return s.Spatial switch
        {
            1 => s.Module(() => nn.InstanceNorm1d(s.Channels, eps, momentum, affine, track)).call(s.Input),
            2 => s.Module(() => nn.InstanceNorm2d(s.Channels, eps, momentum, affine, track)).call(s.Input),
            _ => s.Module(() => nn.InstanceNorm3d(s.Channels, eps, momentum, affine, track)).call(s.Input),
        };
    }

    private static Tensor LayerNormed(Step s) => s.Module(() => nn.LayerNorm(
        Trailing(s), s.Real("Eps", 1e-5), s.Flag("ElementwiseAffine", true), s.Flag("Bias", true))).call(s.Input);

    /// <summary>The sizes of the axes that a norm is over.</summary>
    private static long[] Trailing(Step s)
    {
        var given = s.Wholes("NormalizedShape");
        var trailing = s.Input.shape.Skip(1).TakeLast(Math.Max(given.Length, 1)).ToArray();
        return given.Length > s.Rank || given.Zip(trailing, (wanted, size) => wanted != -1 && wanted != size).Any(differs => differs)
            ? throw new ArgumentException("Given normalized_shape, expected input with another shape.")
            : trailing;
    }

    /// <summary>By hand: TorchSharp's module throws on (N, C).</summary>
    private static Tensor Grouped(Step s)
    {
        var groups = Positive(s, "Groups");
        if (s.Channels % groups != 0)
        {
            throw new ArgumentException("num_channels must be divisible by num_groups");
        }

        var rows = s.Input.reshape(s.Input.shape[0], groups, -1);
        var normed = nn.functional.layer_norm(rows, [rows.shape[2]], eps: s.Real("Eps", 1e-5)).reshape(s.Input.shape);
        return s.Flag("Affine", true)
            ? (normed * Spread(s, s.Weights.Parameter($"{s.Key}.weight", s.Channels)))
                + Spread(s, s.Weights.Parameter($"{s.Key}.bias", s.Channels))
            : normed;
    }

    private static Tensor RootMeanSquare(Step s)
    {
        var eps = s.Real("Eps", Math.BitIncrement(1.0) - 1);
        var trailing = Trailing(s);
        long[] axes = [.. trailing.Select((_, axis) => axis - (long)trailing.Length)];
        var normed = s.Input * (s.Input.square().mean(axes, keepdim: true) + eps).rsqrt();
        return s.Flag("ElementwiseAffine", true) ? normed * s.Weights.Parameter($"{s.Key}.weight", trailing) : normed;
    }

    private static Tensor OverChannels(Step s)
    {
        var hasWeights = s.Flag("ElementwiseAffine", true);
        return nn.functional.layer_norm(
            s.Input.movedim([1L], [-1L]), [s.Channels],
            hasWeights ? s.Weights.Parameter($"{s.Key}.weight", s.Channels) : null,
            hasWeights ? s.Weights.Parameter($"{s.Key}.bias", s.Channels) : null, s.Real("Eps", 1e-5)).movedim([-1L], [1L]);
    }

    private static Tensor LocalResponse(Step s)
    {
        var size = Positive(s, "Size");
        var (before, after) = (size / 2, (size - 1) / 2);
        var square = s.Input.square();
        var channels = Enumerable.Range(0, (int)s.Channels).Select(i =>
        {
            var (start, end) = (Math.Max(0, i - before), Math.Min(s.Channels, i + after + 1));
            return square.narrow(1, start, end - start).sum(1, keepdim: true);
        });
        var mean = cat([.. channels], 1) / size;
        return s.Rank < 2
            ? throw new ArgumentException("Expected 3D or higher dimensionality input")
            : s.Input / (mean * s.Real("Alpha", 1e-4) + s.Real("K", 1)).pow(s.Real("Beta", 0.75));
    }

    private static Tensor Fixed(Step s)
    {
        var (mean, std) = (s.Reals("Mean"), s.Reals("Std"));
        s.Weights.Skip($"{s.Key}.mean", $"{s.Key}.std");
        var isBad = std.Any(deviation => deviation <= 0) || new[] { mean.Length, std.Length }.Any(
            length => length != 1 && (s.Rank == 0 || length != s.Input.shape[s.UsualAxis]));
        return isBad
            ? throw new ArgumentException("Normalize")
            : (s.Input - Broadcast(s, tensor(mean, ScalarType.Float64))) / Broadcast(s, tensor(std, ScalarType.Float64));
    }

    private static long[] ScaleShape(Step s) => [s.Input.shape[s.UsualAxis], .. Enumerable.Repeat(1L, s.Rank - s.UsualAxis)];

    /// <summary>A number for each channel or feature.</summary>
    private static Tensor Broadcast(Step s, Tensor values) =>
        values.reshape([-1, .. Enumerable.Repeat(1L, Math.Max(0, s.Rank - s.UsualAxis))]);

    /// <summary>A number for each channel.</summary>
    private static Tensor Spread(Step s, Tensor values) => values.reshape([-1, .. Enumerable.Repeat(1L, s.Rank - 1)]);
}
