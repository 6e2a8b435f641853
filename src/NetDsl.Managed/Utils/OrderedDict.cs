using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary in insertion order, with access by position.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> _entries = [];
    private readonly Dictionary<TKey, TValue> _lookup = [];

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => _entries.ConvertAll(entry => entry.Key);

    /// <summary>The values, in order.</summary>
    public ICollection<TValue> Values => _entries.ConvertAll(entry => entry.Value);

    /// <summary>The entry at a position.</summary>
    public (TKey, TValue) this[int index]
    {
        get => _entries[index];
        set
        {
            _lookup.Remove(_entries[index].Key);
            _lookup.Add(value.Item1, value.Item2);
            _entries[index] = value;
        }
    }

    /// <summary>The value of a key; setting a new key adds it at the end.</summary>
    /// <exception cref="KeyNotFoundException">The key is not there.</exception>
    public TValue this[TKey key]
    {
        get => _lookup[key];
        set
        {
            if (_lookup.ContainsKey(key))
            {
                _entries[PositionOf(key)] = (key, value);
            }
            else
            {
                _entries.Add((key, value));
            }
            _lookup[key] = value;
        }
    }

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value) => Insert(_entries.Count, (key, value));

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add((TKey, TValue) item) => Insert(_entries.Count, item);

    /// <summary>Adds an entry at the end.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Adds an entry at a position.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Insert(int index, (TKey, TValue) item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)_entries.Count, nameof(index));
        _lookup.Add(item.Item1, item.Item2);
        _entries.Insert(index, item);
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        _entries.Clear();
        _lookup.Clear();
    }

    /// <summary>Removes everything.</summary>
    public void clear() => Clear();

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(TKey key) => _lookup.ContainsKey(key);

    /// <summary>Whether the key is there with this value.</summary>
    public bool Contains((TKey, TValue) item) => _entries.Contains(item);

    /// <summary>Whether the key is there with this value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    /// <summary>Gives the value of a key, if there is one.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _lookup.TryGetValue(key, out value);

    /// <summary>The position of an entry, or -1.</summary>
    public int IndexOf((TKey, TValue) item) => _entries.IndexOf(item);

    /// <summary>Removes the entry of a key; false when there is none.</summary>
    public bool Remove(TKey key)
    {
        if (!_lookup.Remove(key))
        {
            return false;
        }
        _entries.RemoveAt(PositionOf(key));
        return true;
    }

    /// <summary>Removes an entry; false when there is none with this key and value.</summary>
    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    /// <summary>Removes an entry; false when there is none with this key and value.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Removes the entry at a position.</summary>
    public void RemoveAt(int index)
    {
        _lookup.Remove(_entries[index].Key);
        _entries.RemoveAt(index);
    }

    /// <summary>Copies the entries in order.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <summary>Copies the entries in order.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => Pairs().ToArray().CopyTo(array, arrayIndex);

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>The values, in order.</summary>
    public IEnumerable<TValue> values() => Values;

    /// <summary>The entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => Pairs().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<KeyValuePair<TKey, TValue>> Pairs() =>
        _entries.Select(entry => new KeyValuePair<TKey, TValue>(entry.Key, entry.Value));

    private int PositionOf(TKey key) => _entries.FindIndex(entry => EqualityComparer<TKey>.Default.Equals(entry.Key, key));
}
