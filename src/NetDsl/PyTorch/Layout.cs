using System.Globalization;

namespace NetDsl.PyTorch;

/// <summary>
/// How the modules of a class nest. Layers below one name that run one after another become an nn.Sequential; layers without weights
/// between them take the numbers that are free.
/// </summary>
internal sealed class Layout
{
    // So many numbers without a layer are filled by nn.Identity; where more are free, the children have names.
    private const int MaxIdentities = 3;

    private readonly ClassPlan _plan;
    private readonly HashSet<int> _absorbed = [];
    private readonly int[] _readers;

    private Layout(ClassPlan plan)
    {
        _plan = plan;
        _readers = new int[plan.Inputs + plan.Nodes.Count];
        foreach (var id in plan.Nodes.SelectMany(node => node.Inputs).Concat(plan.Outputs))
        {
            _readers[id]++;
        }

        for (var index = 0; index < plan.Nodes.Count; index++)
        {
            if (plan.Nodes[index].Node.Key is { Length: > 0 } key && plan.FirstOf(index) == index)
            {
                Root.Add(key.Split('.'), index);
            }
        }
    }

    /// <summary>The class itself, whose children are its attributes.</summary>
    public Entry Root { get; } = new("");

    /// <summary>Whether the class is an nn.Sequential itself.</summary>
    public bool IsSequential => Root.Chain is not null;

    /// <summary>The layout of a class.</summary>
    public static Layout Of(ClassPlan plan)
    {
        var layout = new Layout(plan);
        layout.FindChains();
        return layout;
    }

    private void FindChains()
    {
        foreach (var child in Root.Children)
        {
            FindChain(child);
        }

        // Numbers cannot be attributes, so a class of numbered layers is an nn.Sequential where it can be.
        var last = _plan.Nodes.Count - 1;
        if (Root.Children.Any(child => IsNumber(child.Name)) && _plan is { Inputs: 1, Outputs: [var output] } &&
            output == _plan.Inputs + last && _plan.Nodes.All(node => !node.IsOptional))
        {
            var numbered = Root.Children.Where(child => child.Chain is not null || HasPlace(child)).ToArray();
            if (Chained(numbered, isRoot: true) is { } chain && chain.First == 0)
            {
                var behind = Enumerable.Range(chain.Last + 1, last - chain.Last).ToArray();
                if (behind.All(index => IsAbsorbable(index) && IsLinked(index - 1)))
                {
                    Absorb(chain, behind);
                    Root.Chain = chain;
                }
            }
        }

        foreach (var child in Root.Children.Where(child => child.Node is { } node && _absorbed.Contains(node)).ToArray())
        {
            Root.Children.Remove(child);
        }
    }

    private bool HasPlace(Entry child) => child.Node is not { } node || _plan.Nodes[node].HasState || IsNumber(child.Name);

    private void FindChain(Entry entry)
    {
        foreach (var child in entry.Children)
        {
            FindChain(child);
        }

        entry.Chain = entry.Children.Count > 0 && entry.Node is null ? Chained(entry.Children, isRoot: false) : null;
    }

    private Chain? Chained(IReadOnlyList<Entry> children, bool isRoot)
    {
        if (children.Any(child => PythonNames.IsMember(child.Name) || !IsUnit(child)) ||
            Enumerable.Range(1, children.Count - 1).Any(index => !Follows(children[index - 1], children[index])))
        {
            return null;
        }

        var gaps = children.Select((child, index) => index == 0
            ? Before(child, isRoot ? int.MaxValue : Number(child) ?? 0)
            : Between(children[index - 1], child)).ToArray();
        return Numbered(children, gaps) ?? WithNames(children, gaps, isRoot);
    }

    /// <summary>Children by the numbers that nn.Sequential gives; null where theirs are others.</summary>
    private Chain? Numbered(IReadOnlyList<Entry> children, int[][] gaps)
    {
        var place = 0;
        var pushed = new int[children.Count];
        for (var index = 0; index < children.Count; index++)
        {
            if (Number(children[index]) is not { } number || number < place || number - place - gaps[index].Length > MaxIdentities)
            {
                return null;
            }

            pushed[index] = Math.Max(0, gaps[index].Length - (number - place));
            if (pushed[index] > 0 && (index == 0 || children[index - 1].Chain is null))
            {
                return null;
            }

            place = number + 1;
        }

        var chain = new Chain(FirstOf(children, gaps), Last(children[^1]), IsNumbered: true);
        for (var index = 0; index < children.Count; index++)
        {
            if (pushed[index] > 0)
            {
                Absorb(children[index - 1].Chain!, gaps[index][..pushed[index]]);
            }

            Absorb(chain, gaps[index][pushed[index]..]);
            while (chain.Items.Count < Number(children[index]))
            {
                chain.Items.Add(new(null, null));
            }

            chain.Items.Add(new(children[index], null));
        }

        return chain;
    }

    /// <summary>Children by name, and the layers between them by theirs.</summary>
    private Chain? WithNames(IReadOnlyList<Entry> children, int[][] gaps, bool isRoot)
    {
        var names = children.Select(child => child.Name).ToHashSet(StringComparer.Ordinal);
        if (gaps.SelectMany(gap => gap).Any(index => !names.Add(_plan.Nodes[index].Node.Key)))
        {
            return null;
        }

        if (!isRoot)
        {
            gaps[0] = [];
        }

        var chain = new Chain(FirstOf(children, gaps), Last(children[^1]), IsNumbered: false);
        for (var index = 0; index < children.Count; index++)
        {
            Absorb(chain, gaps[index]);
            chain.Items.Add(new(children[index], null));
        }

        return chain;
    }

    private void Absorb(Chain chain, int[] nodes)
    {
        foreach (var node in nodes)
        {
            _absorbed.Add(node);
            chain.Items.Add(new(null, node));
            chain.Last = Math.Max(chain.Last, node);
        }
    }

    private static int FirstOf(IReadOnlyList<Entry> children, int[][] gaps) => gaps[0] is [var first, ..] ? first : First(children[0]);

    private static int First(Entry entry) => entry.Chain?.First ?? entry.Node!.Value;

    private static int Last(Entry entry) => entry.Chain?.Last ?? entry.Node!.Value;

    private bool IsUnit(Entry entry) => entry.Node is { } node
        ? LayerSyntax.IsPlainCall(_plan.Nodes[node].Node) && !_plan.IsUsedElsewhere(node) && entry.Children.Count == 0
        : entry.Chain is not null;

    private bool Follows(Entry before, Entry after) =>
        Enumerable.Range(Last(before), Math.Max(0, First(after) - Last(before))).All(IsLinked) &&
        Between(before, after).All(IsAbsorbable) && First(after) > Last(before) &&
        IsOptional(before) == IsOptional(after);

    private bool IsOptional(Entry entry) => _plan.Nodes[First(entry)].IsOptional;

    private static int[] Between(Entry before, Entry after) =>
        [.. Enumerable.Range(Last(before) + 1, Math.Max(0, First(after) - Last(before) - 1))];

    /// <summary>The layers without weights before the first child, as many as it has numbers before its own.</summary>
    private int[] Before(Entry child, int most)
    {
        var index = First(child);
        while (index > 0 && First(child) - index < most && IsAbsorbable(index - 1) && IsLinked(index - 1) && !IsOptional(child))
        {
            index--;
        }

        return [.. Enumerable.Range(index, First(child) - index)];
    }

    /// <summary>Whether a layer may stand in an nn.Sequential of others: it has no key in <c>state_dict</c> and no number.</summary>
    private bool IsAbsorbable(int index)
    {
        var layer = _plan.Nodes[index];
        return LayerSyntax.IsPlainCall(layer.Node) && !_plan.IsUsedElsewhere(index) && !layer.HasState && layer.Body is null &&
            !layer.IsOptional && !_plan.HasBelow(layer) &&
            !_absorbed.Contains(index) && !layer.Node.Key.Contains('.', StringComparison.Ordinal) && !IsNumber(layer.Node.Key) &&
            !PythonNames.IsMember(layer.Node.Key);
    }

    /// <summary>Whether the next layer reads a layer's value, and nobody else does.</summary>
    private bool IsLinked(int index) => index + 1 < _plan.Nodes.Count && _readers[_plan.Inputs + index] == 1 &&
        _plan.Nodes[index + 1].Inputs is [var only] && only == _plan.Inputs + index;

    private static int? Number(Entry entry) => IsNumber(entry.Name) ? int.Parse(entry.Name, CultureInfo.InvariantCulture) : null;

    private static bool IsNumber(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) &&
        number.ToString(CultureInfo.InvariantCulture) == name;
}

/// <summary>A name in the keys of a class.</summary>
/// <param name="name">The name.</param>
internal sealed class Entry(string name)
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The names below it.</summary>
    public List<Entry> Children { get; } = [];

    /// <summary>The layer of this name; null where there is none, but others below it.</summary>
    public int? Node { get; private set; }

    /// <summary>What runs one after another below it; null where it is no nn.Sequential.</summary>
    public Chain? Chain { get; set; }

    /// <summary>Adds a layer.</summary>
    public void Add(ReadOnlySpan<string> path, int node)
    {
        if (path.Length == 0)
        {
            Node = node;
            return;
        }

        var head = path[0];
        var child = Children.Find(child => child.Name == head);
        if (child is null)
        {
            Children.Add(child = new(head));
        }

        child.Add(path[1..], node);
    }
}

/// <summary>An nn.Sequential.</summary>
/// <param name="First">Its first layer.</param>
/// <param name="Last">Its last layer.</param>
/// <param name="IsNumbered">Whether its children have the numbers that nn.Sequential gives; else they have names.</param>
internal sealed record Chain(int First, int Last, bool IsNumbered)
{
    /// <summary>Its last layer.</summary>
    public int Last { get; set; } = Last;

    /// <summary>Its children in their order.</summary>
    public List<ChainItem> Items { get; } = [];
}

/// <summary>A child of an nn.Sequential: a name, a layer between them, or nothing, which nn.Identity stands for.</summary>
internal readonly record struct ChainItem(Entry? Entry, int? Node);
