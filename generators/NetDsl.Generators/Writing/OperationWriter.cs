using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Writing;

/// <summary>Writes a layer's operation as C#.</summary>
/// <param name="facts">The layer.</param>
/// <param name="field">The layer's field, or the property of the parameter that it is.</param>
/// <param name="inputs">The values that it reads, the current value first.</param>
/// <param name="givesStates">Whether a recurrent layer's states are read, or a pooling's indices.</param>
/// <param name="target">Which value a sum is written into; null for none.</param>
internal sealed class OperationWriter(
    LayerFacts facts, string field, IReadOnlyList<string> inputs, bool givesStates = false, int? target = null)
{
    private const string Calls = $"{CSharp.Services}.Calls";
    private const string Checkpoint = $"{CSharp.Services}.Checkpoint";
    private const string OwnCode = $"{CSharp.Services}.OwnCode";

    private readonly string _current = inputs[0];

    private string All => Text.Join(inputs);

    /// <summary>The method that calls its module.</summary>
    private string Method => facts.Operation is FusableCall ? "CallUnlessFused" : "call";

    /// <summary>The values as elements of a lambda's parameter.</summary>
    private string Given => Text.Join(inputs.Select((_, index) => $"given[{Text.Of(index)}]"));

    /// <summary>Whether it calls its module with the current value, and no more.</summary>
    private bool IsBareCall => facts is { Operation: ModuleCall, IsCheckpointed: false } && inputs.Count == 1;

    /// <summary>The expression of the output.</summary>
    public string Write() =>
        facts.Condition is not { } condition ? Unconditional()
        : IsBareCall ? $"{field}?.{Method}({_current}) ?? {_current}.alias()"
        : $"{Presence.Of(facts, condition, field)} ? {Unconditional()} : {_current}.alias()";

    /// <summary>The output as an expression that can be a receiver.</summary>
    public string WriteOperand() =>
        facts.Condition is not null || (facts.Operation is Sum && target is null) ||
        facts.Operation is Product or NumberSum or NumberProduct or ParameterProduct or ParameterSum { IsLonger: false }
            ? $"({Write()})"
            : Write();

    /// <summary>The values of an attention, its settings and its masks.</summary>
    private IEnumerable<string> Attended(AttentionCall call)
    {
        var values = inputs.Count - call.Masks.Count;
        return inputs.Take(values)
            .Concat(call.IsCausal ? ["causal: true"] : [])
            .Concat(call.Masks.Select((mask, index) => $"{mask.Parameter}: {inputs[values + index]}"))
            .Concat(call.Heads is { } heads ? [$"heads: {CSharp.Of(heads)}"] : []);
    }

    /// <summary>The value of a recurrent layer, its lengths and its states.</summary>
    private IEnumerable<string> Recurred(RecurrentCall call)
    {
        yield return _current;
        if (call.HasLengths)
        {
            yield return $"lengths: {inputs[1]}";
        }

        var states = inputs.Skip(inputs.Count - call.States).ToList();
        if (states.Count > 0)
        {
            yield return states.Count == 1 ? $"state: {states[0]}" : $"state: ({Text.Join(states)})";
        }
    }

    private string Unconditional() => facts.IsCheckpointed ? Checkpointed() : Plain();

    private string Checkpointed() => facts.Operation switch
    {
        RepeatedCall call => $"{field}.{(call.AreOwn ? "CallOwnCheckpointed" : "CallCheckpointed")}({_current})",
        OwnModuleCall when inputs.Count == 1 => $"{Checkpoint}.CallOwn({field}, {_current})",
        OwnModuleCall =>
            $"{Checkpoint}.Call({field}, values => {OwnCode}.CallMany({field}, given => {field}.call({Given}), values), {All})",
        _ when inputs.Count == 1 && facts.FurtherOutputs.Count == 0 => $"{Checkpoint}.Call({field}, {_current})",
        _ => $"{Checkpoint}.Call({field}, given => {field}.call({Given}), {All})",
    };

    private string Plain() => facts.Operation switch
    {
        PoolingCall when givesStates => $"{Calls}.MaxPoolWithIndices({field}, {_current})",
        Unpooling { Size.Count: 0 } => $"{Calls}.MaxUnpool({field}, {inputs[0]}, {inputs[1]}, {inputs[2]}.shape[2..])",
        Unpooling unpooling => $"{Calls}.MaxUnpool({field}, {All}, {CSharp.List(unpooling.Size.Select(CSharp.Of))})",
        ModuleCall => $"{field}.{Method}({All})",
        ModuleCallAlong call => $"{Calls}.Along({field}, {_current}, dim: {Text.Of(call.Axis)})",
        RepeatedCall call => $"{field}.{(call.AreOwn ? "CallOwn" : "Call")}({_current})",
        OwnModuleCall when inputs.Count == 1 => $"{OwnCode}.Call({field}, {_current})",
        OwnModuleCall => $"{OwnCode}.CallMany({field}, given => {field}.call({Given}), {All})",
        OwnMethodCall call when inputs.Count == 1 => $"{OwnCode}.Call(this, {Escape.Keyword(call.Method)}, {_current})",
        OwnMethodCall call => $"{OwnCode}.CallMany(this, given => {Escape.Keyword(call.Method)}({Given}), {All})",
        PaddedConvolution convolution =>
            $"{Calls}.Convolve({field}, {_current}, {CSharp.List(convolution.Padding.Select(CSharp.Of))}, " +
            $"global::TorchSharp.PaddingModes.{convolution.Mode})",
        GroupNormCall => $"{Calls}.GroupNorm({field}, {_current})",
        RecurrentCall call =>
            $"{Calls}.{facts.Module?.Type.Name}{(givesStates ? "WithState" : "")}({field}, {Text.Join(Recurred(call))})",
        StepAtLength => $"{Calls}.StepAt({All})",
        AttentionCall call => $"{Calls}.{call.Role}({field}, {Text.Join(Attended(call))})",
        AdaptiveMaxPooling3d pooling => $"{Calls}.AdaptiveMaxPool3d({_current}, {Text.Join(pooling.OutputSize.Select(CSharp.Of))})",
        Sum when target is { } written => $"{Calls}.AddInPlace({inputs[written]}, {inputs[1 - written]})",
        Sum => string.Join(" + ", inputs),
        Product => string.Join(" * ", inputs),
        NumberSum sum => $"{_current} + {CSharp.Operand(sum.Number)}",
        NumberProduct product => $"{_current} * {CSharp.Operand(product.Number)}",
        Slicing slicing => Slice(slicing),
        Chunking chunking =>
            $"{Calls}.Chunk({_current}, {CSharp.Of(chunking.Chunks)}, index: {Text.Of(chunking.Index)}, dim: {Text.Of(chunking.Axis)})",
        Squeezing { Axes.Count: 1 } squeezing => $"{_current}.squeeze({Text.Of(squeezing.Axes[0])})",
        Squeezing squeezing => $"{Calls}.Squeeze({_current}, {CSharp.List(squeezing.Axes.Select(axis => Text.Of(axis)))})",
        Unsqueezing unsqueezing => $"{_current}.unsqueeze({Text.Of(unsqueezing.Axis)})",
        Interpolation interpolation =>
            $"{Calls}.Interpolate({All}, global::TorchSharp.torch.InterpolationMode.{interpolation.Mode}" +
            $"{(interpolation.Mode == "Nearest" ? "" : $", align_corners: {Text.Of(interpolation.AlignsCorners)}")})",
        Expansion expansion =>
            $"{_current}.expand({inputs[1]}.size(0){string.Concat(Enumerable.Repeat(", -1", expansion.Rank))})",
        Concatenation concatenation =>
            $"global::TorchSharp.torch.cat({CSharp.List(inputs.Skip(1).Append(_current))}, dim: {Text.Of(concatenation.Axis)})",
        Permutation permutation => $"{_current}.permute(0, {Text.Join(permutation.Order)})",
        Transposition transposition => $"{_current}.transpose({Text.Of(transposition.First)}, {Text.Of(transposition.Second)})",
        Selection selection => $"{_current}.select({Text.Of(selection.Axis)}, {Text.Of(selection.Index)})",
        MeanOver mean => $"{_current}.mean([{Text.Join(mean.Axes)}]{(mean.KeepsAxes ? ", keepdim: true" : "")})",
        ParameterProduct => $"{_current} * {field}",
        ParameterSum { IsLonger: true } => $"{Calls}.AddPositions({_current}, {field})",
        ParameterSum => $"{_current} + {field}",
        ParameterPrefix => $"{Calls}.Prepend({_current}, {field})",
        _ => throw new InvalidOperationException($"Expected a known operation. Got {facts.Operation}."),
    };

    /// <summary>narrow, which throws where the axis is shorter, if nothing is counted from the end or left out.</summary>
    private string Slice(Slicing slicing)
    {
        var axis = Text.Of(slicing.Axis);
        return slicing is { Start.IsNatural: true, End: { IsNatural: true } end } && slicing.Step == 1
            ? $"{_current}.narrow({axis}, {CSharp.Of(slicing.Start)}, {CSharp.Of(end - slicing.Start)})"
            : $"{_current}.slice({axis}, {CSharp.Of(slicing.Start)}, " +
                $"{(slicing.End is { } last ? CSharp.Of(last) : "long.MaxValue")}, {CSharp.Of(slicing.Step)})";
    }
}
