using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.GLU: halves an axis (Dauphin et al., arXiv 1612.08083).</summary>
internal sealed class GLU() : Layer<GLU.Settings>("GLU", "glu")
{
    protected override Settings Read(LayerContext context) => new(context.Int(nameof(Settings.Dim), otherwise: -1, least: int.MinValue));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var dim = settings.Dim;
        if (Axes.Find(context, nameof(Settings.Dim), dim, input) - 1 is not { } axis)
        {
            return null;
        }

        if (input.Dims[axis].Size % 2 == 1)
        {
            context.BadArgument(
                nameof(Settings.Dim), $"an axis of even size of {input.Batched}", $"{Text.Of(dim)}, of size {input.Dims[axis]}");
            return null;
        }

        Axes.WarnOfSteps(context, nameof(Settings.Dim), axis + 1, input);
        var output = input.WithSize(axis + 1, input.Dims[axis] / 2);
        return new("GLU", new ModuleArguments { { "dim", dim, -1 } }.ToArray(), output)
        {
            OutputIsOverwritable = true,
        };
    }

    internal sealed record Settings(int Dim);
}
