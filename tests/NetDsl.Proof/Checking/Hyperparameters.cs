using NetDsl.Proof.Language;

namespace NetDsl.Proof.Checking;

/// <summary>The values of hyperparameters that a network is checked for.</summary>
internal static class Hyperparameters
{
    /// <summary>Those that it was drawn for, and others where it has any or has open sizes.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object>> Of(Class network)
    {
        var isOpen = network.Inputs.Any(input => input.Dims.Any(dim => dim is Whole { Number: -1 }));
        var runs = network.Parameters.Count > 0 ? 3 : isOpen ? 2 : 1;
        return [.. Enumerable.Range(0, runs).Select(run => network.Parameters
            .Select((parameter, index) => (parameter.Name, Value: At(parameter, run, index)))
            .ToDictionary(item => item.Name, item => item.Value))];
    }

    private static object At(Parameter parameter, int run, int index) => (parameter.Sample, run) switch
    {
        (_, 0) => parameter.Sample,
        (int whole, _) => run == 1 ? whole + 1 + index % 3 : Math.Max(1, whole - 1 - index % 2),
        (long whole, _) => run == 1 ? whole + 1 + index % 3 : Math.Max(1, whole - 1 - index % 2),
        (bool flag, _) => !flag,
        (Activation kind, _) => (Activation)(((int)kind + run) % Enum.GetValues<Activation>().Length),
        (double real, _) => real / 2,
        (float real, _) => real / 2,
        var (other, _) => other,
    };
}
