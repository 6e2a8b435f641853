using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A kind of layer: its arguments, shape rule, parameter count and TorchSharp form.</summary>
/// <param name="kind">The attribute's name without its suffix.</param>
/// <param name="prefix">What default names start with.</param>
internal abstract class Layer(string kind, string prefix)
{
    public string Kind => kind;

    public string Prefix => prefix;

    /// <summary>Whether it is a module, with a field and a key; otherwise it is an expression over its inputs.</summary>
    public virtual bool IsModule => true;

    /// <summary>Whether the first one of a network has no number in its default name.</summary>
    public virtual bool IsAlone => false;

    /// <summary>The names of its outputs after the first.</summary>
    public virtual IEnumerable<string> FurtherOutputs => [];

    /// <summary>Whether those are values with names, which any layer may read.</summary>
    public virtual bool NamesFurtherOutputs => true;

    /// <summary>Whether it accepts one number a sample, (N), which has no axis but the batch.</summary>
    public virtual bool TakesNumbers => false;

    /// <summary>Whether it is, or may be, mode-dependent (different in training and evaluation), as far as its attribute tells.</summary>
    public virtual bool FollowsMode(AttributeSpec attribute) => false;

    /// <summary>
    /// Reads the arguments, then infers the layer's facts for its input. Null where a finding explains why they are unknown, or where an
    /// earlier finding left the input unknown; the arguments are checked in any case.
    /// </summary>
    public abstract LayerFacts? Infer(LayerContext context, Shape? input);

    /// <summary>Reports an input whose rank the layer does not accept.</summary>
    protected static bool HasRank(LayerContext context, Shape input, int least, int most, string expected)
    {
        if (input.Rank >= least && input.Rank <= most)
        {
            return true;
        }

        var hint = context.SourceKind == "Flatten" ? " Move [Flatten] below it."
            : context.SourceKind is null && input.Rank > 4 ? " Leave the batch out."
            : "";
        context.Report(Descriptors.WrongRank, context.Label, expected, input.ToString(), context.Source, hint);
        return false;
    }

    /// <summary>
    /// Reports an input whose rank a layer of channels does not accept, and warns of one whose channels are on another axis than the first.
    /// </summary>
    protected static bool HasChannels(LayerContext context, Shape input, int least, int most, string expected)
    {
        if (!HasRank(context, input, least, most, expected))
        {
            return false;
        }

        ChannelAxes.WarnOfLastChannels(context, input);
        LikelyInput.WarnOfChannels(context, input);
        return true;
    }

    /// <summary>Reports an input that has not the rank of steps with features, (T, F), and warns of channels first, (C, L).</summary>
    internal static bool HasSteps(LayerContext context, Shape input)
    {
        if (!HasRank(context, input, 2, 2, "(T, F)"))
        {
            return false;
        }

        ChannelAxes.WarnOfFirstChannels(context, input);
        return true;
    }

    /// <summary>The size of an axis that the layer's weights depend on; null, with a finding, where it is known only at run time.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="dim">The size.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="what">What the size is.</param>
    /// <param name="advice">What makes it known, where the input's declaration would not.</param>
    protected static Dim? Known(LayerContext context, Dim dim, Shape input, string what, Advice? advice = null)
    {
        if (dim.IsKnown)
        {
            return dim;
        }

        context.ReportUnknown(what, input, advice);
        return null;
    }

    /// <summary>The channels of a feature map; null, with a finding, where they are known only at run time.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="input">Its input.</param>
    /// <param name="advice">What to do where they are open because they come last; by default, to move them to the front.</param>
    protected static Dim? KnownChannels(LayerContext context, Shape input, Advice? advice = null) =>
        Known(context, input.Channels, input, "its channels", LikelyInput.Advice(context, input) ?? ChannelAxes.Advice(input, advice));

    /// <summary>A module's name for the input's number of spatial dimensions: <c>Conv2d</c>.</summary>
    protected static string WithDimension(string module, int spatialRank) => $"{module}{Text.Of(spatialRank)}d";
}

/// <summary>A kind of layer that reads its arguments into <typeparamref name="TArguments"/> before it sees its input.</summary>
internal abstract class Layer<TArguments>(string kind, string prefix) : Layer(kind, prefix)
{
    public sealed override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var arguments = Read(context);
        return context.Failed || input is null ? null : Infer(context, arguments, input);
    }

    protected abstract TArguments Read(LayerContext context);

    protected abstract LayerFacts? Infer(LayerContext context, TArguments arguments, Shape input);
}
