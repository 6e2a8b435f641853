using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes the registration of the layers, in order. Dotted names become nested ModuleDicts.</summary>
internal static class Registration
{
    public static void Write(CodeWriter writer, NetworkPlan plan, string generatedCode)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(generatedCode);
        using (writer.Braces("protected override void RegisterLayers()"))
        {
            foreach (var group in Groups(plan.Modules, depth: 0))
            {
                if (IsNested(group, depth: 0))
                {
                    writer.Line($"register_module(\"{group.Key}\", global::TorchSharp.torch.nn.ModuleDict(");
                    Entries(writer, plan, group, depth: 1, end: "));");
                }
                else
                {
                    if (group.Single().Facts.Condition is not null)
                    {
                        writer.Line($"if ({Forward.FieldOf(group.Single(), plan)} is not null)");
                        using var indentation = writer.Indent();
                        writer.Line($"register_module(\"{group.Key}\", {Forward.FieldOf(group.Single(), plan)});");
                        continue;
                    }

                    writer.Line($"register_module(\"{group.Key}\", {Forward.FieldOf(group.Single(), plan)});");
                }
            }

            Initialize(writer, plan);
        }
    }

    private static void Initialize(CodeWriter writer, NetworkPlan plan)
    {
        if (plan.Layers.Any(layer => layer.Initialization.Count > 0))
        {
            writer.Line();
        }

        foreach (var layer in plan.Layers)
        {
            foreach (var statement in layer.Initialization)
            {
                writer.Line(statement.Replace("{field}", Forward.FieldOf(layer, plan)));
            }
        }
    }

    private static void Entries(CodeWriter writer, NetworkPlan plan, IEnumerable<PlannedLayer> layers, int depth, string end)
    {
        using var indentation = writer.Indent();
        var groups = Groups(layers, depth).ToList();
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            var close = index == groups.Count - 1 ? end : ",";
            if (IsNested(group, depth))
            {
                writer.Line($"(\"{group.Key}\", global::TorchSharp.torch.nn.ModuleDict(");
                Entries(writer, plan, group, depth + 1, "))" + close);
            }
            else
            {
                writer.Line($"(\"{group.Key}\", {Forward.FieldOf(group.Single(), plan)}){close}");
            }
        }
    }

    /// <summary>The layers by the next segment of their keys, in the order in which each segment first comes.</summary>
    private static IEnumerable<IGrouping<string, PlannedLayer>> Groups(IEnumerable<PlannedLayer> layers, int depth) =>
        layers.GroupBy(layer => layer.Key.Split('.')[depth], StringComparer.Ordinal);

    private static bool IsNested(IEnumerable<PlannedLayer> group, int depth) => group.First().Key.Split('.').Length > depth + 1;
}
