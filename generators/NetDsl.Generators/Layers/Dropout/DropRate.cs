using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The probability with which values are dropped in training.</summary>
internal static class DropRate
{
    /// <summary>Reads it; a rate of 1, which is often meant as the share to keep, leaves nothing.</summary>
    public static Real Read(LayerContext context, string name, double otherwise)
    {
        var rate = context.Real(name, otherwise, value => value is >= 0 and <= 1, "from 0 to 1");
        if (rate.Value is 1)
        {
            context.ReportAt(name, Descriptors.DropsEverything, context.Label, context.NameOf(name));
        }

        return rate;
    }
}
