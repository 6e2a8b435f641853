using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The arguments of Fold and Unfold: sliding local blocks of images, (height, width) each.</summary>
internal sealed record SlidingBlocks(
    EquatableArray<Dim> KernelSize, EquatableArray<Dim> Dilation, EquatableArray<Dim> Padding, EquatableArray<Dim> Stride)
{
    /// <summary>The number of positions in a block.</summary>
    public Dim Area => KernelSize[0] * KernelSize[1];

    public static SlidingBlocks? Read(LayerContext context)
    {
        var kernel = Pair(context, nameof(KernelSize), context.RequiredSizes(nameof(KernelSize), least: 1), 1);
        var dilation = Pair(context, nameof(Dilation), context.Sizes(nameof(Dilation), least: 1), 1);
        var padding = Pair(context, nameof(Padding), context.Sizes(nameof(Padding), least: 0), 0);
        var stride = Pair(context, nameof(Stride), context.Sizes(nameof(Stride), least: 1), 1);
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

    /// <summary>The number of blocks in an image.</summary>
    public IReadOnlyList<Dim>? Slide(LayerContext context, Shape image) =>
        new Window(KernelSize, Stride, Padding, Dilation).Slide(context, image);

    /// <summary>The arguments after the required sizes.</summary>
    public ModuleArguments AddTo(ModuleArguments arguments)
    {
        arguments.Add("dilation", Dilation, 1);
        arguments.Add("padding", Padding, 0);
        arguments.Add("stride", Stride, 1);
        return arguments;
    }
}
