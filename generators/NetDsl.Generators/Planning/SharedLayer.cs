using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>A layer that says Shared = true: it is the layer above that has its name once more, with the same weights.</summary>
internal static class SharedLayer
{
    private const string Argument = "Shared";

    public static bool IsAsked(Element element) => element.Attribute[Argument] is FlagValue { Value: true };

    /// <summary>The index of the first layer above with a name; null where there is none.</summary>
    public static int? Find(List<WalkedLayer> layers, string? key)
    {
        var index = key is null ? -1 : layers.FindIndex(layer => layer.Name.Key == key && layer.Facts?.Operation is not FurtherOutput);
        return index < 0 ? null : index;
    }

    /// <summary>Reports that there is no layer above to be shared.</summary>
    public static void ReportMissing(LayerContext context, Layer layer, string? given) => context.BadArgument(
        Argument, layer.IsModule ? "false, or the name that of a layer above" : "false where a layer has no weights",
        given is null || !layer.IsModule ? "true" : $"true with the name \"{given}\"");

    /// <summary>Whether a layer is the one above once more, with a finding where it differs.</summary>
    public static bool IsSame(LayerContext context, WalkedLayer first, LayerFacts? facts, Shape? input)
    {
        if (facts is null || first.Facts is not { } above)
        {
            return false;
        }

        if (above.Condition is not null)
        {
            context.BadArgument(Argument, "false, or the layer above without If", "true");
            return false;
        }

        if (facts.IsSameLayer(above))
        {
            return true;
        }

        var (here, there) = (input?.ToString(), first.Seen.Input?.ToString());
        context.BadArgument(
            Argument, $"false, or the layer as above, which {(here == there ? "has other arguments" : $"reads {there}")}",
            here == there ? "true" : $"true for one that reads {here}");
        return false;
    }
}
