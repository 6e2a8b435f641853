using System.Collections;
using System.Collections.Immutable;

namespace NetDsl.Generators.Common;

/// <summary>An immutable array with structural equality, which incremental generators need for caching.</summary>
internal readonly struct EquatableArray<T>(ImmutableArray<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly ImmutableArray<T> _items = items;

    public static EquatableArray<T> Empty => new(ImmutableArray<T>.Empty);

    private ImmutableArray<T> Items => _items.IsDefault ? ImmutableArray<T>.Empty : _items;

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    public bool Contains(T item) => Items.Contains(item);

    // LINQ would box the array and its enumerator for each call.
    public bool Any(Func<T, bool> condition) => Items.Any(condition);

    public bool All(Func<T, bool> condition) => Items.All(condition);

    public TResult[] Select<TResult>(Func<T, TResult> selector)
    {
        var results = new TResult[Count];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = selector(Items[index]);
        }

        return results;
    }

    public bool Equals(EquatableArray<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

internal static class EquatableArray
{
    public static EquatableArray<T> Of<T>(T item)
        where T : IEquatable<T> => new(ImmutableArray.Create(item));

    public static EquatableArray<T> Of<T>(params T[] items)
        where T : IEquatable<T> => new(ImmutableArray.Create(items));

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());
}
