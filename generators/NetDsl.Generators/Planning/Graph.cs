using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>
/// Who makes and who reads each value. The first values are the network's inputs, those that follow the outputs of its steps.
/// </summary>
/// <param name="inputs">How many inputs there are.</param>
/// <param name="steps">The steps, in order.</param>
/// <param name="outputs">The values that the network gives back.</param>
internal sealed class Graph(int inputs, IReadOnlyList<Step> steps, EquatableArray<int> outputs)
{
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The values that the network gives back.</summary>
    public EquatableArray<int> Outputs => outputs;

    /// <summary>The value that a step makes.</summary>
    public int OutputOf(int step) => inputs + step;

    /// <summary>The step that makes a value; null for an input.</summary>
    public Step? Producer(int value) => value < inputs ? null : steps[value - inputs];

    /// <summary>The step whose output a step goes on from, where nobody else reads it; null otherwise.</summary>
    public Step? OnlyAbove(int index) =>
        Producer(steps[index].Inputs[0]) is { } above && SoleReader(steps[index].Inputs[0]) is not null ? above : null;

    /// <summary>The only reader of a value; null where it has none or several, or where the caller gets it.</summary>
    public int? SoleReader(int value)
    {
        var readers = Readers(value);
        return !outputs.Contains(value) && readers.Count == 1 ? readers[0] : null;
    }

    /// <summary>Whether a layer reads a value.</summary>
    public bool IsRead(int value) => Readers(value).Count > 0;

    /// <summary>Whether a value is read, or the caller's.</summary>
    public bool IsUsed(int value) => outputs.Contains(value) || IsRead(value);

    /// <summary>A new tensor that no backward reads, so that whoever gets it may overwrite it.</summary>
    public bool IsOverwritable(int value) => Producer(value) is { Facts.OutputIsOverwritable: true } && Readers(value).Count == 0;

    /// <summary>The values that nobody reads after a step; the network's inputs and outputs are the caller's.</summary>
    public IEnumerable<int> LastReadBy(int step) =>
        steps[step].Inputs.Distinct().Where(value => value >= inputs && !outputs.Contains(value) && Readers(value).Max() == step);

    private List<int> Readers(int value) =>
        Enumerable.Range(0, steps.Count).Where(step => steps[step].Inputs.Contains(value)).ToList();
}
