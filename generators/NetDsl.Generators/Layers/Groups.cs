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
        var nearest = 1L;
        for (var candidate = 2L; candidate <= groups; candidate++)
        {
            if (inChannels % candidate == 0 && outChannels % candidate == 0)
            {
                nearest = candidate;
            }
        }

        return nearest > 1 ? $"{Text.Of(nearest)} would." : "Change the channels or leave Groups out.";
    }
}
