using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Unflatten: splits one axis into several.</summary>
internal sealed class Unflatten() : Layer<Unflatten.Settings>("Unflatten", "unflatten")
{
    protected override Settings Read(LayerContext context) => new(
        context.Int(nameof(Settings.Dim), 1, least: int.MinValue), context.RequiredSizesOrAny(nameof(Settings.UnflattenedSize), least: 0),
        context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.Find(context, nameof(Settings.Dim), settings.Dim, input) is not { } axis)
        {
            return null;
        }

        var dim = input.Dims[axis - 1];
        var known = Shape.Product(settings.UnflattenedSize.Where(size => !size.IsAny));
        var inferred = settings.UnflattenedSize.Count(size => size.IsAny);
        if (known == 0 || inferred > 1 || (inferred == 1 ? dim % known is > 0 : dim.Differs(known)))
        {
            context.BadArgument(
                nameof(Settings.UnflattenedSize), $"sizes whose product is {dim}, one of them Dim.Any at most",
                $"({Sizes.Join(settings.UnflattenedSize)})");
            return null;
        }

        var sizes = settings.UnflattenedSize.Select(size => size.IsAny ? dim / known : size);
        var dims = input.Dims.Take(axis - 1).Concat(sizes).Concat(input.Dims.Skip(axis));

        // TorchSharp does not accept a negative axis.
        return new(
            "Unflatten",
            new ModuleArguments { axis, new SizeArrayValue(settings.UnflattenedSize) }.ToArray(),
            Shape.Of(dims, input.IsFeatureMap ? Layout.ChannelsFirst : Layout.Open).With(settings.Layout))
        {
            Keeps = Keeps.Values,
            ChannelConstant = axis > 1 && input.IsFeatureMap ? ChannelConstant.Passes : ChannelConstant.Matters,
        };
    }

    internal sealed record Settings(int Dim, EquatableArray<Dim> UnflattenedSize, Layout? Layout);
}
