using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Unfold: the sliding blocks of images, one per column.</summary>
internal sealed class Unfold() : Layer<SlidingBlocks?>("Unfold", "unfold")
{
    protected override SlidingBlocks? Read(LayerContext context) => SlidingBlocks.Read(context);

    protected override LayerFacts? Infer(LayerContext context, SlidingBlocks? blocks, Shape input)
    {
        if (blocks is null || !HasChannels(context, input, 3, 3, "(C, H, W)") || blocks.Slide(context, input) is not { } positions)
        {
            return null;
        }

        var arguments = new ModuleArguments(blocks.KernelSize, blocks.Dilation, blocks.Padding, blocks.Stride) { blocks.KernelSize };
        return new(
            "Unfold",
            blocks.AddTo(arguments).ToArray(),
            Shape.FeatureMap(input.Channels * blocks.Area, [Shape.Product(positions)]));
    }
}
