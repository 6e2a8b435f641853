using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Layers;

/// <summary>The rule that convolutions in groups share.</summary>
internal static class Groups
{
    /// <summary>Groups must divide input and output channels; a finding names the nearest number that does.</summary>
    public static bool Divide(LayerContext context, int groups, long inChannels, int outChannels)
    {
        var (side, channels) = inChannels % groups != 0 ? ("input", inChannels) : ("output", (long)outChannels);
        if (channels % groups == 0)
        {
            return true;
        }

        context.ReportAt(
            "Groups", Descriptors.GroupsDoNotDivide,
            context.Label, Text.Of(groups), side, Text.Of(channels), Suggestion(groups, inChannels, outChannels));
        return false;
    }

    private static string Suggestion(int groups, long inChannels, long outChannels)
    {
        var nearest = CommonDivisors(inChannels, outChannels).Where(divisor => divisor <= groups).Max();
        return nearest > 1 ? $"{Text.Of(nearest)} would." : "Change the channels or leave Groups out.";
    }

    /// <summary>Found in pairs, of which the smaller is no larger than the root: a mistyped number must not keep the editor busy.</summary>
    private static IEnumerable<long> CommonDivisors(long left, long right)
    {
        var (greatest, rest) = (left, right);
        while (rest != 0)
        {
            (greatest, rest) = (rest, greatest % rest);
        }

        for (var divisor = 1L; divisor <= greatest / divisor; divisor++)
        {
            if (greatest % divisor == 0)
            {
                yield return divisor;
                yield return greatest / divisor;
            }
        }
    }
}
