using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes the registration of the layers, in order. Dotted names become nested groups.</summary>
internal sealed class Registration(CodeWriter writer, NetworkPlan plan)
{
    private const string Group = $"new {CSharp.Services}.Group(";

    public void Write(string generatedCode)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(generatedCode);
        using (writer.Braces("protected override void RegisterLayers()"))
        {
            foreach (var group in ByName(plan.Registered, depth: 0))
            {
                if (IsNested(group, depth: 0))
                {
                    Children($"register_module(\"{group.Key}\", ", group, depth: 1, end: ");");
                }
                else
                {
                    Register(group.Single());
                }
            }

            Initialize();
        }
    }

    private void Register(PlannedLayer layer)
    {
        var key = $"\"{layer.Key}\"";
        if (layer.Facts.Parameter is { } parameter)
        {
            writer.Statement("", new("register_parameter", [key, CSharp.Create(parameter).ToString()]), ";");
        }
        else if (layer.Facts.Condition is null)
        {
            writer.Line($"register_module({key}, {Module(layer)});");
        }
        else
        {
            using (writer.Braces($"if ({Field(layer)} is not null)"))
            {
                writer.Line($"register_module({key}, {Field(layer)});");
            }
        }
    }

    private void Initialize()
    {
        var all = plan.Layers.SelectMany(layer => layer.Initialization, (layer, filled) => (Layer: layer, Filled: filled)).ToList();
        if (all.Count > 0)
        {
            writer.Line();
        }

        foreach (var (layer, filled) in all)
        {
            writer.Statement("", CSharp.Fill(filled, Field(layer)), ";", filled.Reason);
        }
    }

    /// <summary>A group of layers whose keys share their next segment.</summary>
    private void Children(string start, IEnumerable<PlannedLayer> layers, int depth, string end)
    {
        var groups = ByName(layers, depth).ToList();
        var modules = groups.Where(group => IsNested(group, depth) || group.Single().Facts.Parameter is null).ToList();
        var parameters = groups.Except(modules).SelectMany(
            group => group,
            (group, layer) => layer.Facts.Parameter is { } parameter ? $"(\"{group.Key}\", {CSharp.Create(parameter)})" : "").ToList();
        var behind = parameters.Count > 0 ? ")" : ")" + end;
        writer.Line(start + Group + (modules.Count > 0 ? "" : behind));
        using var indentation = writer.Indent();
        foreach (var group in modules)
        {
            var close = group == modules[modules.Count - 1] ? behind : ",";
            if (IsNested(group, depth))
            {
                Children($"(\"{group.Key}\", ", group, depth + 1, ")" + close);
            }
            else
            {
                writer.Line($"(\"{group.Key}\", {Module(group.Single())}){close}");
            }
        }

        for (var index = 0; index < parameters.Count; index++)
        {
            var head = index == 0 ? ".With(" : "      ";
            var close = index == parameters.Count - 1 ? ")" + end : ",";
            writer.Line($"{head}{parameters[index]}{close}");
        }
    }

    /// <summary>The module, which takes the weight of another layer where it has none of its own.</summary>
    private string Module(PlannedLayer layer) => layer.Facts.TiedTo is { } owner
        ? $"{Field(layer)}.TiedTo({Field(plan.Layers.First(other => other.Key == owner.Key))})"
        : Field(layer);

    private string Field(PlannedLayer layer) => Forward.FieldOf(layer, plan);

    /// <summary>The layers grouped by the next segment of their keys, in order of first occurrence.</summary>
    private static IEnumerable<IGrouping<string, PlannedLayer>> ByName(IEnumerable<PlannedLayer> layers, int depth) =>
        layers.GroupBy(layer => layer.Key.Split('.')[depth], StringComparer.Ordinal);

    private static bool IsNested(IEnumerable<PlannedLayer> group, int depth) => group.First().Key.Split('.').Length > depth + 1;
}
