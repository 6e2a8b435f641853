using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>Leaves out the outputs after the first of a layer that nobody reads, and numbers the other values anew.</summary>
internal sealed class FurtherOutputs
{
    private readonly int[]? _numbers;

    /// <param name="inputs">The number of inputs.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="outputs">The network's outputs.</param>
    public FurtherOutputs(int inputs, IReadOnlyList<Step> steps, IEnumerable<int> outputs)
    {
        if (!steps.Any(step => step.Facts.Operation is FurtherOutput))
        {
            Steps = steps;
            return;
        }

        _numbers = new int[inputs + steps.Count];
        var read = new HashSet<int>(steps.SelectMany(step => step.Inputs).Concat(outputs));
        var kept = new List<Step>();
        for (var value = 0; value < _numbers.Length; value++)
        {
            _numbers[value] = inputs + kept.Count;
            if (value < inputs)
            {
                _numbers[value] = value;
            }
            else if (read.Contains(value) || steps[value - inputs].Facts.Operation is not FurtherOutput)
            {
                kept.Add(steps[value - inputs]);
            }
        }

        Steps = kept.Count == steps.Count ? steps : kept.ConvertAll(step => step with
        {
            Inputs = step.Inputs.Select(Of).ToEquatableArray(),
            Shares = step.Shares is { } first ? Of(inputs + first) - inputs : null,
        });
    }

    /// <summary>The steps that are left.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The number of a value that is left.</summary>
    public int Of(int value) => _numbers?[value] ?? value;
}
