namespace NetDsl.Tool.Importing;

/// <summary>The parameters of a class's primary constructor: what differs between its uses.</summary>
internal sealed class Hyperparameters
{
    private static readonly HashSet<string> Widths = new(StringComparer.Ordinal)
    {
        "channels", "features", "hidden", "groups", "inChannels", "size",
    };

    private readonly List<Hyperparameter> _parameters = [];


    /// <summary>
    /// In the order of the constructor: those that the input gives, those that a use must give, and those that it may give.
    /// </summary>
    public IReadOnlyList<Hyperparameter> All =>
    [
        .. _parameters.Where(parameter => parameter.IsInferred),
        .. _parameters.Where(parameter => !parameter.IsInferred && parameter.Default is null),
        .. _parameters.Where(parameter => !parameter.IsInferred && parameter.Default is not null),
    ];

    /// <summary>Those that a use gives.</summary>
    public IReadOnlyList<Hyperparameter> Given => [.. All.Where(parameter => !parameter.IsInferred)];

    /// <summary>A parameter that each use infers from its input.</summary>
    public string Infer(string called, IReadOnlyList<object> values)
    {
        var parameter = new Hyperparameter(Free(called), called, values, null, IsInferred: true);
        _parameters.Add(parameter);
        return $"nameof({parameter.Name})";
    }

    /// <summary>An argument as C#: the number where all uses have the same, else an expression.</summary>
    /// <param name="items">The item of each use.</param>
    /// <param name="called">What a new parameter is called.</param>
    public string Text(IReadOnlyList<Item> items, string called)
    {
        if (items.All(item => item.Value.Equals(items[0].Value)))
        {
            return items[0].Value switch
            {
                long whole => NumberText.Of(whole),
                double real => NumberText.Of(real),
                _ => ((Code)items[0].Value).Text,
            };
        }

        if (items[0].IsSpatial)
        {
            return "Dim.Any";
        }

        object[] values = [.. items.Select(item => item.Value)];
        return Find(values, called) ?? New(values, items, called);
    }

    private string? Find(object[] values, string called)
    {
        var alike = _parameters.Where(parameter => IsAlike(parameter.Called, called)).ToList();
        if (alike.Find(parameter => parameter.Values.SequenceEqual(values)) is { } same)
        {
            return $"nameof({same.Name})";
        }

        foreach (var parameter in values[0] is long ? alike : [])
        {
            for (var factor = 2; factor <= 16; factor++)
            {
                if (Pairs(parameter, values).All(pair => pair.Value == pair.Other * factor))
                {
                    return $"nameof({parameter.Name}) + \" * {factor}\"";
                }

                if (Pairs(parameter, values).All(pair => pair.Value * factor == pair.Other))
                {
                    return $"nameof({parameter.Name}) + \" / {factor}\"";
                }
            }
        }

        return called == "padding" ? Padding(values) : null;
    }

    /// <summary>The padding that keeps the size: the dilation of three, or half of the window.</summary>
    private string? Padding(object[] values)
    {
        if (_parameters.Find(parameter => parameter.Called == "dilation" && parameter.Values.SequenceEqual(values)) is { } dilation)
        {
            return $"nameof({dilation.Name})";
        }

        return _parameters.Find(parameter =>
            parameter.Called == "kernel" && Pairs(parameter, values).All(pair => pair.Value == pair.Other / 2)) is { } kernel
                ? $"nameof({kernel.Name}) + \" / 2\""
                : null;
    }

    private string New(object[] values, IReadOnlyList<Item> items, string called)
    {
        var otherwise = items.FirstOrDefault(item => item.IsDefault).Default;
        var parameter = new Hyperparameter(Free(called), called, values, otherwise, IsInferred: false);
        _parameters.Add(parameter);
        return $"nameof({parameter.Name})";
    }

    private static bool IsAlike(string left, string right) => left == right || (Widths.Contains(left) && Widths.Contains(right));

    private static IEnumerable<(long Value, long Other)> Pairs(Hyperparameter parameter, object[] values) => parameter.Values[0] is not long
        ? [(1, 0)]
        : values.Zip(parameter.Values, (value, other) => ((long)value, (long)other));

    private string Free(string called)
    {
        var name = called;
        for (var number = 2; _parameters.Exists(parameter => parameter.Name == name); number++)
        {
            name = called + NumberText.Of(number);
        }

        return name;
    }

}

/// <summary>A parameter of a primary constructor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Called">What it is about: two parameters about the same differ in their numbers.</param>
/// <param name="Values">Its value in each use.</param>
/// <param name="Default">Its default; null where each use gives a value.</param>
/// <param name="IsInferred">Whether a use infers it from its input.</param>
internal sealed record Hyperparameter(string Name, string Called, IReadOnlyList<object> Values, object? Default, bool IsInferred)
{
    public string Type => Values[0] is long ? "int" : "double";
}
