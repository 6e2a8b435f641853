using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// The producer and the readers of each value. The first values are the network's inputs, then come the outputs of its steps.
/// </summary>
/// <param name="inputs">The number of inputs.</param>
/// <param name="steps">The steps, in order.</param>
/// <param name="outputs">The network's outputs.</param>
internal sealed class Graph(int inputs, IReadOnlyList<Step> steps, EquatableArray<int> outputs)
{
    private readonly ILookup<int, int> _readers = Enumerable.Range(0, steps.Count)
        .SelectMany(step => steps[step].Inputs.Distinct().Select(value => (Value: value, Step: step)))
        .ToLookup(read => read.Value, read => read.Step);

    /// <summary>The number of inputs.</summary>
    public int Inputs => inputs;

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The network's outputs.</summary>
    public EquatableArray<int> Outputs => outputs;

    /// <summary>The output of a step.</summary>
    public int OutputOf(int step) => inputs + step;

    /// <summary>The step that produces a value; null for an input.</summary>
    public Step? Producer(int value) => value < inputs ? null : steps[value - inputs];

    /// <summary>
    /// The steps above a step, nearest first: the producer of its current value, and further ones as long as those below them keep at least
    /// so much of their input.
    /// </summary>
    public IEnumerable<Step> Above(int index, Keeps least) => Producers(Path(index, least));

    /// <summary>The steps above a step, as far as no other step reads what they give, and they are no output.</summary>
    public IEnumerable<Step> OnlyAbove(int index, Keeps least) =>
        Producers(Path(index, least).TakeWhile(value => SoleReader(value) is not null));

    /// <summary>
    /// The step that produces a value, and those above it through steps that the rule looks through, as far as no other step reads what
    /// they give, and they are no other output.
    /// </summary>
    public IEnumerable<Step> UpFrom(int value, Func<Step, bool> isLookedThrough) =>
        Producers(Path(value, isLookedThrough).TakeWhile(above => above == value || SoleReader(above) is not null));

    /// <summary>The only reader of a value; null where it has none or several, or is an output.</summary>
    public int? SoleReader(int value)
    {
        var readers = Readers(value).ToList();
        return !outputs.Contains(value) && readers.Count == 1 ? readers[0] : null;
    }

    /// <summary>The steps that read a value.</summary>
    public IEnumerable<int> Readers(int value) => _readers[value];

    /// <summary>Whether a layer reads a value.</summary>
    public bool IsRead(int value) => _readers.Contains(value);

    /// <summary>Whether a value has a reader, or is an output.</summary>
    public bool IsUsed(int value) => outputs.Contains(value) || IsRead(value);

    /// <summary>Whether a value is a new tensor that no backward reads, so that its reader may overwrite it.</summary>
    public bool IsOverwritable(int value) => Producer(value) is { Facts.OutputIsOverwritable: true } && !IsRead(value);

    /// <summary>The values that no step reads after this one; the caller owns the network's inputs and outputs.</summary>
    public IEnumerable<int> LastReadBy(int step) =>
        steps[step].Inputs.Distinct().Where(value => value >= inputs && !outputs.Contains(value) && Readers(value).Max() == step);

    private IEnumerable<Step> Producers(IEnumerable<int> values) => values.Select(Producer).OfType<Step>();

    /// <summary>A step's current value, and those above it that lead to it through steps that keep at least so much.</summary>
    private IEnumerable<int> Path(int index, Keeps least) => Path(steps[index].Inputs[0], step => step.Facts.Keeps >= least);

    /// <summary>A value, and those above it that lead to it through steps that are looked through.</summary>
    private IEnumerable<int> Path(int value, Func<Step, bool> isLookedThrough)
    {
        yield return value;
        while (Producer(value) is { } step && isLookedThrough(step))
        {
            yield return value = step.Inputs[0];
        }
    }
}
