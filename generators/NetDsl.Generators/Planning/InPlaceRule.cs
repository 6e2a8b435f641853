using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// A layer may overwrite its input where nothing else reads it: neither another layer, nor the caller of the network, nor the
/// backward of the layer above.
/// </summary>
internal static class InPlaceRule
{
    public static bool Decide(IReadOnlyList<LayerFacts> facts, int index, IReadOnlyList<LayerAbove> layers, Findings findings)
    {
        if (facts[index].InPlace is not { } slot)
        {
            return false;
        }

        var isSafe = index > 0 && facts[index - 1].OutputIsFree;
        if (slot.Given == true && !isSafe)
        {
            var reason = index == 0 ? "the network's input is the caller's" : $"{layers[index - 1].Label} still needs its output";
            findings.Add(
                Descriptors.BadArgument, new Place(index, "Inplace"), layers[index].Label, "Inplace", $"false here: {reason}", "true");
        }

        return isSafe && (slot.Given ?? slot.WhereSafe);
    }
}
