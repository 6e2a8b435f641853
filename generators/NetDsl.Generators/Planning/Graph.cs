using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>One layer in the flow of values: value 0 is the network's input, value i + 1 the output of step i.</summary>
/// <param name="Attribute">The index of its attribute.</param>
/// <param name="Kind">The attribute's name.</param>
/// <param name="Label">The layer as messages name it.</param>
/// <param name="Name">Its names.</param>
/// <param name="Input">The shape of the value it goes on from; null where an error left it unknown.</param>
/// <param name="Facts">What it is; null where that could not be told.</param>
/// <param name="Inputs">The values it reads, the one it goes on from first.</param>
internal sealed record Step(
    int Attribute, string Kind, string Label, LayerName Name, Shape? Input, LayerFacts? Facts, EquatableArray<int> Inputs);

/// <summary>Who makes and who reads each value.</summary>
internal sealed class Graph(IReadOnlyList<Step> steps, int output)
{
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The value that the network gives back.</summary>
    public int Output => output;

    /// <summary>The step that makes a value; null for the network's input.</summary>
    public Step? Producer(int value) => value == 0 ? null : steps[value - 1];

    /// <summary>The step whose output a step goes on from, where nobody else reads it; null otherwise.</summary>
    public Step? OnlyAbove(int index) =>
        Producer(steps[index].Inputs[0]) is { } above && SoleReader(steps[index].Inputs[0]) is not null ? above : null;

    /// <summary>The only reader of a value; null where it has none or several, or where the caller gets it.</summary>
    public int? SoleReader(int value)
    {
        var readers = Readers(value);
        return value != Output && readers.Count == 1 ? readers[0] : null;
    }

    /// <summary>The values that nobody reads after a step; the network's input and output are the caller's.</summary>
    public IEnumerable<int> LastReadBy(int step) =>
        steps[step].Inputs.Distinct().Where(value => value != 0 && value != Output && Readers(value).Max() == step);

    private List<int> Readers(int value) =>
        Enumerable.Range(0, steps.Count).Where(step => steps[step].Inputs.Contains(value)).ToList();
}
