using System.Text;
using NetDsl.Proof.Language;

namespace NetDsl.Proof.Checking;

/// <summary>What a run has found so far: each way to fail, how often, and the shortest network.</summary>
internal sealed class Report(long seed)
{
    private readonly Dictionary<string, (int Count, int Number, Declaration Shortest, Failure Failure)> _kinds = [];

    public int Checked { get; private set; }

    /// <summary>Networks with an error of the analyzer.</summary>
    public int Refused { get; private set; }

    public int Failed => _kinds.Values.Sum(kind => kind.Count);

    /// <summary>Checks networks by their numbers; the first that fails in a new way is shrunk.</summary>
    public void Check(IReadOnlyList<int> numbers)
    {
        var declarations = numbers.Select(number => Drawing.Networks.At(seed, number)).ToList();
        var verdicts = Batch.Check(declarations);
        Checked += numbers.Count;
        Refused += verdicts.Count(verdict => verdict.HasErrors);
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i].Failure is not { } failure)
            {
                continue;
            }

            if (_kinds.TryGetValue(failure.Kind, out var known))
            {
                _kinds[failure.Kind] = known with { Count = known.Count + 1 };
            }
            else
            {
                var (shortest, same) = Shrinking.Of(declarations[i], failure);
                _kinds.Add(failure.Kind, (1, numbers[i], shortest, same));
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(FormattableString.Invariant(
            $"{Checked} networks of seed {seed}: {Checked - Refused} without errors, {Refused} with errors, {Failed} failures."));
        foreach (var (kind, (count, number, shortest, failure)) in _kinds.OrderByDescending(item => item.Value.Count))
        {
            text.AppendLine();
            text.AppendLine(FormattableString.Invariant($"## {kind} ({count})"));
            text.AppendLine();
            text.AppendLine("```csharp");
            text.AppendLine(shortest.ToString().TrimEnd());
            text.AppendLine("```");
            text.AppendLine(failure.Detail);
            text.AppendLine(FormattableString.Invariant(
                $"Again: dotnet run --project tests/NetDsl.Proof -- --seed {seed} --first {number} --networks 1"));
        }

        return text.ToString();
    }
}
