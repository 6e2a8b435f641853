using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>(x − mean) / std with fixed values, as torchvision.transforms.Normalize.</summary>
internal sealed class Normalize() : Layer<Normalize.Settings>("Normalize", "normalize")
{
    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(
        context.Reals(
            nameof(Settings.Mean), value => !double.IsNaN(value) && !double.IsInfinity(value), "finite numbers, one or one a channel"),
        context.Reals(
            nameof(Settings.Std), value => value > 0 && !double.IsInfinity(value), "numbers greater than 0, one or one a channel"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var isFeatureMap = input.IsFeatureMap;
        var channels = input.Rank == 0 ? 1 : isFeatureMap || input.Layout == Layout.Open ? input.Channels : input.Last;
        if (!Fits(context, nameof(Settings.Mean), settings.Mean, channels, input) ||
            !Fits(context, nameof(Settings.Std), settings.Std, channels, input))
        {
            return null;
        }

        var isLast = !isFeatureMap && input.Layout != Layout.Open;
        return LayerFacts.OfLibrary(
            "Normalize",
            new ModuleArguments
            {
                new NumberArrayValue(settings.Mean),
                new NumberArrayValue(settings.Std),
                { "axesBehind", isLast ? 0L : Math.Max(input.Rank - 1L, 0), 0L },
            }.ToArray(),
            isLast || settings is { Mean.Count: 1, Std.Count: 1 } ? input : input.ReadAs(Layout.ChannelsFirst)) with
        {
            // A norm treats axis 1 as channels: a step whose features have different divisors is no longer constant.
            ChannelConstant = isLast && input.Rank > 1 && settings.Std.Count > 1 ? ChannelConstant.Matters : ChannelConstant.Passes,
            OutputIsOverwritable = true,
        };
    }

    private static bool Fits(LayerContext context, string argument, EquatableArray<double> numbers, Dim channels, Shape input)
    {
        if (numbers.Count == 1 || channels.Size is null || channels.Size == numbers.Count)
        {
            return true;
        }

        context.BadArgument(argument, $"one number, or one for each channel of {input}", $"{Text.Of(numbers.Count)} numbers");
        return false;
    }

    internal sealed record Settings(EquatableArray<double> Mean, EquatableArray<double> Std);
}
