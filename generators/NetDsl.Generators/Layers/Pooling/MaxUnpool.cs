using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.MaxUnpool1d, nn.MaxUnpool2d, nn.MaxUnpool3d: back to the shape that a max pooling above read, by its indices.</summary>
internal sealed class MaxUnpool() : Layer<MaxUnpool.Settings>("MaxUnpool", "max_unpool")
{
    protected override Settings Read(LayerContext context)
    {
        const string name = nameof(Settings.Pool);
        var pool = context.Surroundings.Named(context.Name(name));
        if (pool is null or { Facts: { } } and not { Facts.Operation: PoolingCall })
        {
            context.BadArgument(name, "the name of a [MaxPool] above", context.Display(name));
        }
        else if (pool.Facts?.Condition is not null)
        {
            context.BadArgument(name, "the name of a [MaxPool] without If", context.Display(name));
        }

        return new(pool);
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (settings.Pool is not { Facts: { Module: { } module, Operation: PoolingCall { Window: var window } } facts } pool ||
            pool.Input is not { } source)
        {
            return null;
        }

        if (window.Dilation.Any(step => step.Size > 1) || window.Stride.Where((step, axis) => step.Size < window.Kernel[axis].Size).Any())
        {
            context.BadArgument(
                nameof(Settings.Pool), "a [MaxPool] whose windows lie side by side, without dilation, so that each place has one value",
                pool.Label);
            return null;
        }

        if (!SameShape.Check(context, input, new(pool.Key, pool.Value, facts.Output) { Element = "the output of MaxPool" }))
        {
            return null;
        }

        // The indices are the pooling's second output. Where sizes are open, its input tells them.
        context.Read(pool.Value + 1);
        var isOpen = source.Spatial.Any(size => !size.IsKnown);
        if (isOpen)
        {
            context.Read(pool.Source);
        }

        return new(
            WithDimension("MaxUnpool", input.Rank - 1),
            module.Arguments.Where(argument => argument.Parameter is null or "stride" or "padding").ToEquatableArray(),
            input.WithSpatial(source.Spatial.ToList()))
        {
            Operation = new Unpooling(isOpen ? EquatableArray<Dim>.Empty : source.Spatial.ToEquatableArray()),
            OutputIsOverwritable = true,
        };
    }

    internal sealed record Settings(NamedLayer? Pool);
}
