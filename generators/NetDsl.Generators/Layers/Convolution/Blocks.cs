using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>What Fold and Unfold share: blocks that slide over images, (height, width) each.</summary>
internal sealed record Blocks(EquatableArray<Dim> Kernel, EquatableArray<Dim> Dilation, EquatableArray<Dim> Padding, EquatableArray<Dim> Stride)
{
    public Dim KernelSize => Kernel[0] * Kernel[1];

    public static Blocks? Read(LayerContext context)
    {
        var kernel = Pair(context, "kernelSize", context.RequiredSizes("kernelSize", least: 1), 1);
        var dilation = Pair(context, "Dilation", context.Sizes("Dilation", least: 1), 1);
        var padding = Pair(context, "Padding", context.Sizes("Padding", least: 0), 0);
        var stride = Pair(context, "Stride", context.Sizes("Stride", least: 1), 1);
        return context.Failed ? null : new(kernel, dilation, padding, stride);
    }

    /// <summary>Height and width from one size or two.</summary>
    public static EquatableArray<Dim> Pair(LayerContext context, string name, EquatableArray<Dim> sizes, int otherwise)
    {
        if (sizes.Count > 2)
        {
            context.BadArgument(name, "one size, or one for each of H, W", $"{Text.Of(sizes.Count)} sizes, ({Sizes.Join(sizes)})");
        }

        return sizes.Count == 2 ? sizes : Enumerable.Repeat(sizes.Count == 1 ? sizes[0] : otherwise, 2).ToEquatableArray();
    }

    /// <summary>How many blocks fit into an image.</summary>
    public IReadOnlyList<Dim>? Slide(LayerContext context, Shape image) => new Window(Kernel, Stride, Padding, Dilation).Slide(context, image);

    /// <summary>The arguments after the sizes that must be given.</summary>
    public ModuleArguments AddTo(ModuleArguments arguments)
    {
        arguments.Add("dilation", Dilation, 1);
        arguments.Add("padding", Padding, 0);
        arguments.Add("stride", Stride, 1);
        return arguments;
    }
}
