namespace NetDsl.Serialization;

/// <summary>A dict of a pickle, of whatever keys and values.</summary>
internal sealed class PickledDict
{
    private readonly List<(object? Key, object? Value)> _items = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<(object? Key, object? Value)> Items => _items;

    /// <summary>Adds an item.</summary>
    /// <exception cref="InvalidDataException">The key is a string that is there already: Python writes none twice.</exception>
    public void Add(object? key, object? value)
    {
        if (key is string name && !_names.Add(name))
        {
            throw new InvalidDataException($"Its pickle has '{name}' twice.");
        }

        _items.Add((key, value));
    }

    /// <summary>The value of a key, or null.</summary>
    public object? Find(string key) => _items.Find(item => item.Key is string name && name == key).Value;

    /// <summary>The tensors with names, and what else there is; null where there is no tensor.</summary>
    /// <param name="entry">The dict's own name in the file.</param>
    public StateDict? Tensors(string entry)
    {
        var tensors = new List<StoredTensor>();
        var others = new List<(string Name, string What)>();
        foreach (var (key, value) in _items)
        {
            if (value is StoredTensor tensor && key is string name)
            {
                tensors.Add(tensor with { Name = name });
            }
            else
            {
                others.Add((key as string ?? $"<{Unpickler.Kind(key)}>", Unpickler.Kind(value)));
            }
        }

        return tensors.Count == 0 ? null : new StateDict(entry, tensors, others);
    }
}
