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

    public override IEnumerable<string> FurtherOutputs =>
        (used.Network?.Elements ?? []).OfType<OutputElement>().Skip(1).Select(output => output.Name);

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var isCheckpointed = context.Flag(nameof(Settings.Checkpoint), false);
        var others = context.IsGiven(nameof(Settings.From)) ? context.Tapped(nameof(Settings.From)) : [];
        if (used.HasErrors)
        {
            ReportOwnErrors(context);
            return null;
        }

        if (used.Obstacle is { } obstacle)
        {
            context.Report(Descriptors.CannotUse, context.Label, used.Name, obstacle);
            return null;
        }

        if (others is null || !TakesSoMany(context, others.Count + 1))
        {
            return null;
        }

        var inputs = input is null || others.Any(other => other.Shape is null)
            ? null
            : new UseInputs(input, others.ToEquatableArray());
        var arguments = UseArguments.Bind(context, used, inputs);
        if (arguments is null || inputs is null)
        {
            return null;
        }

        var facts = used.Network is { } network ? Declared(context, network, arguments, inputs) : Module(context, arguments, inputs);
        return facts is null ? null : facts with { IsCheckpointed = isCheckpointed };
    }

    /// <summary>Whether it has so many inputs, with a finding where it has others.</summary>
    private bool TakesSoMany(LayerContext context, int given)
    {
        var names = used.Network?.Inputs.Select(input => $"'{input.Name}'").ToList();
        var inputs = names?.Count ?? used.Inputs;
        if (inputs == given)
        {
            return true;
        }

        var others = inputs == 2 ? "the name of a value" : $"the names of {Text.Of(inputs - 1)} values";
        var rest = names is null
            ? $"what '{used.Name}' reads after the current value"
            : $"{Text.And(names.Skip(1).ToList())} of '{used.Name}'";
        context.BadArgument(
            nameof(Settings.From),
            inputs == 1 ? $"left out: '{used.Name}' has one input" : $"{others} for {rest}",
            context.IsGiven(nameof(Settings.From)) ? context.Display(nameof(Settings.From)) : "none");
        return false;
    }

    private LayerFacts? Declared(LayerContext context, NetworkSpec network, UseArguments arguments, UseInputs inputs)
    {
        var input = inputs.First;
        WarnOfLayout(context, network, input);
        var layout = context.Layout();
        var planned = new UsedNetwork(arguments.Values, inputs.Shapes);
        switch (context.Surroundings.Blocks.Plan(used, network, planned))
        {
            case PlannedBlock block:
                Warn(context, input, block.Warnings);
                return new(new ModuleCall(), block.Outputs[0].With(layout))
                {
                    FurtherOutputs = block.Outputs.Skip(1).ToEquatableArray(),
                    Module = Creation(arguments),
                    Weights = block.Weights,
                    OutputIsOverwritable = block.OutputIsOverwritable,
                    IsInitialized = IsInitialized(network),
                    Used = planned,
                };
            case MisfitBlock misfit:
                inputs.ReportMisfit(context, misfit.Input, misfit.Expected.ToString());
                return null;
            case FaultyBlock { Message: { } message }:
                context.Report(Descriptors.UsedHasErrors, context.Label, $"{arguments.Values}on {inputs}", message);
                return null;
            default:
                ReportOwnErrors(context);
                return null;
        }
    }

    /// <summary>
    /// Which axis of its input a network declares to hold the channels or features; null where it leaves that to its layers.
    /// </summary>
    public static Layout? LayoutOf(NetworkSpec network, DeclaredInput input) =>
        Arguments.LayoutOf((network.AttributeOf(input)[nameof(Layout)] as EnumValue)?.Member);

    /// <summary>Warns of an input whose channels are on another axis than the network declares.</summary>
    private static void WarnOfLayout(LayerContext context, NetworkSpec network, Shape input)
    {
        switch (LayoutOf(network, network.Inputs[0]))
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
    private LayerFacts? Module(LayerContext context, UseArguments arguments, UseInputs inputs) =>
        context.Out(inputs.First) is { } output
            ? new(new OwnModuleCall(context.Label, output), output) { Module = Creation(arguments), Weights = Dim.Any }
            : null;

    private ModuleCreation Creation(UseArguments arguments) => new(new(ModuleOrigin.User, used.Code), arguments.Items);

    /// <summary>The attribute's arguments.</summary>
    internal sealed record Settings(EquatableArray<Value> Arguments, Dim Repeat, IReadOnlyList<Tapped> From, bool Checkpoint);

    /// <summary>BasicBlock becomes basic_block.</summary>
    private static string PrefixOf(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])))
            ? $"_{char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString()));
}
