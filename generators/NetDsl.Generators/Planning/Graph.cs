using System.Collections.Immutable;
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
    private readonly List<int>?[] _readers = ReadersOf(inputs, steps);
    private readonly bool _hasShared = steps.Any(step => step.Shares is not null);

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
    public IEnumerable<Step> Above(int index, Keeps least) => Up(steps[index], least, isOnly: false);

    /// <summary>The steps above a step, as far as no other step reads what they give, and they are no output.</summary>
    public IEnumerable<Step> OnlyAbove(int index, Keeps least) => Up(steps[index], least, isOnly: true);

    /// <summary>
    /// The step that produces a value, and those above it through steps that the rule looks through, as far as no other step reads what
    /// they give, and they are no other output.
    /// </summary>
    public IEnumerable<Step> UpFrom(int value, Func<Step, bool> isLookedThrough)
    {
        for (var step = Producer(value); step is not null; step = isLookedThrough(step) ? Giver(step.Inputs, isOnly: true) : null)
        {
            yield return step;
        }
    }

    /// <summary>The only reader of a value; null where it has none or several, or is an output.</summary>
    public int? SoleReader(int value) => _readers[value] is { Count: 1 } readers && !outputs.Contains(value) ? readers[0] : null;

    /// <summary>The steps that read a value, in order.</summary>
    public IReadOnlyList<int> Readers(int value) => _readers[value] ?? [];

    /// <summary>The steps that read a value, and those behind the ones that pass it on, with what they read.</summary>
    /// <param name="value">The value.</param>
    /// <param name="passes">Whether a step passes on what it reads.</param>
    public IEnumerable<(Step Step, int Value)> Follow(int value, Func<Step, int, bool> passes)
    {
        var (open, seen) = (new Stack<int>([value]), new HashSet<int> { value });
        while (open.Count > 0)
        {
            var read = open.Pop();
            foreach (var reader in Readers(read))
            {
                yield return (steps[reader], read);
                if (passes(steps[reader], read) && seen.Add(OutputOf(reader)))
                {
                    open.Push(OutputOf(reader));
                }
            }
        }
    }

    /// <summary>Whether a layer reads a value.</summary>
    public bool IsRead(int value) => _readers[value] is not null;

    /// <summary>Whether a value has a reader, or is an output.</summary>
    public bool IsUsed(int value) => outputs.Contains(value) || IsRead(value);

    /// <summary>Whether a value is a new tensor that no backward reads, so that its reader may overwrite it.</summary>
    public bool IsOverwritable(int value) => !IsRead(value) && IsNew(value);

    /// <summary>The steps that have a step's module, itself among them.</summary>
    public IEnumerable<int> UsesOf(int step)
    {
        var first = steps[step].Shares ?? step;
        return _hasShared
            ? Enumerable.Range(first, steps.Count - first).Where(other => other == first || steps[other].Shares == first)
            : [step];
    }

    /// <summary>Whether an output of a step after its first is used: it is then a step below it.</summary>
    public bool HasFurtherOutput(int step) => step + 1 < steps.Count && steps[step + 1].Facts.Operation is FurtherOutput;

    /// <summary>
    /// The values that no step reads after this one; the caller owns the network's inputs and outputs, and the network its parameters.
    /// </summary>
    public EquatableArray<int> LastReadBy(int step)
    {
        var values = ImmutableArray.CreateBuilder<int>(steps[step].Inputs.Count);
        foreach (var value in steps[step].Inputs)
        {
            if (Producer(value) is { Facts.Operation: not ParameterValue } && !outputs.Contains(value) &&
                _readers[value]!.Last() == step && !values.Contains(value))
            {
                values.Add(value);
            }
        }

        return new(values.Count == values.Capacity ? values.MoveToImmutable() : values.ToImmutable());
    }

    /// <summary>A layer that may be left out gives its input then.</summary>
    private bool IsNew(int value) => Producer(value) is { Facts.OutputIsOverwritable: true } step &&
        (step.Facts.Condition is null || (SoleReader(step.Inputs[0]) is not null && IsNew(step.Inputs[0])));

    private IEnumerable<Step> Up(Step below, Keeps least, bool isOnly)
    {
        for (var step = Giver(below.Inputs, isOnly); step is not null; step = step.Facts.Keeps >= least ? Giver(step.Inputs, isOnly) : null)
        {
            yield return step;
        }
    }

    /// <summary>The step that gives the current value of one that reads these; null where others may read it, and must not.</summary>
    private Step? Giver(EquatableArray<int> read, bool isOnly) =>
        read.Count > 0 && (!isOnly || SoleReader(read[0]) is not null) ? Producer(read[0]) : null;

    private static List<int>?[] ReadersOf(int inputs, IReadOnlyList<Step> steps)
    {
        var readers = new List<int>?[inputs + steps.Count];
        for (var step = 0; step < steps.Count; step++)
        {
            foreach (var value in steps[step].Inputs)
            {
                var list = readers[value] ??= [];
                if (list.Count == 0 || list[list.Count - 1] != step)
                {
                    list.Add(step);
                }
            }
        }

        return readers;
    }
}
