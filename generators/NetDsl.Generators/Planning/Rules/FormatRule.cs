using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>The memory format of a network's convolutions, where it has some that it is about.</summary>
internal static class FormatRule
{
    /// <summary>The argument of [Network] that gives it.</summary>
    public const string Argument = "Format";

    /// <summary>Whether a network asks for channels last.</summary>
    public static bool IsChannelsLast(NetworkSpec spec) => spec.Network?[Argument] is EnumValue { Member: "ChannelsLast" };

    /// <summary>Warns of channels last where nothing convolves over two or three axes.</summary>
    public static void Check(NetworkSpec spec, Graph graph, Findings findings)
    {
        if (IsChannelsLast(spec) && !graph.Steps.Any(MayHaveFormat))
        {
            findings.Add(Descriptors.FormatOfNothing, new Position(Position.Network, Argument));
        }
    }

    /// <summary>Whether a layer's weights have a format: a convolution's, or what may have one in it.</summary>
    private static bool MayHaveFormat(Step step) =>
        step.Facts.Module is { Type.Origin: ModuleOrigin.User } || step.Facts.Operation is OwnMethodCall ||
        (step.Kind is "Conv" or "ConvTranspose" or "Projection" && step.Input.Rank > 2);
}
