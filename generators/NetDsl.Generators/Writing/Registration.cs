using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>
/// Writes the registration of the layers, then of what the user's part holds, each in order. Dotted names become nested groups.
/// </summary>
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
                    Children($"register_module({Segment(group, depth: 0)}, ", group, depth: 1, end: ");");
                }
                else
                {
                    Register(group.Single());
                }
            }

            foreach (var state in plan.OwnStates)
            {
                Register(state);
            }

            Initialize();
            if (plan.IsChannelsLast)
            {
                writer.Line();
                writer.Line("global::NetDsl.ModuleExtensions.ChannelsLast(this);");
            }
        }
    }

    private void Register(OwnState state)
    {
        var field = Escape.Keyword(state.Member);
        writer.Statement(
            state.MayBeNull ? $"if ({field} is not null) " : "",
            new(state.IsModule ? "register_module" : "register_parameter", [CSharp.Literal(state.Key), field]), ";");
    }

    private void Register(PlannedLayer layer)
    {
        if (layer.Facts.Repetition is not null)
        {
            using (writer.Braces($"foreach (var (name, module) in {Named(layer, depth: 0)})"))
            {
                writer.Line("register_module(name, module);");
            }

            return;
        }

        if (layer.Facts.Condition is null)
        {
            Registering();
            return;
        }

        using (writer.Braces($"if ({Exists(layer)})"))
        {
            Registering();
        }

        void Registering()
        {
            var key = Presence.Key(layer, plan);
            if (layer.Facts.Parameter is { } parameter)
            {
                writer.Statement("", new("register_parameter", [key, CSharp.Create(parameter).ToString()]), ";");
            }
            else
            {
                writer.Statement("", new("register_module", [key, Module(layer)]), ";");
            }
        }
    }

    /// <summary>An expression that tells whether an optional layer exists, before its parameter is registered.</summary>
    private string Exists(PlannedLayer layer) =>
        layer.Facts.Module is null ? CSharp.Of(layer.Facts.Condition!) : $"{Field(layer)} is not null";

    private void Initialize()
    {
        var all = plan.Layers.SelectMany(layer => layer.Initialization, (layer, filled) => (Layer: layer, Filled: filled)).ToList();
        if (all.Count > 0)
        {
            writer.Line();
        }

        foreach (var (layer, filled) in all)
        {
            var (start, module) = layer.Facts switch
            {
                { Repetition: not null } => ($"foreach (var module in {Field(layer)}.Modules) ", "module"),
                { Condition: not null } => ($"if ({Field(layer)} is not null) ", Field(layer)),
                _ => ("", Field(layer)),
            };
            writer.Statement(start, CSharp.Fill(filled, module), ";", filled.Reason);
        }
    }

    /// <summary>Layers whose keys share what is before their segment at a depth. The key of one may end there: it is the group's.</summary>
    private void Children(string start, IEnumerable<PlannedLayer> layers, int depth, string end)
    {
        var own = layers.FirstOrDefault(layer => !IsDeeper(layer, depth - 1));
        var groups = ByName(layers.Where(layer => layer != own), depth).ToList();
        var modules = groups.Where(group => IsNested(group, depth) || group.Single().Facts.Parameter is null).ToList();
        var parameters = groups.Except(modules).SelectMany(
            group => group,
            (group, layer) => layer.Facts.Parameter is { } parameter
                ? $"({Segment(group, depth)}, {Optional(layer, parameter)})"
                : "").ToList();
        var isSpread = modules.Exists(group => group.Any(layer => IsSpread(layer, depth)));
        var behind = (isSpread ? "])" : ")") + (parameters.Count > 0 ? "" : end);
        var first = own is null ? "" : Module(own) + (modules.Count == 0 ? "" : isSpread ? ", " : ",");
        writer.Line(start + Group + first + (isSpread ? "[" : "") + (modules.Count > 0 ? "" : behind));
        using var indentation = writer.Indent();
        foreach (var group in modules)
        {
            var close = group == modules[modules.Count - 1] ? behind : ",";
            if (IsNested(group, depth))
            {
                Children($"({Segment(group, depth)}, ", group, depth + 1, ")" + close);
            }
            else if (IsSpread(group.Single(), depth))
            {
                writer.Line($".. {Named(group.Single(), depth)}{close}");
            }
            else
            {
                writer.Line($"({Segment(group, depth)}, {Module(group.Single())}){close}");
            }
        }

        for (var index = 0; index < parameters.Count; index++)
        {
            var head = index == 0 ? ".With(" : "      ";
            var close = index == parameters.Count - 1 ? ")" + end : ",";
            writer.Line($"{head}{parameters[index]}{close}");
        }
    }

    /// <summary>The segment that the keys of layers share.</summary>
    private string Segment(IEnumerable<PlannedLayer> group, int depth) => Presence.Segment(group.First(), depth, plan);

    /// <summary>A parameter in a group, which leaves null out.</summary>
    private static string Optional(PlannedLayer layer, ParameterCreation parameter) => layer.Facts.Condition is { } condition
        ? $"{CSharp.Of(condition)} ? {CSharp.Create(parameter)} : null"
        : CSharp.Create(parameter).ToString();

    /// <summary>Whether a layer is several children of the group at that depth.</summary>
    private static bool IsSpread(PlannedLayer layer, int depth) =>
        layer.Facts.Repetition is not null && KeyPath.Dots(layer.Key) == depth;

    /// <summary>The modules of a repetition, with their names.</summary>
    private string Named(PlannedLayer layer, int depth)
    {
        var naming = Presence.Naming(layer, plan, depth);
        return $"{Field(layer)}.Named({Text.Join(naming[2] == "\"\"" ? naming.Take(2) : naming)})";
    }

    /// <summary>The module, which takes the weight of another layer where it has none of its own.</summary>
    private string Module(PlannedLayer layer) => layer.Facts.TiedTo is { } owner
        ? $"{Field(layer)}.TiedTo({Field(plan.Layers.First(other => other.Key == owner.Key))})"
        : Field(layer);

    private string Field(PlannedLayer layer) => Forward.FieldOf(layer, plan);

    /// <summary>The layers grouped by the next segment of their keys, in order of first occurrence.</summary>
    private static IEnumerable<IGrouping<string, PlannedLayer>> ByName(IEnumerable<PlannedLayer> layers, int depth) =>
        layers.GroupBy(layer => KeyPath.Segment(layer.Key, depth), StringComparer.Ordinal);

    private static bool IsNested(IEnumerable<PlannedLayer> group, int depth) => group.Any(layer => IsDeeper(layer, depth));

    /// <summary>Whether a layer's key has more segments than up to a depth.</summary>
    private static bool IsDeeper(PlannedLayer layer, int depth) => KeyPath.Dots(layer.Key) > depth;
}
