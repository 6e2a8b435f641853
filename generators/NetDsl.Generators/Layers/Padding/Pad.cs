using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.ConstantPad, nn.ReflectionPad, nn.ReplicationPad, nn.ZeroPad: extends or crops both ends of the spatial axes.</summary>
/// <param name="kind">The attribute's name.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="reflects">The padding reflects the input, so it must be smaller than the input.</param>
/// <param name="isConstant">The padding is a constant, not the channel's values.</param>
/// <param name="onlyImages">torch.nn has it for (C, H, W) only.</param>
internal sealed class Pad(string kind, string prefix, bool reflects = false, bool isConstant = false, bool onlyImages = false)
    : Layer<Pad.Settings>(kind, prefix)
{
    protected override Settings Read(LayerContext context) => new(
        context.RequiredSizes(nameof(Settings.Padding), least: int.MinValue),
        context.Number(nameof(Settings.Value), 0, _ => true, "a number"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (onlyImages
            ? !HasChannels(context, input, 3, 3, "(C, H, W)")
            : !HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        var sides = 2 * (input.Rank - 1);
        if (IsPaddingAndValue(context, settings.Padding, sides))
        {
            var order = new PyTorchOrder.Reading(Kind, [("", settings.Padding[0]), (nameof(Settings.Value), settings.Padding[1])]);
            order.Report(context, fits: sides == 2, $"sides of {settings.Padding[0]} and {settings.Padding[1]}", input);
            if (sides > 2)
            {
                return null;
            }
        }

        if (settings.Padding.Count != 1 && settings.Padding.Count != sides)
        {
            context.BadArgument(
                nameof(Settings.Padding), $"one size, or one for each of {Text.Of(sides)} sides, the last axis first",
                $"{Text.Of(settings.Padding.Count)} sizes, ({Sizes.Join(settings.Padding)})");
            return null;
        }

        var padding = settings.Padding.Count == 1 ? Enumerable.Repeat(settings.Padding[0], sides).ToEquatableArray() : settings.Padding;
        var spatial = new List<Dim>();
        for (var axis = 0; axis < input.Rank - 1; axis++)
        {
            var dim = input.Dims[axis + 1];
            Dim before = padding[sides - 2 - (2 * axis)], after = padding[sides - 1 - (2 * axis)];
            if (reflects && (before.Size >= dim.Size || after.Size >= dim.Size))
            {
                context.BadArgument(nameof(Settings.Padding), $"less than the axis, {dim}, that it mirrors", Sizes.Display(padding));
                return null;
            }

            // A negative size crops, and constants are added to what is left.
            if ((dim + (isConstant ? Crop(before) + Crop(after) : before + after)).Size < 1)
            {
                context.BadArgument(nameof(Settings.Padding), $"one that leaves something of the axis, {dim}", Sizes.Display(padding));
                return null;
            }

            spatial.Add(dim + before + after);
        }

        var arguments = new ModuleArguments(padding) { padding };
        if (Kind == "ConstantPad")
        {
            arguments.Add((Real)settings.Value);
        }

        return new(WithDimension(Kind, input.Rank - 1), arguments.ToArray(), input.WithSpatial(spatial))
        {
            ChannelConstant = isConstant ? ChannelConstant.Matters : ChannelConstant.Passes,
            Keeps = !isConstant ? Keeps.Range : settings.Value >= 0 ? Keeps.Sign : Keeps.Nothing,
        };
    }

    /// <summary>
    /// Whether two sizes are PyTorch's padding and value. The two sides of (C, L) they may be, too, except where the next layer is a
    /// convolution whose output only the padding of both sides keeps as long as its input.
    /// </summary>
    private bool IsPaddingAndValue(LayerContext context, EquatableArray<Dim> padding, int sides) =>
        Kind == "ConstantPad" && padding.Count == 2 && context.IsListed(nameof(Settings.Padding)) &&
        !context.IsGiven(nameof(Settings.Value)) &&
        (sides > 2 || (padding[1] == 0 && context.Next is { Kind: nameof(Conv) } conv && padding[0].Size > 0 &&
            conv.List(nameof(Conv.Settings.KernelSize)) is { Count: 1 } kernel && kernel[0] is IntValue size &&
            size.Value == (padding[0].Size * 2) + 1 && conv[nameof(Conv.Settings.Dilation)] is null));

    private static Dim Crop(Dim padding) => padding.Select(size => Math.Min(size, 0));

    internal sealed record Settings(EquatableArray<Dim> Padding, double Value);
}
