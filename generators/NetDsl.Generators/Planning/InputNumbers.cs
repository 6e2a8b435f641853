using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>The kind of numbers that a network reads from an input, as the library's enum names them.</summary>
internal enum InputNumbers
{
    /// <summary>Floating-point numbers: a layer with weights reads them.</summary>
    Floats,

    /// <summary>Whole numbers: an embedding looks them up.</summary>
    Tokens,

    /// <summary>Not known: the first layers take any, or are other networks or the user's own code.</summary>
    Any,

    /// <summary>Truth values: a mask of attention.</summary>
    Mask,
}

/// <summary>Finds what the first layers read from an input.</summary>
internal static class InputNumbersRule
{
    /// <summary>Follows an input through layers that keep its numbers, until one of them says what it takes.</summary>
    public static InputNumbers Of(Graph graph, int input) => graph
        .Follow(input, (step, _) => step.Facts.Keeps >= Keeps.Sign)
        .Select(reader => OfSetting(reader.Step, reader.Value) ?? Needed(reader.Step.Facts))
        .FirstOrDefault(numbers => numbers is not null) ?? InputNumbers.Any;

    /// <summary>What a layer reads from a mask, or from lengths; null where the value is none.</summary>
    private static InputNumbers? OfSetting(Step step, int value) => step.Facts.Operation switch
    {
        AttentionCall call when step.Inputs.Skip(step.Inputs.Count - call.Masks.Count).Contains(value) => InputNumbers.Mask,
        RecurrentCall { HasLengths: true } or StepAtLength when step.Inputs[1] == value => InputNumbers.Tokens,
        _ => null,
    };

    private static InputNumbers? Needed(LayerFacts facts) =>
        facts.ReadsTokens ? InputNumbers.Tokens
        : facts is { Module.Type.Origin: not ModuleOrigin.User } &&
            (facts.Weights != 0 || facts.TiedTo is not null || facts.Role == Role.Norm) ? InputNumbers.Floats
        : null;
}
