using System.Globalization;

namespace NetDsl.PyTorch;

/// <summary>The parameters of a class's constructor: the numbers in which its networks differ, those that vary together as one.</summary>
internal sealed class PlanParameters
{
    // Sizes of what goes in and out, which may be multiples of each other.
    private static readonly HashSet<string> Widths = new(StringComparer.Ordinal)
    {
        "in_channels", "out_channels", "in_features", "out_features", "in1_features", "in2_features", "num_features", "num_channels",
        "normalized_shape", "embed_dim", "d_model", "input_size", "hidden_size", "proj_size", "embedding_dim", "dim_feedforward", "kdim",
        "vdim", "num_parameters", "groups", "size",
    };

    // Names that say less than those of the layers beside them.
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal)
    {
        "num_features", "num_channels", "normalized_shape", "num_parameters", "groups", "size",
    };

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["stride"] = "1",
        ["padding"] = "0",
        ["output_padding"] = "0",
        ["dilation"] = "1",
    };

    private readonly List<Group> _groups = [];
    private readonly Dictionary<(PlanNode, string), Group> _byArgument = [];
    private readonly List<PlanParameter> _all = [];

    private PlanParameters()
    {
    }

    /// <summary>Them, those without a default value first.</summary>
    public IReadOnlyList<PlanParameter> All => _all;

    /// <summary>Whether a network has what others leave out; null where they are all the same.</summary>
    public PlanParameter? Flag { get; private set; }

    /// <summary>Whether an argument stands without its name, as a number of channels does.</summary>
    public static bool IsInPlace(PlanParameter parameter) => parameter.Default is null && Widths.Contains(parameter.Name);

    /// <summary>The parameters of a class.</summary>
    public static PlanParameters Of(ClassPlan plan)
    {
        var parameters = new PlanParameters();
        foreach (var node in plan.Nodes.OrderBy(node => node.IsOptional))
        {
            foreach (var slot in Slots(node))
            {
                parameters.Add(slot);
            }
        }

        parameters.Name(plan);
        return parameters;
    }

    /// <summary>An argument of a layer: a value, or an expression over the parameters.</summary>
    public string this[PlanNode node, string argument] =>
        _byArgument.TryGetValue((node, argument), out var group) ? group.Expression : Slot.Of(node, argument).Values.First(Given)!;

    /// <summary>The size of an axis in all networks of the class.</summary>
    public string Size(long[][] shapes, int axis)
    {
        var sizes = shapes.Select(shape => shape[axis].ToString(CultureInfo.InvariantCulture)).ToArray();
        if (sizes.All(size => size == sizes[0]))
        {
            return shapes[0][axis] < 0 ? "?" : sizes[0];
        }

        return _groups.FirstOrDefault(group => group.IsWidth && group.Values.SequenceEqual(sizes))?.Expression ?? "?";
    }

    private static bool Given(string? value) => value is not null;

    private static IEnumerable<Slot> Slots(PlanNode node) => node switch
    {
        { Body: { } body } => body.Parameters.All.Select(parameter => Slot.Of(node, parameter.Name)),
        { Node.Parameter: { } parameter } => parameter.shape.Select((_, axis) => Slot.Of(node, LayerSyntax.Axis(axis))),
        _ => node.Node.Arguments.Values.Keys.Where(name => !LayerSyntax.IsInForward(node.Node)(name))
            .Select(name => Slot.Of(node, name)),
    };

    private void Add(Slot slot)
    {
        // What some networks leave out takes the parameters of the rest, even where it has the same numbers wherever it is.
        var group = _groups.FirstOrDefault(group => group.Takes(slot));
        if (slot.Values.Where(Given).Distinct().Count() < 2 && !(group is not null && slot.Node.IsOptional))
        {
            return;
        }

        if (group is null)
        {
            _groups.Add(group = new(slot));
        }

        group.Slots.Add(slot);
        _byArgument[(slot.Node, slot.Argument)] = group;
    }

    private void Name(ClassPlan plan)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (plan.Optional is { } optional)
        {
            var left = plan.Nodes.First(node => node.IsOptional);
            Flag = new(PythonNames.Free(PythonNames.Identifier(optional), taken),
                [.. left.Instances.Select(node => node is null ? "False" : "True")], "False", IsWidth: false);
        }

        for (var index = 0; index < _groups.Count; index++)
        {
            var group = _groups[index];
            if (_groups.Take(index).Select(group.Multiple).FirstOrDefault(Given) is { } expression)
            {
                group.Expression = expression;
                continue;
            }

            var slot = group.Named;
            var isAlone = _groups.All(other => other == group || other.Named.Name != slot.Name);
            var isInput = slot.Name.StartsWith("in", StringComparison.Ordinal) && index == 0;
            var key = slot.Node.Node.Key;
            var name = isAlone || isInput ? slot.Name : char.IsDigit(key[0]) ? $"{slot.Name}_{key}" : $"{key}_{slot.Name}";
            group.Expression = PythonNames.Free(PythonNames.Identifier(name), taken);
            var usual = group.Values.All(Given) ? Defaults.GetValueOrDefault(slot.Name) : "None";
            _all.Add(new(group.Expression, [.. group.Values.Select(value => value ?? "None")],
                usual is not null && (group.Values.Contains(usual) || usual == "None") ? usual : null, group.IsWidth));
        }

        var ordered = _all.OrderBy(parameter => (parameter.Default is not null, !IsInPlace(parameter))).ToArray();
        _all.Clear();
        _all.AddRange(ordered);
        if (Flag is not null)
        {
            _all.Add(Flag);
        }
    }

    /// <summary>An argument of a layer in all networks of the class; null where a network leaves the layer out.</summary>
    private sealed record Slot(PlanNode Node, string Argument, string Name, bool IsWidth, string?[] Values)
    {
        public static Slot Of(PlanNode node, string argument)
        {
            if (node.Body is { } body)
            {
                var parameter = body.Parameters.All.Single(parameter => parameter.Name == argument);
                var values = node.Instances.Select(
                    instance => instance?.Body is { } graph ? parameter.Values[body.Instances.ToList().IndexOf(graph)] : null);
                return new(node, argument, argument, parameter.IsWidth, [.. values]);
            }

            if (node.Node.Parameter is not null)
            {
                var axis = LayerSyntax.Axis(argument);
                return new(node, argument, "size", IsWidth: true, [.. node.Instances.Select(
                    instance => instance is null ? null : Python.Literal(instance.Parameter!.shape[axis]))]);
            }

            return new(node, argument, argument, Widths.Contains(argument), [.. node.Instances.Select(
                instance => instance is null ? null : Python.Literal(instance.Arguments.Values[argument]))]);
        }
    }

    /// <summary>Arguments that always have the same value.</summary>
    private sealed class Group(Slot first)
    {
        public List<Slot> Slots { get; } = [];

        public string?[] Values => first.Values;

        public bool IsWidth => first.IsWidth;

        public string Expression { get; set; } = "";

        /// <summary>The argument that gives its name: the first that says what it is.</summary>
        public Slot Named => Slots.FirstOrDefault(slot => !Weak.Contains(slot.Name)) ?? first;

        public bool Takes(Slot slot) => (slot.Name == first.Name || (slot.IsWidth && IsWidth)) &&
            slot.Values.Zip(Values).All(pair => pair.First is null || pair.First == pair.Second);

        /// <summary>This group's values as a multiple or a part of another's: <c>4 * channels</c>; null where they are not.</summary>
        public string? Multiple(Group other)
        {
            if (!IsWidth || !other.IsWidth || other.Expression.Contains(' ', StringComparison.Ordinal) ||
                Integers() is not { } mine || other.Integers() is not { } theirs || mine.Zip(theirs).Distinct().Count() < 3)
            {
                return null;
            }

            var (factor, divisor) = (mine[0] / theirs[0], theirs[0] / mine[0]);
            if (factor > 1 && mine.Zip(theirs).All(pair => pair.First == factor * pair.Second))
            {
                return FormattableString.Invariant($"{factor} * {other.Expression}");
            }

            return divisor > 1 && mine.Zip(theirs).All(pair => pair.Second == divisor * pair.First)
                ? FormattableString.Invariant($"{other.Expression} // {divisor}")
                : null;
        }

        private long[]? Integers()
        {
            var numbers = new long[Values.Length];
            for (var index = 0; index < numbers.Length; index++)
            {
                if (!long.TryParse(Values[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                {
                    return null;
                }

                numbers[index] = number;
            }

            return numbers;
        }
    }
}

/// <summary>A parameter of a class's constructor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its value in each network of the class.</param>
/// <param name="Default">Its default value; null where it has none.</param>
/// <param name="IsWidth">Whether it is a number of channels or features.</param>
internal sealed record PlanParameter(string Name, string[] Values, string? Default, bool IsWidth)
{
    /// <summary>It in the constructor's declaration.</summary>
    public string Declaration => Type is { } type
        ? $"{Name}: {type}{(Default is null ? "" : $" = {Default}")}"
        : $"{Name}{(Default is null ? "" : $"={Default}")}";

    private string? Type => Values switch
    {
        _ when Values.All(value => value is "True" or "False") => "bool",
        _ when Values.All(value => value.All(char.IsAsciiDigit)) => "int",
        _ when Values.All(value => double.TryParse(value, CultureInfo.InvariantCulture, out _)) => "float",
        _ when Values.All(value => value.StartsWith('"')) => "str",
        _ => null,
    };
}
