using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Upsample: resizes the spatial axes.</summary>
internal sealed class Upsample() : Layer<Upsample.Settings>("Upsample", "upsample")
{
    /// <summary>The largest size that is usual as a factor.</summary>
    private const int LargestFactor = 8;

    protected override Settings Read(LayerContext context) => new(
        context.Sizes(nameof(Settings.Size), least: 1),
        !context.IsGiven(nameof(Settings.ScaleFactor))
            ? EquatableArray<double>.Empty
            : context.Reals(nameof(Settings.ScaleFactor), factor => factor > 0, "above 0"),
        context.IsGiven(nameof(Settings.SizeOf)) ? context.Tapped(nameof(Settings.SizeOf))?[0] : null,
        context.Member(nameof(Settings.Mode), "Nearest", "Linear", "Bilinear", "Bicubic", "Trilinear") ?? "Nearest",
        context.Flag(nameof(Settings.AlignCorners), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var (least, most, expected) = settings.Mode switch
        {
            "Linear" => (2, 2, "(C, L)"),
            "Bilinear" or "Bicubic" => (3, 3, "(C, H, W)"),
            "Trilinear" => (4, 4, "(C, D, H, W)"),
            _ => (2, 4, "(C, L), (C, H, W) or (C, D, H, W)"),
        };
        if (!HasChannels(context, input, least, most, expected))
        {
            return null;
        }

        var bySize = settings.Size.Count > 0;
        var given = new[] { bySize, settings.ScaleFactor.Count > 0, settings.SizeOf is not null }.Count(isGiven => isGiven);
        if (given != 1)
        {
            context.BadArgument(
                nameof(Settings.Size), "sizes, a factor as ScaleFactor, or a tap as SizeOf", given == 0 ? "none" : "several of them");
            return null;
        }

        if (settings.AlignCorners && settings.Mode == "Nearest")
        {
            context.BadArgument(nameof(Settings.AlignCorners), "false with UpsampleMode.Nearest", "true");
            return null;
        }

        if (settings.SizeOf is { } tap)
        {
            return ToSizeOf(context, settings, input, tap);
        }

        if (context.Expand(nameof(Settings.Size), settings.Size, input, 1) is not { } sizes ||
            context.Expand(nameof(Settings.ScaleFactor), settings.ScaleFactor, input) is not { } factors)
        {
            return null;
        }

        var spatial = input.Spatial.Select((dim, axis) => bySize ? sizes[axis] : Scaled(dim, factors[axis])).ToList();
        if (spatial.Any(dim => dim.Size < 1))
        {
            context.BadArgument(
                nameof(Settings.ScaleFactor), $"one that leaves something of {input}",
                Text.Join(factors.Select(number => Text.Of(number))));
            return null;
        }

        WarnOfFactor(context, settings, input);
        return new(
            "Upsample",
            new ModuleArguments
            {
                { "size", new SizeArrayValue(sizes), bySize },
                { "scale_factor", new NumberArrayValue(factors), !bySize },
                { "mode", "torch.UpsampleMode", settings.Mode, "Nearest" },

                // Without this argument libtorch writes a warning at each call.
                { "align_corners", new SwitchValue(settings.AlignCorners), settings.Mode != "Nearest" },
            }.ToArray(),
            input.WithSpatial(spatial))
        {
            ChannelConstant = ChannelConstant.Passes,

            Keeps = KeepsOf(settings.Mode),
        };
    }

    /// <summary>The spatial sizes of a tapped value, which may be open.</summary>
    private static LayerFacts? ToSizeOf(LayerContext context, Settings settings, Shape input, Tapped tap)
    {
        if (tap.Shape is not { } shape)
        {
            return null;
        }

        if (shape.Rank != input.Rank)
        {
            JoinedShapes.Report(context, input, tap, $"(C, {input.SpatialAxes}) there");
            return null;
        }

        if (ChannelAxes.Last(shape) is var (axes, first))
        {
            context.Report(
                Descriptors.SwappedAxes, context.Label, $"(C, {input.SpatialAxes})", shape.ToString(), tap.Label, axes,
                $"{first} for channels", ChannelAxes.ToFront(shape.Rank));
        }

        return new(new Interpolation(settings.Mode, settings.AlignCorners), input.WithSpatial(shape.Spatial))
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = KeepsOf(settings.Mode),
        };
    }

    /// <summary>Bicubic interpolation has negative weights.</summary>
    private static Keeps KeepsOf(string mode) => mode switch { "Nearest" => Keeps.Range, "Bicubic" => Keeps.Nothing, _ => Keeps.Sign };

    /// <summary>Warns of a small size for all axes that makes an input smaller: it is probably a factor.</summary>
    private static void WarnOfFactor(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Size is { Count: 1 } size && size[0].Size is > 1 and <= LargestFactor &&
            input.Spatial.All(dim => !(dim.Size <= size[0].Size)))
        {
            context.ReportSuggesting(
                argument: null, nameof(Settings.ScaleFactor), Descriptors.UpsampleShrinks,
                context.Label, input.ToString(), context.Source, size[0].ToString());
        }
    }

    /// <summary>A size times a factor: any size where the factor is whole, otherwise only a number.</summary>
    private static Dim Scaled(Dim dim, double factor) =>
        factor.Equals(Math.Floor(factor)) ? dim * (long)factor : dim.Select(size => (long)(size * factor));

    internal sealed record Settings(
        EquatableArray<Dim> Size, EquatableArray<double> ScaleFactor, Tapped? SizeOf, string Mode, bool AlignCorners);
}
