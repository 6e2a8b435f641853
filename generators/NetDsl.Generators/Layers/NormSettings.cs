namespace NetDsl.Generators.Layers;

/// <summary>What BatchNorm and InstanceNorm are given.</summary>
internal sealed record NormSettings(double Eps, double Momentum, bool Affine, bool TrackRunningStats)
{
    public static NormSettings Read(LayerContext context, bool affine, bool trackRunningStats) => new(
        ReadEps(context),
        context.Real("Momentum", 0.1, value => value is >= 0 and <= 1, "from 0 to 1"),
        context.Flag("Affine", affine),
        context.Flag("TrackRunningStats", trackRunningStats));

    public static double ReadEps(LayerContext context) =>
        context.Real("Eps", 1e-5, value => value > 0 && !double.IsInfinity(value), "greater than 0");

    /// <summary>The factory's arguments, given that it leaves affine and running statistics on or off by itself.</summary>
    public FactoryArguments Arguments(long channels, bool affine, bool trackRunningStats) => new()
    {
        channels,
        { "eps", Eps, 1e-5 },
        { "momentum", Momentum, 0.1 },
        { "affine", Affine, affine },
        { "track_running_stats", TrackRunningStats, trackRunningStats },
    };

    public long Weights(long channels) => Affine ? checked(2 * channels) : 0;
}
