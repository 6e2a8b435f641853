using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>What a module and a file of weights have in common, and where they differ.</summary>
internal sealed class Comparison
{
    private readonly IReadOnlyDictionary<string, Tensor> _targets;
    private readonly Dictionary<string, string> _unexpected = new(StringComparer.Ordinal);
    private readonly List<string> _missing;
    private readonly List<string> _misfits = [];

    /// <summary>Compares all keys, types and shapes. No value is read.</summary>
    /// <param name="targets">The module's tensors by name; a tensor may have several.</param>
    /// <param name="stored">The file's tensors; no name comes twice.</param>
    /// <param name="misfit">Why a tensor of the file does not go into the module's of this name; null where it does.</param>
    public Comparison(
        IReadOnlyDictionary<string, Tensor> targets, IEnumerable<StoredTensor> stored, Func<StoredTensor, Tensor, string?> misfit)
    {
        _targets = targets;
        var found = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
        foreach (var tensor in stored)
        {
            if (!targets.TryGetValue(tensor.Name, out var target))
            {
                _unexpected.Add(tensor.Name, tensor.ToString());
                continue;
            }

            found.Add(target);
            if (misfit(tensor, target) is { } reason)
            {
                _misfits.Add($"{tensor.Name}: {reason}");
            }
            else
            {
                Fitting.Add((tensor, target));
            }
        }

        // A tensor with two names is there as soon as one of them is.
        _missing = [.. targets.Where(entry => !found.Contains(entry.Value)).Select(entry => entry.Key)];
    }

    /// <summary>The tensors of the file that the module has, too, and the module's.</summary>
    public List<(StoredTensor Stored, Tensor Target)> Fitting { get; } = [];

    /// <summary>The module's names that the file does not have.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The file's names that the module does not have.</summary>
    public IReadOnlyList<string> Unexpected => [.. _unexpected.Keys];

    /// <summary>Adds a name that the file has for something that is no tensor.</summary>
    public void AddUnexpected(string name, string what) => _unexpected[name] = what;

    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="strict">Whether the names must be the same.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="module">The module's name.</param>
    public string? Error(bool strict, string file, string module)
    {
        var lines = new List<string>();
        if (strict)
        {
            Add("missing, the module has them", _missing, name => WithNearest(name, Text(_targets[name]), _unexpected.Keys));
            Add("unexpected, the file has them", Unexpected, name => WithNearest(name, _unexpected[name], _missing));
        }

        Add("of another type or shape", _misfits, line => line);
        return lines.Count == 0 ? null : $"{file} does not fit {module}:\n{string.Join('\n', lines)}";

        void Add(string title, IReadOnlyList<string> names, Func<string, string> line)
        {
            if (names.Count > 0)
            {
                lines.Add($"  {title} ({names.Count}):");
                lines.AddRange(Names.Cut(names, line).Select(text => "    " + text));
            }
        }
    }

    /// <summary>Type and shape of a module's tensor as messages show them.</summary>
    public static string Text(Tensor target) => StoredTensor.Text(ElementType.Of(target), target.shape);

    private static string WithNearest(string name, string what, IEnumerable<string> others) =>
        Names.Nearest(name, others) is { } nearest ? $"{name}: {what}; did you mean {nearest}?" : $"{name}: {what}";
}
