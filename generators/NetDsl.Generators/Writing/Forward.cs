using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes <c>forward</c>: a guard, then one call a layer, each value disposed right after its last reader.</summary>
internal sealed class Forward(CodeWriter writer, NetworkPlan plan)
{
    private const string Tensor = "global::TorchSharp.torch.Tensor";

    /// <summary>The network's base class, which says what goes in and what comes out.</summary>
    public static string BaseOf(NetworkPlan plan) => plan is { Inputs.Count: 1, Outputs.Count: <= 1 }
        ? "global::NetDsl.Network"
        : $"global::NetDsl.Network<{Text.Join(plan.Inputs.Select(_ => Tensor))}, {ResultOf(plan)}>";

    /// <summary>The head of <c>forward</c>.</summary>
    public static string HeadOf(NetworkPlan plan) =>
        $"public override {ResultOf(plan)} forward({Text.Join(plan.Inputs.Select(input => $"{Tensor} {Escape.Keyword(input.Name)}"))})";

    public void Write(string generatedCode)
    {
        var inputs = Text.And(plan.Inputs.Select(input => $"<c>{input.Shape.Batched}</c>").ToList());
        var outputs = Text.And(plan.Outputs.Select(output => $"<c>{output.Shape.Batched}</c>").ToList());
        writer.Line($"/// <summary>Maps {inputs} to {outputs}.</summary>");
        writer.Line(generatedCode);
        using (writer.Braces(HeadOf(plan)))
        {
            foreach (var input in plan.Inputs)
            {
                var dims = Text.Join(input.Shape.Dims.Select(dim => dim.IsKnown ? dim.Code : "-1"));
                var name = plan.Inputs.Count > 1 ? $"\"{input.Name}\", " : "";
                writer.Line($"global::NetDsl.CompilerServices.Guard.Input({Escape.Keyword(input.Name)}, {name}this, [{dims}]);");
            }

            if (plan.Layers.Count == 0)
            {
                writer.Line($"return {Result(plan.Outputs.Select(output => $"{Value(output.Value)}.alias()"))};");
                return;
            }

            writer.Line();
            writer.Line("using var scope = global::TorchSharp.torch.NewDisposeScope(); // frees what is left when a layer throws");
            for (var index = 0; index < plan.Layers.Count; index++)
            {
                Call(index);
            }

            writer.Line();
            writer.Line($"return {Result(plan.Outputs.Select(Given))};");
        }
    }

    /// <summary>The field in an expression, led by <c>this</c> where a parameter or local of <c>forward</c> has its name.</summary>
    public static string FieldOf(PlannedLayer layer, NetworkPlan plan) =>
        Inputs.IsLocal(layer.Field) || plan.Inputs.Any(input => input.Name == layer.Field) ? $"this.{layer.Field}" : Escape.Keyword(layer.Field);

    /// <summary>A layer's code with its field or parameter in it.</summary>
    public static string Place(string code, PlannedLayer layer, NetworkPlan plan) => code
        .Replace("{field}", FieldOf(layer, plan))
        .Replace("{parameter}", $"get_parameter(\"{layer.Key}\")!");

    private static string ResultOf(NetworkPlan plan) => plan.Outputs.Count <= 1
        ? Tensor
        : $"({Text.Join(plan.Outputs.Select(output => $"{Tensor} {Escape.Keyword(output.Name)}"))})";

    private static string Result(IEnumerable<string> values)
    {
        var items = values.ToList();
        return items.Count == 1 ? items[0] : $"({Text.Join(items)})";
    }

    private void Call(int index)
    {
        var layer = plan.Layers[index];
        if (layer.Facts.MayStarve)
        {
            writer.Line($"global::NetDsl.CompilerServices.Guard.Norm({Value(layer.Inputs[0])}, {FieldOf(layer, plan)}, \"{layer.Key}\", this);");
        }

        writer.Line($"var {Value(plan.Inputs.Count + index)} = {CallOf(layer)}; // {layer.Facts.Output.Batched}");
        foreach (var value in layer.Frees)
        {
            writer.Line($"{Value(value)}.Dispose();");
        }
    }

    private string CallOf(PlannedLayer layer)
    {
        var inputs = layer.Inputs.Select(Value).ToList();
        var call = layer.Facts.Condition is not null
            ? "{field}?.call({0}) ?? {0}.alias()"
            : layer.Facts.Call ?? $"{{field}}.call({Text.Join(inputs)})";
        return inputs
            .Select((input, index) => (Place: LayerFacts.Operand(index), Input: input))
            .Aggregate(Place(call, layer, plan), (text, item) => text.Replace(item.Place, item.Input));
    }

    /// <summary>An output in the caller's hands: an input, or what another output is too, in a handle of its own.</summary>
    private string Given(PlannedOutput output, int index)
    {
        var isAnother = output.Value < plan.Inputs.Count || plan.Outputs.Take(index).Any(other => other.Value == output.Value);
        return $"{Value(output.Value)}{(isAnother ? ".alias()" : "")}.MoveToOuterDisposeScope()";
    }

    /// <summary>The parameter or local that holds a value.</summary>
    private string Value(int value) => value < plan.Inputs.Count
        ? Escape.Keyword(plan.Inputs[value].Name)
        : $"x{Text.Of(value - plan.Inputs.Count + 1)}";
}
