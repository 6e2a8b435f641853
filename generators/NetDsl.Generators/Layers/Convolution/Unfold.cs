using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Unfold: the sliding blocks of images, one a column.</summary>
internal sealed class Unfold() : Layer<Blocks?>("Unfold", "unfold")
{
    protected override Blocks? Read(LayerContext context) => Blocks.Read(context);

    protected override LayerFacts? Infer(LayerContext context, Blocks? blocks, Shape input)
    {
        if (blocks is null || !HasRank(context, input, 3, 3, "(C, H, W)") || blocks.Slide(context, input) is not { } positions)
        {
            return null;
        }

        return new(
            "Unfold",
            blocks.AddTo(new ModuleArguments(blocks.Kernel, blocks.Dilation, blocks.Padding, blocks.Stride) { blocks.Kernel }).ToArray(),
            Shape.FeatureMap(input.Channels * blocks.KernelSize, [Shape.Product(positions)]));
    }
}
