using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Softmax2d, over the channels at each position of an image.</summary>
internal sealed class Softmax2d() : Layer("Softmax2d", "softmax2d_")
{
    public override LayerFacts? Infer(LayerContext context, Shape? input) =>
        input is null || !HasRank(context, input, 3, 3, "(C, H, W)") ? null : new("Softmax2d", ModuleArguments.None, input)
        {
            Role = Role.Softmax,
            IsNeverNegative = true,
        };
}
