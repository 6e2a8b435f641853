namespace NetDsl.Serialization;

/// <summary>A dict of a pickle, of whatever keys and values.</summary>
internal sealed class PickledDict
{
    public List<(object? Key, object? Value)> Items { get; } = [];

    /// <summary>The value of a key, or null; the later one, where there are several.</summary>
    public object? Find(string key) => Items.FindLast(item => item.Key is string name && name == key).Value;

    /// <summary>The tensors with names, and what else there is; null where there is no tensor.</summary>
    /// <param name="entry">The dict's own name in the file.</param>
    /// <exception cref="InvalidDataException">A key comes twice.</exception>
    public StateDict? Tensors(string entry)
    {
        var tensors = new List<StoredTensor>();
        var others = new List<(string Name, string What)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in Items)
        {
            var name = key as string ?? $"<{Unpickler.Kind(key)}>";
            if (key is string && !names.Add(name))
            {
                throw new InvalidDataException($"'{name}' is twice in it.");
            }

            if (value is StoredTensor tensor && key is string)
            {
                tensors.Add(tensor with { Name = name });
            }
            else
            {
                others.Add((name, Unpickler.Kind(value)));
            }
        }

        return tensors.Count == 0 ? null : new StateDict(entry, tensors, others);
    }
}
