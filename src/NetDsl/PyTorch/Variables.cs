namespace NetDsl.PyTorch;

/// <summary>
/// The names of the values in <c>forward</c>: x, y and z, each again once nobody reads its value any more. Where that is not enough, the
/// values that wait for a later reader have the names of their layers.
/// </summary>
internal static class Variables
{
    private static readonly string[] Letters = ["x", "y", "z"];

    /// <summary>The name of each value, by its number.</summary>
    public static Dictionary<int, string> Of(ClassPlan plan, IReadOnlyList<Step> steps)
    {
        var last = new Dictionary<int, int>();
        for (var index = 0; index < steps.Count; index++)
        {
            foreach (var id in steps[index].Inputs)
            {
                last[id] = index;
            }
        }

        foreach (var id in plan.Outputs)
        {
            last[id] = int.MaxValue;
        }

        return ByLetters(plan, steps, last, []) is { } letters && letters.Values.All(name => plan.Inputs > 1 || Letters.Contains(name))
            ? letters
            : ByLetters(plan, steps, last, Waiting(plan, steps, last));
    }

    /// <summary>The names of the values that wait.</summary>
    private static Dictionary<int, string> Waiting(ClassPlan plan, IReadOnlyList<Step> steps, Dictionary<int, int> last)
    {
        var taken = new HashSet<string>(Letters, StringComparer.Ordinal);
        var names = new Dictionary<int, string>();
        for (var index = 0; index < steps.Count; index++)
        {
            var output = steps[index].Output;
            if (last.TryGetValue(output, out var reader) && reader > index + 1 && !(reader == int.MaxValue && index == steps.Count - 1))
            {
                var node = plan.Nodes[steps[index].Node];
                var name = node.Node.Key.Length == 0 ? node.Node.Operation : steps[index].IsChain ? node.TopName : node.Node.Key;
                names[output] = PythonNames.Free(PythonNames.Identifier(name), taken);
            }
        }

        return names;
    }

    private static Dictionary<int, string> ByLetters(
        ClassPlan plan, IReadOnlyList<Step> steps, Dictionary<int, int> last, Dictionary<int, string> named)
    {
        var names = new Dictionary<int, string>(named);
        var held = new HashSet<string>(named.Values, StringComparer.Ordinal);
        for (var id = 0; id < plan.Inputs; id++)
        {
            var name = plan.Inputs == 1 ? Letters[0] : PythonNames.Identifier(plan.First.Inputs[id].Name);
            names[id] = PythonNames.Free(name, held);
        }

        var inputs = Enumerable.Range(0, plan.Inputs).Select(id => names[id]).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < steps.Count; index++)
        {
            foreach (var id in steps[index].Inputs.Where(id => last[id] == index && !named.ContainsKey(id)))
            {
                // An input of several keeps its name for itself.
                if (plan.Inputs == 1 || !inputs.Contains(names[id]))
                {
                    held.Remove(names[id]);
                }
            }

            if (!named.ContainsKey(steps[index].Output))
            {
                names[steps[index].Output] = Letter(held);
            }

            if (!last.ContainsKey(steps[index].Output))
            {
                held.Remove(names[steps[index].Output]);
            }
        }

        return names;
    }

    private static string Letter(HashSet<string> held)
    {
        foreach (var letter in Letters)
        {
            if (held.Add(letter))
            {
                return letter;
            }
        }

        return PythonNames.Free(Letters[0], held);
    }
}
