using System.Globalization;
using NetDsl.Graphs;

namespace NetDsl.PyTorch;

/// <summary>Writes one class.</summary>
/// <param name="plan">The class.</param>
/// <param name="syntax">How Python makes and calls layers.</param>
/// <param name="lines">Takes the lines.</param>
internal sealed class ClassWriter(ClassPlan plan, LayerSyntax syntax, List<string> lines)
{
    private const int Body = 8;

    private readonly Layout _layout = Layout.Of(plan);
    private readonly Dictionary<int, string> _access = [];
    private readonly Dictionary<int, Chain> _chains = [];

    /// <summary>Writes it.</summary>
    /// <param name="kind">What it is: a network or a block.</param>
    public void Write(string kind)
    {
        var isSequential = _layout.IsSequential;
        lines.Add($"class {plan.Name}({(isSequential ? "nn.Sequential" : "nn.Module")}):");
        lines.Add($"    \"\"\"The {kind} {plan.First.Name}: {Shapes(Enumerable.Range(0, plan.Inputs))} -> {Shapes(plan.Outputs)}.\"\"\"");
        lines.Add("");
        var parameters = plan.Parameters.All.Select(parameter => new PythonArgument("", Python.Of(parameter.Declaration)));
        Python.Call("__init__", parameters.Prepend(new("", Python.Of("self")))).Write(lines, 4, "def ", ":");
        if (isSequential)
        {
            Sequential("super().__init__", _layout.Root.Chain!).Write(lines, Body, "");
            return;
        }

        lines.Add("        super().__init__()");
        foreach (var child in _layout.Root.Children)
        {
            Attribute(child, "self", Holder.Module);
        }

        for (var index = 0; index < plan.Nodes.Count; index++)
        {
            if (plan.Nodes[index].Node.Arguments.Text(LayerSyntax.TiedTo) is { } owner && plan.FirstOf(index) == index)
            {
                lines.Add($"        {_access[index]}.weight = {_access[plan.IndexOf(owner)]}.weight");
            }
        }

        lines.Add("");
        Forward();
    }

    private string Shapes(IEnumerable<int> ids) => string.Join(", ", ids.Select(plan.Shape));

    /// <summary>Writes the assignment of a module, a parameter or a container.</summary>
    private void Attribute(Entry entry, string owner, Holder holder)
    {
        var isParameter = entry.Node is { } node && plan.Nodes[node].Node.Kind == NodeKind.Parameter;
        var access = holder == Holder.Table && !PythonNames.IsMember(entry.Name)
            ? $"{owner}[{Python.Literal(entry.Name)}]"
            : holder != Holder.Layer && PythonNames.IsAttribute(entry.Name)
                ? $"{owner}.{entry.Name}"
                : $"{owner}.{(isParameter ? "_parameters" : "_modules")}[{Python.Literal(entry.Name)}]";
        if (entry.Chain is { } chain)
        {
            _access[chain.First] = access;
            _chains[chain.First] = chain;
            Assign(access, Sequential("nn.Sequential", chain), plan.Nodes[chain.First].IsOptional);
            return;
        }

        if (entry.Node is { } index)
        {
            var layer = plan.Nodes[index];
            _access[index] = access;
            Assign(access, isParameter
                ? LayerSyntax.Parameter(layer, plan.Parameters)
                : syntax.Constructor(layer, plan.Parameters), layer.IsOptional);
            Children(Holder.Layer);
            return;
        }

        var hasModules = entry.Children.All(
            child => child.Node is not { } leaf || plan.Nodes[leaf].Node.Kind == NodeKind.Module);
        var hasTable = hasModules && !entry.Children.All(child => PythonNames.IsAttribute(child.Name));
        lines.Add($"        {access} = nn.{(hasTable ? "ModuleDict" : "Module")}()");
        Children(hasTable ? Holder.Table : Holder.Module);

        void Children(Holder here) => entry.Children.ForEach(child => Attribute(child, access, here));
    }

    /// <summary>What holds a module, a parameter or a container.</summary>
    private enum Holder
    {
        /// <summary>A class of the file, or an nn.Module without members of its own: as attributes.</summary>
        Module,

        /// <summary>An nn.ModuleDict: by name.</summary>
        Table,

        /// <summary>A layer, whose attributes may have any of these names.</summary>
        Layer,
    }

    private void Assign(string access, Python value, bool isOptional)
    {
        if (!isOptional)
        {
            value.Write(lines, Body, $"{access} = ");
            return;
        }

        lines.Add($"        {access} = None");
        lines.Add($"        if {plan.Parameters.Flag!.Name}:");
        value.Write(lines, Body + 4, $"{access} = ");
    }

    private Python Sequential(string function, Chain chain)
    {
        var items = chain.Items.Select(item => (Name: NameOf(item), Value: ValueOf(item), Comment: CommentOf(item))).ToArray();
        if (!chain.IsNumbered)
        {
            var (_, first, shape) = items[0];
            if (first.Flat is { } same && items.All(item => (item.Value.Flat, item.Comment) == (same, shape)) &&
                Counted([.. items.Select(item => item.Name)]) is { } name)
            {
                var entries = Python.Call("OrderedDict", [new("", Python.Of($"({name.Key}, {same}) {name.For}"))]);
                return Python.Listing(function, [new("", entries, shape)]);
            }

            var areIdentifiers = items.All(item => PythonNames.IsIdentifier(item.Name));
            var children = items.Select(
                item => new PythonArgument(areIdentifiers ? $"{item.Name}=" : $"{Python.Literal(item.Name)}: ", item.Value, item.Comment));
            return Python.Listing(function, [
                new("", areIdentifiers ? Python.Listing("OrderedDict", children) : Python.Table("OrderedDict", children))]);
        }

        var arguments = new List<PythonArgument>();
        for (var index = 0; index < items.Length;)
        {
            var (_, value, comment) = items[index];
            var count = items.Skip(index).TakeWhile(item => value.Flat is { } flat && (item.Value.Flat, item.Comment) == (flat, comment))
                .Count();
            if (count > 2)
            {
                arguments.Add(new("", Python.Of($"*({value.Flat} for _ in range({Python.Literal(count)}))"), comment));
                index += count;
            }
            else
            {
                arguments.Add(new("", value, comment));
                index++;
            }
        }

        return Python.Listing(function, arguments);
    }

    /// <summary>Names that count, <c>layer_0</c>, <c>layer_1</c>, …, in Python; null where they do not.</summary>
    private static (string Key, string For)? Counted(string[] names)
    {
        var stem = names[0].TrimEnd("0123456789".ToCharArray());
        var number = names[0].AsSpan(stem.Length);
        var isPlain = Python.Literal(stem) == $"\"{stem}\"" && !stem.AsSpan().ContainsAny('{', '}');
        if (names.Length < 3 || !isPlain || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ||
            names.Where((name, index) => name != FormattableString.Invariant($"{stem}{start + index}")).Any())
        {
            return null;
        }

        var range = start == 0 ? Python.Literal(names.Length) : $"{Python.Literal(start)}, {Python.Literal(start + names.Length)}";
        return ($"f\"{stem}{{i}}\"", $"for i in range({range})");
    }

    private string NameOf(ChainItem item) => item switch
    {
        { Entry: { } entry } => entry.Name,
        { Node: { } node } => plan.Nodes[node].Node.Key,
        _ => "",
    };

    private Python ValueOf(ChainItem item) => item switch
    {
        { Entry.Chain: { } chain } => Sequential("nn.Sequential", chain),
        { Entry.Node: { } node } => syntax.Constructor(plan.Nodes[node], plan.Parameters),
        { Node: { } node } => syntax.Constructor(plan.Nodes[node], plan.Parameters),
        _ => Python.Of("nn.Identity()"),
    };

    private string? CommentOf(ChainItem item) => item switch
    {
        { Entry.Chain: { } chain } => Shape(chain.Last),
        { Entry.Node: { } node } => Shape(node),
        { Node: { } node } => Shape(node),
        _ => null,
    };

    private string Shape(int node) => plan.Shape(plan.Inputs + node);

    private void Forward()
    {
        var steps = new List<Step>();
        for (var index = 0; index < plan.Nodes.Count; index++)
        {
            var first = index;
            if (_chains.TryGetValue(index, out var chain))
            {
                index = chain.Last;
            }

            steps.Add(new(first, plan.Nodes[first].Inputs, plan.Inputs + index, chain is not null));
        }

        var names = Variables.Of(plan, steps);
        var inputs = Enumerable.Range(0, plan.Inputs).Select(id => $", {names[id]}: Tensor");
        lines.Add($"    def forward(self{string.Concat(inputs)}){(plan.Outputs.Length == 1 ? " -> Tensor" : "")}:");
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            if (plan.Nodes[step.Node].Node.Kind == NodeKind.FurtherOutput)
            {
                continue;
            }

            var values = step.Inputs.Select(id => names[id]).ToArray();
            var layer = plan.Nodes[step.Node];
            var access = _access.GetValueOrDefault(plan.FirstOf(step.Node), "");
            if (layer.Node.IsParameter)
            {
                names[step.Output] = access;
                continue;
            }

            var call = step.IsChain ? Python.Call(access, [values[0]]) : syntax.Call(layer.Node, access, values);
            var otherwise = layer.IsOptional ? $"{values[0]} if {access} is None else " : "";

            var further = steps.Skip(index + 1)
                .TakeWhile(below => plan.Nodes[below.Node].Node.Kind == NodeKind.FurtherOutput)
                .ToDictionary(below => plan.Nodes[below.Node].Node.Index, below => below.Output);
            var count = further.Count > 0 || layer.Body is not null ? layer.Node.OutputCount : 1;
            var targets = Enumerable.Range(1, count - 1)
                .Select(output => further.TryGetValue(output, out var id) ? names[id] : "_")
                .Prepend(count == 1 || plan.IsRead(step.Output) ? names[step.Output] : "_");
            var shapes = further.OrderBy(output => output.Key).Select(output => output.Value).Prepend(step.Output);
            call.Write(lines, Body, $"{string.Join(", ", targets)} = {otherwise}", comment: Shapes(shapes));
        }

        lines.Add($"        return {string.Join(", ", plan.Outputs.Select(id => names[id]))}");
    }
}

/// <summary>A line of <c>forward</c>.</summary>
/// <param name="Node">The first layer that it runs.</param>
/// <param name="Inputs">The numbers of the values that it reads.</param>
/// <param name="Output">The number of the value that it gives.</param>
/// <param name="IsChain">Whether it runs an nn.Sequential.</param>
internal sealed record Step(int Node, int[] Inputs, int Output, bool IsChain);
