using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The arguments of BatchNorm and InstanceNorm.</summary>
internal sealed record NormSettings(double Eps, double? Momentum, bool Affine, bool TrackRunningStats)
{
    /// <summary>The names of Keras and TensorFlow, and PyTorch's names for the same arguments.</summary>
    private static readonly (double Keras, string? PyTorch)[] KerasMomenta =
        [(0.9, "0.1"), (0.95, "0.05"), (0.99, "0.01"), (0.997, "0.003"), (0.999, "0.001")];

    public static NormSettings Read(LayerContext context, bool affine, bool trackRunningStats)
    {
        var settings = new NormSettings(
            ReadEps(context),
            ReadMomentum(context),
            context.Flag(nameof(Affine), affine),
            context.Flag(nameof(TrackRunningStats), trackRunningStats));
        if (!context.Failed && settings is { TrackRunningStats: true, Momentum: 0 or 1 })
        {
            context.ReportAt(
                nameof(Momentum), Descriptors.ExtremeMomentum, context.Label, Text.Of(settings.Momentum.Value),
                settings.Momentum == 0
                    ? "stay at mean 0 and variance 1, with which evaluation normalises nothing"
                    : "are those of the last batch alone");
        }

        return settings;
    }

    /// <summary>eps, which must be positive, and should neither vanish nor dominate the variance. BERT's is 1e-12.</summary>
    public static double ReadEps(LayerContext context)
    {
        var eps = context.Number(nameof(Eps), 1e-5, value => value > 0 && !double.IsInfinity(value), "positive and finite");
        if (eps is (> 0 and < 1e-12) or > 0.1)
        {
            context.ReportAt(nameof(Eps), Descriptors.UnusualEps, context.Label, context.Display(nameof(Eps)));
        }

        return eps;
    }

    /// <summary>The share of the new batch; null for an average of all batches alike.</summary>
    private static double? ReadMomentum(LayerContext context)
    {
        if (context.Kind == "BatchNorm" && context.Display(nameof(Momentum)) == "null")
        {
            return null;
        }

        var momentum = context.Number(nameof(Momentum), 0.1, value => value is >= 0 and <= 1, "from 0 to 1");
        var near = Array.Find(KerasMomenta, pair => Math.Abs(pair.Keras - momentum) < 1e-6);
        if (near.PyTorch is { } meant)
        {
            context.ReportSuggesting(
                nameof(Momentum), meant, Descriptors.KerasMomentum, context.Label, Text.Of(near.Keras), meant);
        }

        return momentum;
    }

    /// <summary>The factory's arguments; <paramref name="affine"/> and <paramref name="trackRunningStats"/> are its own defaults.</summary>
    public ModuleArguments Arguments(Dim channels, bool affine, bool trackRunningStats) => new()
    {
        channels,
        { "eps", Eps, 1e-5 },
        { "momentum", Momentum ?? 0.1, 0.1 },
        { "affine", Affine, affine },
        { "track_running_stats", TrackRunningStats, trackRunningStats },
    };

    /// <summary>Whether the channel's mean is subtracted, unless evaluation subtracts a running mean that is never updated.</summary>
    public ChannelConstant ChannelConstant =>
        TrackRunningStats && Momentum == 0 ? ChannelConstant.Matters : ChannelConstant.Vanishes;

    public Dim Weights(Dim channels) => Affine ? channels * 2 : 0;
}
