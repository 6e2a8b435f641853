using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Writing;

/// <summary>Writes what a layer does to its values as C#.</summary>
/// <param name="field">The layer's field.</param>
/// <param name="parameter">The parameter that the layer is, where it is one.</param>
/// <param name="inputs">The values that it reads, the current one first.</param>
internal sealed class OperationWriter(string field, string parameter, IReadOnlyList<string> inputs)
{
    private const string Calls = "global::NetDsl.Calls";

    public string Write(LayerFacts facts)
    {
        var (x, all) = (inputs[0], Text.Join(inputs));
        if (facts.Condition is not null)
        {
            return $"{field}?.call({x}) ?? {x}.alias()";
        }

        return facts.Operation switch
        {
            ModuleCall => $"{field}.call({all})",
            OwnModuleCall => $"{Calls}.Own({field}.call({x}), {x})",
            OwnMethodCall call => $"{Calls}.Own({Escape.Keyword(call.Method)}({all}), {all})",
            RecurrentCall => $"{Calls}.{facts.Module?.Type.Name}({field}, {x})",
            AttentionCall call => $"{Calls}.{call.Role}({field}, {all}{(call.IsCausal ? ", causal: true" : "")})",
            AdaptiveMaxPooling3d pooling => $"{Calls}.AdaptiveMaxPool3d({x}, {Text.Join(pooling.OutputSize.Select(CSharp.Of))})",
            Sum => string.Join(" + ", inputs),
            Product => string.Join(" * ", inputs),
            Concatenation concatenation =>
                $"global::TorchSharp.torch.cat(new[] {{ {Text.Join(inputs.Skip(1).Append(x))} }}, dim: {Text.Of(concatenation.Axis)})",
            Permutation permutation => $"{x}.permute(0, {Text.Join(permutation.Order)})",
            Transposition transposition => $"{x}.transpose({Text.Of(transposition.First)}, {Text.Of(transposition.Second)})",
            Selection selection => $"{x}.select({Text.Of(selection.Axis)}, {Text.Of(selection.Index)})",
            MeanOver mean => $"{x}.mean(new[] {{ {Text.Join(mean.Axes.Select(axis => $"{Text.Of(axis)}L"))} }}{(mean.KeepsAxes ? ", keepdim: true" : "")})",
            ParameterProduct => $"{x} * {parameter}",
            ParameterSum { IsLonger: true } => $"{Calls}.AddPositions({x}, {parameter})",
            ParameterSum => $"{x} + {parameter}",
            ParameterPrefix => $"{Calls}.Prepend({x}, {parameter})",
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Operation, "Expected a known operation."),
        };
    }
}
