using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetDsl.Graphs;

/// <summary>The settings of a layer that differ from PyTorch's defaults, by PyTorch's names and in PyTorch's order.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>No settings.</summary>
    public static Arguments None { get; } = new();

    /// <summary>The names and values.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>Reads what generated code gives: values by position, then pairs of name and value.</summary>
    /// <param name="operation">The class in torch.nn, or the function of torch.</param>
    /// <param name="given">The values: numbers, strings, arrays of numbers; arrays of objects are the arguments of a module.</param>
    public static Arguments Of(string operation, ReadOnlySpan<object> given)
    {
        var arguments = new Arguments();
        var names = Signatures.Of(operation);
        for (var index = 0; index < given.Length; index++)
        {
            switch (given[index])
            {
                case ITuple pair:
                    arguments._values[Signatures.PyTorchName((string)pair[0]!)] = pair[1]!;
                    break;
                case object[] inner:
                    // The layer that a stack of them repeats.
                    foreach (var (name, value) in Of($"{operation}Layer", inner)._values)
                    {
                        arguments._values[name] = value;
                    }

                    break;
                case var value:
                    arguments._values[names[index]] = value;
                    break;
            }
        }

        return arguments;
    }

    /// <summary>The settings without one.</summary>
    public Arguments Without(string name)
    {
        var arguments = new Arguments();
        foreach (var (other, value) in _values.Where(item => item.Key != name))
        {
            arguments._values[other] = value;
        }

        return arguments;
    }

    /// <summary>Whether a setting is given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A whole number.</summary>
    public long Integer(string name, long otherwise) =>
        _values.TryGetValue(name, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A whole number that is always given.</summary>
    public long Integer(string name) => Convert.ToInt64(_values[name], CultureInfo.InvariantCulture);

    /// <summary>A real number.</summary>
    public double Number(string name, double otherwise) =>
        _values.TryGetValue(name, out var value) ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A switch.</summary>
    public bool Flag(string name, bool otherwise = false) => _values.TryGetValue(name, out var value) ? (bool)value : otherwise;

    /// <summary>A string.</summary>
    [return: NotNullIfNotNull(nameof(otherwise))]
    public string? Text(string name, string? otherwise = null) => _values.TryGetValue(name, out var value) ? (string)value : otherwise;

    /// <summary>A number for each axis: one that is given holds for all.</summary>
    public long[] Sizes(string name, int axes, long otherwise) => Sizes(name, axes) ?? Same(axes, otherwise);

    /// <summary>A number for each axis: one that is given holds for all; null where none is.</summary>
    public long[]? Sizes(string name, int axes) => _values.GetValueOrDefault(name) switch
    {
        null => null,
        long[] sizes when sizes.Length == 1 => Same(axes, sizes[0]),
        long[] sizes => sizes,
        var one => Same(axes, Convert.ToInt64(one, CultureInfo.InvariantCulture)),
    };

    /// <summary>Whole numbers as they are given: an array, or one alone.</summary>
    public long[] Integers(string name) => _values[name] as long[] ?? [Integer(name)];

    private static long[] Same(int count, long value)
    {
        var sizes = new long[count];
        sizes.AsSpan().Fill(value);
        return sizes;
    }
}
