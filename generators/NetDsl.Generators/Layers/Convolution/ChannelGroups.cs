using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The rule of grouped convolutions.</summary>
internal static class ChannelGroups
{
    /// <summary>Reports groups that do not divide the input and output channels, and suggests the nearest number that does.</summary>
    public static bool Divide(LayerContext context, Dim groups, Dim inChannels, Dim outChannels)
    {
        var (side, channels) = inChannels % groups is > 0 ? ("input", inChannels) : ("output", outChannels);
        if (channels % groups is not > 0)
        {
            return true;
        }

        context.ReportAt(
            nameof(Conv.Settings.Groups), Descriptors.GroupsDoNotDivide,
            context.Label, groups.ToString(), side, channels.ToString(), Suggestion(groups.Size, inChannels.Size, outChannels.Size));
        return false;
    }

    private static string Suggestion(long? groups, long? inChannels, long? outChannels)
    {
        var nearest = inChannels is { } left && outChannels is { } right
            ? CommonDivisors(left, right).Where(divisor => divisor <= groups).Max()
            : 0;
        return nearest > 1 ? $"{Text.Of(nearest)} would." : "Change the channels or leave Groups out.";
    }

    /// <summary>Divisors come in pairs whose smaller one is at most the root: a mistyped large number must not block the editor.</summary>
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
