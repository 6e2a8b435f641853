using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The rules of attention: values are (T, F), and the number of heads divides the features.</summary>
internal static class Sequences
{
    /// <summary>The base type of attention modules and of modules that contain one.</summary>
    public static readonly EquatableArray<Initialization> DefaultType = EquatableArray.Of(new Initialization(
        InitializationTarget.Module, new("DefaultType", IsOfLibrary: true), ModuleArguments.None,
        "TorchSharp makes it float32 whatever the default is"));

    /// <summary>The features of (T, F); null, with a finding, for another rank or where they are known only at run time.</summary>
    public static Dim? Features(LayerContext context, Shape input)
    {
        if (!Layer.HasSteps(context, input))
        {
            return null;
        }

        if (input.Last.IsKnown)
        {
            return input.Last;
        }

        context.ReportUnknown("its features", input);
        return null;
    }

    /// <summary>Whether the number of heads divides the features, with a finding where it does not.</summary>
    public static bool Divide(LayerContext context, Dim heads, Dim features, Shape input)
    {
        if (features % heads is not > 0)
        {
            return true;
        }

        context.BadArgument(nameof(MultiheadAttention.Settings.Heads), $"a divisor of the features of {input}", heads.ToString());
        return false;
    }

    /// <summary>The mask that an argument names; null where none is given, or where a finding tells of it.</summary>
    public static Tapped? Mask(LayerContext context, string argument) =>
        context.IsGiven(argument) ? context.Tapped(argument)?[0] : null;

    /// <summary>Why a module is the library's, where it has a mask of queries and keys.</summary>
    public static string Note(Tapped? pairs) => pairs is null ? "" : "TorchSharp's takes one mask for all samples";

    /// <summary>The call of an attention or a transformer.</summary>
    public static AttentionCall Call(
        AttentionRole role, Dim heads, bool isCausal, Tapped? keys, Tapped? memoryKeys, Tapped? pairs)
    {
        var masks = new[]
        {
            keys is null ? null : AttentionMask.Keys,
            memoryKeys is null ? null : AttentionMask.MemoryKeys,
            pairs is null ? null : AttentionMask.Pairs,
        };
        return new(role, isCausal, masks.OfType<AttentionMask>().ToEquatableArray(), pairs is null ? null : heads);
    }

    /// <summary>
    /// Whether a mask has a number for each query and key, (T, S), or so many for each head, with a finding where it has not; true where
    /// none is given.
    /// </summary>
    public static bool MasksPairs(LayerContext context, Tapped? mask, Dim heads, Shape queries, Shape? keys)
    {
        if (mask is null)
        {
            return true;
        }

        if (mask.Shape is not { } shape || keys is null)
        {
            return false;
        }

        var (steps, memory) = (queries.Dims[0], keys.Dims[0]);
        Dim[] wanted = [heads, steps, memory];
        var skipped = wanted.Length - shape.Rank;
        if (skipped is 0 or 1 && !shape.Dims.Where((size, axis) => size.Differs(wanted[skipped + axis])).Any())
        {
            return true;
        }

        context.BadArgument(
            nameof(MultiheadAttention.Settings.AttentionMask),
            $"a mask of queries and keys, ({steps}, {memory}), or one for each head, ({heads}, {steps}, {memory})",
            $"{mask.Label}, which is {shape}");
        return false;
    }

    /// <summary>Whether a mask has a number for each step, (S), with a finding where it has not; true where none is given.</summary>
    public static bool Masks(LayerContext context, string argument, Tapped? mask, Shape? steps)
    {
        if (mask is null)
        {
            return true;
        }

        if (mask.Shape is not { } shape || steps is null)
        {
            return false;
        }

        if (shape.Rank == 1 && !shape.Dims[0].Differs(steps.Dims[0]))
        {
            return true;
        }

        context.BadArgument(
            argument, $"a mask of the {steps.Dims[0]} steps of {steps}, ({steps.Dims[0]})", $"{mask.Label}, which is {shape}");
        return false;
    }

    /// <summary>The lengths of the sequences; null where none are given, or where a finding tells of them.</summary>
    public static Tapped? Lengths(LayerContext context) =>
        context.IsGiven(nameof(Recurrent.Settings.Lengths)) ? context.Tapped(nameof(Recurrent.Settings.Lengths))?[0] : null;

    /// <summary>Whether lengths are one number a sample, with a finding where they are not; true where none are given.</summary>
    public static bool AreLengths(LayerContext context, Tapped? lengths)
    {
        if (lengths is null or { Shape.Rank: 0 })
        {
            return true;
        }

        if (lengths.Shape is { } shape)
        {
            context.BadArgument(
                nameof(Recurrent.Settings.Lengths), "one whole number a sample, such as [Input(\"lengths\")]", $"{lengths.Label} {shape}");
        }

        return false;
    }

    /// <summary>The features of a tapped (S, F); null, with a finding, where they differ from the expected ones, or are unknown.</summary>
    public static Dim? MemoryFeatures(LayerContext context, Tapped memory, Shape input, Dim? wanted)
    {
        if (memory.Shape is not { } shape)
        {
            return null;
        }

        if (shape.Rank == 2 && shape.Last is { IsKnown: true } features && (wanted is null || !features.Differs(wanted.Value)))
        {
            if (shape.IsFeatureMap)
            {
                context.Report(
                    Descriptors.SwappedAxes, context.Label, "(S, F)", shape.ToString(), memory.Label, "(C, L)",
                    "channels for time steps", ChannelAxes.ToFront(2));
            }

            return features;
        }

        if (shape.Rank == 2 && !shape.Last.IsKnown)
        {
            context.ReportUnknown($"the features of {memory.Label}", shape);
            return null;
        }

        var expected = wanted is null ? "(S, F) there" : $"(S, {wanted.Value}) there";
        JoinedShapes.Report(context, input, memory, expected);
        return null;
    }
}
