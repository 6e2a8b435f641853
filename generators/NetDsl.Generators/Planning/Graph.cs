using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>
/// The producer and the readers of each value. The first values are the network's inputs, then come the outputs of its steps.
/// </summary>
/// <param name="inputs">The number of inputs.</param>
/// <param name="steps">The steps, in order.</param>
/// <param name="outputs">The network's outputs.</param>
internal sealed class Graph(int inputs, IReadOnlyList<Step> steps, EquatableArray<int> outputs)
{
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The network's outputs.</summary>
    public EquatableArray<int> Outputs => outputs;

    /// <summary>The output of a step.</summary>
    public int OutputOf(int step) => inputs + step;

    /// <summary>The step that produces a value; null for an input.</summary>
    public Step? Producer(int value) => value < inputs ? null : steps[value - inputs];

    /// <summary>The step whose output is a step's current value, where it has no other reader; null otherwise.</summary>
    public Step? OnlyAbove(int index) =>
        Producer(steps[index].Inputs[0]) is { } above && SoleReader(steps[index].Inputs[0]) is not null ? above : null;

    /// <summary>The only reader of a value; null where it has none or several, or is an output.</summary>
    public int? SoleReader(int value)
    {
        var readers = Readers(value);
        return !outputs.Contains(value) && readers.Count == 1 ? readers[0] : null;
    }

    /// <summary>Whether a layer reads a value.</summary>
    public bool IsRead(int value) => Readers(value).Count > 0;

    /// <summary>Whether a value has a reader, or is an output.</summary>
    public bool IsUsed(int value) => outputs.Contains(value) || IsRead(value);

    /// <summary>Whether a value is a new tensor that no backward reads, so that its reader may overwrite it.</summary>
    public bool IsOverwritable(int value) => Producer(value) is { Facts.OutputIsOverwritable: true } && Readers(value).Count == 0;

    /// <summary>The values that no step reads after this one; the caller owns the network's inputs and outputs.</summary>
    public IEnumerable<int> LastReadBy(int step) =>
        steps[step].Inputs.Distinct().Where(value => value >= inputs && !outputs.Contains(value) && Readers(value).Max() == step);

    private List<int> Readers(int value) =>
        Enumerable.Range(0, steps.Count).Where(step => steps[step].Inputs.Contains(value)).ToList();
}
