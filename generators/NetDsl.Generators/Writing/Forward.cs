using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes <c>forward</c>: a guard, then one call a layer, each value disposed right after its last reader.</summary>
internal static class Forward
{
    private const string Tensor = "global::TorchSharp.torch.Tensor";

    public static void Write(CodeWriter writer, NetworkPlan plan, string generatedCode)
    {
        writer.Line($"/// <summary>Maps <c>{plan.Input.Batched}</c> to <c>{plan.Output.Batched}</c>.</summary>");
        writer.Line(generatedCode);
        using (writer.Braces($"public override {Tensor} forward({Tensor} input)"))
        {
            var dims = Text.Join(plan.Input.Dims.Select(dim => Text.Of(dim.Size ?? -1)));
            writer.Line($"global::NetDsl.Guard.Input(input, this, [{dims}]);");
            if (plan.Result == 0)
            {
                writer.Line("return input.alias();");
                return;
            }

            writer.Line();
            writer.Line("using var scope = global::TorchSharp.torch.NewDisposeScope(); // frees what is left when a layer throws");
            Calls(writer, plan);
            writer.Line();
            writer.Line($"return {Value(plan.Result)}.MoveToOuterDisposeScope();");
        }
    }

    /// <summary>The field in an expression, led by <c>this</c> where a local of <c>forward</c> has its name.</summary>
    public static string FieldOf(PlannedLayer layer) =>
        layer.Field is "input" or "scope" || IsValue(layer.Field) ? $"this.{layer.Field}" : Escape.Keyword(layer.Field);

    private static void Calls(CodeWriter writer, NetworkPlan plan)
    {
        for (var index = 0; index < plan.Layers.Count; index++)
        {
            var layer = plan.Layers[index];
            if (layer.Facts.MayStarve)
            {
                writer.Line($"global::NetDsl.Guard.Norm({Value(layer.Inputs[0])}, {FieldOf(layer)}, \"{layer.Key}\", this);");
            }

            writer.Line($"var {Value(index + 1)} = {Call(layer)}; // {layer.Facts.Output.Batched}");
            foreach (var value in layer.Frees)
            {
                writer.Line($"{Value(value)}.Dispose();");
            }
        }
    }

    private static string Call(PlannedLayer layer)
    {
        var inputs = layer.Inputs.Select(Value).ToList();
        var call = layer.Facts.Call ?? $"{{field}}.call({Text.Join(inputs)})";
        return inputs
            .Select((input, index) => (Place: $"{{{Text.Of(index)}}}", Input: input))
            .Aggregate(call.Replace("{field}", FieldOf(layer)), (text, item) => text.Replace(item.Place, item.Input));
    }

    /// <summary>The local that holds a layer's output; the network's input comes before the first.</summary>
    private static string Value(int index) => index == 0 ? "input" : $"x{Text.Of(index)}";

    private static bool IsValue(string name) => name.Length > 1 && name[0] == 'x' && name.Skip(1).All(char.IsDigit);
}
