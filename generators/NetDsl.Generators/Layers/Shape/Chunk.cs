using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>torch.chunk, one of the parts.</summary>
internal sealed class Chunk() : Layer<Chunk.Settings>("Chunk", "chunk")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Chunks), otherwise: 1),
        context.Int(nameof(Settings.Index), otherwise: 0, least: 0),
        context.Axis(nameof(Settings.Dim)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Axes.FindOrUsual(context, nameof(Settings.Dim), settings.Dim, input) is not { } axis)
        {
            return null;
        }

        var (size, chunks, index) = (input.Dims[axis - 1], settings.Chunks, settings.Index);
        var isWhole = size / chunks * chunks == size;
        var part = isWhole ? size / chunks : (size + chunks - 1) / chunks;
        if ((chunks - 1 - index).IsNegative || (part * index).Size >= size.Size)
        {
            var count = size.Size is { } known && part.Size is > 0 and { } each ? (known + each - 1) / each : chunks;
            context.BadArgument(nameof(Settings.Index), $"below {count}, the number of chunks", Text.Of(index));
            return null;
        }

        // The last part is what is left; which one is the last of three or more, a number tells.
        var rest = size - (part * index);
        var length = isWhole || index == 0 ? part
            : chunks == 2 || (rest - part).IsNegative ? rest
            : size.Size is null || part.Size is null ? Dim.Any
            : part;
        return new(new Chunking(axis, chunks, index), input.WithSize(axis, length))
        {
            Keeps = Keeps.Range,
            ChannelConstant = ChannelConstant.Passes,
        };
    }

    internal sealed record Settings(Dim Chunks, int Index, int? Dim);
}
