using NetDsl.Proof.Language;

namespace NetDsl.Proof.Checking;

/// <summary>Takes away what a network does not need to fail in the same way.</summary>
internal static class Shrinking
{
    /// <summary>The smallest network that still fails so: each single thing that could be left out is needed.</summary>
    public static (Declaration Declaration, Failure Failure) Of(Declaration declaration, Failure failure)
    {
        while (true)
        {
            var smaller = Smaller(declaration).ToList();
            var verdicts = Batch.Check(smaller);
            var index = Array.FindIndex(verdicts, verdict => verdict.Failure?.Kind == failure.Kind);
            if (index < 0)
            {
                return (declaration, failure);
            }

            (declaration, failure) = (smaller[index], verdicts[index].Failure!);
        }
    }

    /// <summary>Everything that is one step smaller, the largest steps first.</summary>
    private static IEnumerable<Declaration> Smaller(Declaration declaration)
    {
        foreach (var unused in declaration.Classes.Skip(1).Where(item => !IsUsed(declaration, item)))
        {
            yield return new([.. declaration.Classes.Where(item => item != unused)]);
        }

        foreach (var declared in declaration.Classes)
        {
            if (declared.Elements.Count > 3)
            {
                yield return With(declared, [.. declared.Elements.Take(declared.Elements.Count / 2)]);
            }

            for (var i = declared.Elements.Count - 1; i >= 0; i--)
            {
                yield return With(declared, [.. declared.Elements.Where((_, index) => index != i)]);
            }
        }

        foreach (var declared in declaration.Classes)
        {
            for (var i = 0; i < declared.Elements.Count; i++)
            {
                foreach (var element in Simpler(declared.Elements[i]))
                {
                    yield return With(declared, [.. declared.Elements.Select((old, index) => index == i ? element : old)]);
                }
            }

            foreach (var parameter in declared.Parameters)
            {
                yield return declaration.With(
                    declared, declared with { Parameters = [.. declared.Parameters.Where(other => other != parameter)] });
            }

            if (declared.IsSequential)
            {
                yield return declaration.With(declared, declared with { IsSequential = false });
            }

            if (declared.Layout is not null)
            {
                yield return declaration.With(declared, declared with { Layout = null });
            }
        }

        Declaration With(Class old, IReadOnlyList<Element> elements) => declaration.With(old, old with { Elements = elements });
    }

    /// <summary>The element with an argument left out, or a shorter list or expression.</summary>
    private static IEnumerable<Element> Simpler(Element element)
    {
        for (var i = 0; i < element.Arguments.Count; i++)
        {
            var argument = element.Arguments[i];
            if (argument.IsNamed)
            {
                yield return element with { Arguments = [.. element.Arguments.Where(other => other != argument)] };
            }

            Value? simpler = argument.Value switch
            {
                ListValue { Items.Count: > 1 } list => new ListValue([list.Items[0]]),
                ListValue { Items: [Term term] } => new ListValue([term.Left]),
                Term term => term.Left,
                _ => null,
            };
            if (simpler is not null)
            {
                yield return element with
                {
                    Arguments = [.. element.Arguments.Select(other => other == argument ? argument with { Value = simpler } : other)],
                };
            }
        }
    }

    private static bool IsUsed(Declaration declaration, Class block) =>
        declaration.Classes.SelectMany(item => item.Elements).Any(element => element.Used == block.Name);
}
