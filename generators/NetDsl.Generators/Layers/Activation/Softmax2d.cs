using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Softmax2d, over the channels at each position of an image.</summary>
internal sealed class Softmax2d() : Layer("Softmax2d", "softmax2d_")
{
    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        if (input is null || !HasChannels(context, input, 3, 3, "(C, H, W)"))
        {
            return null;
        }

        if (input.Channels == 1)
        {
            Softmax.ReportOneValue(context, input, givesProbabilities: true);
            return null;
        }

        return new("Softmax2d", ModuleArguments.None, input)
        {
            Role = Role.Softmax,
            IsNeverNegative = true,
        };
    }
}
