using System.Collections.Immutable;
using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Writing;

/// <summary>Writes <c>forward</c>: a guard, then a line for each layer, which disposes the values that no later layer reads.</summary>
internal sealed class Forward(CodeWriter writer, NetworkPlan plan)
{
    /// <summary>The network's base class, which fixes the types of its inputs and outputs.</summary>
    public static string BaseOf(NetworkPlan plan) => plan is { Inputs.Count: 1, Outputs.Count: <= 1 }
        ? "global::NetDsl.Network"
        : $"global::NetDsl.Network<{Text.Join(plan.Inputs.Select(_ => CSharp.Tensor))}, {ResultOf(plan)}>";

    /// <summary>The signature of <c>forward</c>.</summary>
    public static string HeadOf(NetworkPlan plan) =>
        $"public override {ResultOf(plan)} " +
        $"forward({Text.Join(plan.Inputs.Select(input => $"{CSharp.Tensor} {Escape.Keyword(input.Name)}"))})";

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
                var dims = Dims(input.Shape);
                var numbers = input.Numbers == InputNumbers.Floats ? "" : $", {CSharp.Services}.Numbers.{input.Numbers}";
                var name = plan.Inputs.Count > 1 ? $", name: \"{input.Name}\"" : "";
                writer.Line($"{CSharp.Services}.Guard.Input({Escape.Keyword(input.Name)}, this, {dims}{numbers}{name});");
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

    /// <summary>
    /// The field, or the property of a parameter, qualified with <c>this</c> where a parameter or local of <c>forward</c> has its name.
    /// </summary>
    public static string FieldOf(PlannedLayer layer, NetworkPlan plan) =>
        ForwardNames.IsLocal(layer.Field) || plan.HasInput(layer.Field)
            ? $"this.{layer.Field}"
            : Escape.Keyword(layer.Field);

    /// <summary>The parameter or local that holds a value.</summary>
    public static string ValueOf(int value, NetworkPlan plan) => value < plan.Inputs.Count
        ? Escape.Keyword(plan.Inputs[value].Name)
        : $"x{Text.Of(value - plan.Inputs.Count + 1)}";

    private static string Dims(Shape shape) => CSharp.List(shape.Dims.Select(CSharp.Of));

    private static string ResultOf(NetworkPlan plan) => plan.Outputs.Count <= 1
        ? CSharp.Tensor
        : $"({Text.Join(plan.Outputs.Select(output => $"{CSharp.Tensor} {Escape.Keyword(output.Name)}"))})";

    private static string Result(IEnumerable<string> values)
    {
        var items = values.ToList();
        return items.Count == 1 ? items[0] : $"({Text.Join(items)})";
    }

    private void Call(int index)
    {
        var layer = plan.Layers[index];
        if (layer.Facts.Operation is ParameterValue or FurtherOutput)
        {
            return;
        }

        var inputs = layer.Inputs.Select(Value);
        if (layer.Facts.MayStarve)
        {
            writer.Line($"{CSharp.Services}.Guard.Norm({inputs[0]}, {FieldOf(layer, plan)}, {Presence.Key(layer, plan)}, this);");
        }

        var further = FurtherOutputs(index);
        var operation = new OperationWriter(layer.Facts, FieldOf(layer, plan), inputs, further.Count > 0, layer.Target);
        if (further.Count > 0 || layer.Facts is { Operation: ModuleCall and not PoolingCall, FurtherOutputs.Count: > 0 })
        {
            Deconstruct(index, further, operation.Write());
            return;
        }

        var output = layer.LastReads.Count == 0
            ? operation.Write()
            : $"{operation.WriteOperand()}.Freeing({Text.Join(layer.LastReads.Select(Value))})";
        var value = Value(plan.Inputs.Count + index);
        writer.Line($"var {value} = {output};", layer.Facts.Output.Batched);
        if (layer.Facts.Operation is OwnCall call)
        {
            writer.Line($"{CSharp.Services}.Guard.Output({value}, {CSharp.Literal(call.Name)}, this, {Dims(layer.Facts.Output)});");
        }
    }

    /// <summary>A call that gives several values, of which those that nobody reads have no name.</summary>
    private void Deconstruct(int index, IReadOnlyDictionary<int, int> further, string call)
    {
        var layer = plan.Layers[index];
        var first = plan.Inputs.Count + index;
        var values = Enumerable.Range(1, layer.Facts.FurtherOutputs.Count)
            .Select(output => further.TryGetValue(output, out var value) ? Value(value) : "_")
            .Prepend(IsUsed(first) ? Value(first) : "_");
        var shapes = layer.Facts.FurtherOutputs.Prepend(layer.Facts.Output).Select(shape => shape.Batched);
        writer.Line($"var ({Text.Join(values)}) = {call};", Text.Join(shapes));
        foreach (var value in layer.LastReads)
        {
            writer.Line($"{Value(value)}.Dispose();");
        }
    }

    /// <summary>The values of a layer's outputs after its first that are read.</summary>
    private IReadOnlyDictionary<int, int> FurtherOutputs(int index)
    {
        Dictionary<int, int>? values = null;
        for (var below = index + 1; below < plan.Layers.Count && plan.Layers[below].Facts.Operation is FurtherOutput output; below++)
        {
            (values ??= []).Add(output.Index, plan.Inputs.Count + below);
        }

        return values ?? (IReadOnlyDictionary<int, int>)ImmutableDictionary<int, int>.Empty;
    }

    private bool IsUsed(int value) =>
        plan.Layers.Any(layer => layer.Inputs.Contains(value)) || plan.Outputs.Any(output => output.Value == value);

    /// <summary>An output that the caller owns: an input, or a value returned twice, is returned as an alias.</summary>
    private string Given(PlannedOutput output, int index)
    {
        var isAnother = output.Value < plan.Inputs.Count || plan.Outputs.Take(index).Any(other => other.Value == output.Value);
        return $"{Value(output.Value)}{(isAnother ? ".alias()" : "")}.MoveToOuterDisposeScope()";
    }

    /// <summary>The local of a value, the parameter of an input, or the property of a learnt parameter.</summary>
    private string Value(int value) =>
        value >= plan.Inputs.Count && plan.Layers[value - plan.Inputs.Count] is { Facts.Operation: ParameterValue } learnt
            ? FieldOf(learnt, plan)
            : ValueOf(value, plan);
}
