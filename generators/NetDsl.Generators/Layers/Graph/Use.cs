using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Another network, a block, or any hand-written module. A declared network is planned again for its input and hyperparameters at this
/// place, so that its output, its parameters and its errors are exact.
/// </summary>
internal sealed class Use(UsedSpec used) : Layer(used.Name, PrefixOf(used.Name))
{
    public override bool TakesNumbers => true;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        if (used.HasErrors)
        {
            ReportOwnErrors(context);
            return null;
        }

        if (Obstacle() is { } obstacle)
        {
            context.Report(Descriptors.CannotUse, context.Label, used.Name, obstacle);
            return null;
        }

        var arguments = UseArguments.Bind(context, used, input);
        if (arguments is null || input is null)
        {
            return null;
        }

        return used.Network is { } network ? Declared(context, network, arguments, input) : Module(context, arguments, input);
    }

    private string? Obstacle() =>
        used.Obstacle is not null ? used.Obstacle
        : used.Network is not { } network ? null
        : network.Inputs.Count > 1 ? "takes several inputs, and one value goes on here"
        : network.Elements.Count(element => element is OutputElement) > 1 ? "gives several outputs, and one value goes on here"
        : null;

    private LayerFacts? Declared(LayerContext context, NetworkSpec network, UseArguments arguments, Shape input)
    {
        WarnOfLayout(context, network, input);
        var layout = context.Layout();
        switch (context.Surroundings.Blocks.Plan(used, network, arguments.Values, input))
        {
            case PlannedBlock block:
                Warn(context, input, block.Warnings);
                return new(new ModuleCall(), block.Output.With(layout))
                {
                    Module = Creation(arguments),
                    Weights = block.Weights,
                    OutputIsOverwritable = block.OutputIsOverwritable,
                    IsInitialized = IsInitialized(network),
                    Hyperparameters = arguments.Values,
                };
            case MisfitBlock misfit:
                context.Report(Descriptors.WrongRank, context.Label, misfit.Expected.ToString(), input.ToString(), context.Source, "");
                return null;
            case FaultyBlock { Message: { } message }:
                context.Report(Descriptors.UsedHasErrors, context.Label, $"{arguments.Values}on {input}", message);
                return null;
            default:
                ReportOwnErrors(context);
                return null;
        }
    }

    /// <summary>
    /// Which axis of its input a network declares to hold the channels or features; null where it leaves that to its layers.
    /// </summary>
    public static Layout? LayoutOf(NetworkSpec network) => new Arguments(
        network.AttributeOf(network.Inputs[0]), Position.Network, "", Hyperparameters.Symbols([]), new Findings()).Layout();

    /// <summary>Warns of an input whose channels are on another axis than the network declares.</summary>
    private static void WarnOfLayout(LayerContext context, NetworkSpec network, Shape input)
    {
        switch (LayoutOf(network))
        {
            case Layout.FeaturesLast:
                ChannelAxes.WarnOfChannelsFirst(context, input);
                break;
            case Layout.ChannelsFirst:
                ChannelAxes.WarnOfLastChannels(context, input);
                break;
        }
    }

    private static void Warn(LayerContext context, Shape input, EquatableArray<Finding> warnings)
    {
        foreach (var finding in warnings)
        {
            if (finding.Rule == Descriptors.LikelyInput)
            {
                LikelyInput.WarnOfBlock(context, input, finding);
            }
            else
            {
                context.ReportInBlock(finding);
            }
        }
    }

    private void ReportOwnErrors(LayerContext context) =>
        context.Report(Descriptors.UsedHasErrors, context.Label, "of its own", $"fix '{used.Name}' first.");

    /// <summary>Whether an [Init] stands in it, or in a network that it uses.</summary>
    private static bool IsInitialized(NetworkSpec network) => network.Elements.Any(element =>
        element is InitElement || (element is UseElement { Used.Network: { } inner } && IsInitialized(inner)));

    /// <summary>A hand-written module: the user declares its output, and its parameters are unknown.</summary>
    private LayerFacts? Module(LayerContext context, UseArguments arguments, Shape input) =>
        context.Out(input) is { } output
            ? new(new OwnModuleCall(context.Label, output), output) { Module = Creation(arguments), Weights = Dim.Any }
            : null;

    private ModuleCreation Creation(UseArguments arguments) => new(new(ModuleOrigin.User, used.Code), arguments.Items);

    /// <summary>The attribute's arguments.</summary>
    internal sealed record Settings(EquatableArray<Value> Arguments, Dim Repeat);

    /// <summary>BasicBlock becomes basic_block.</summary>
    private static string PrefixOf(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])))
            ? $"_{char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString()));
}
