using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Managed.Functional;

/// <summary>Vectorized loops over spans; the remainder runs through the same code in a padded vector.</summary>
internal static class Lanes
{
    internal interface IMap<T>
        where T : unmanaged
    {
        Vector<T> Invoke(Vector<T> x);
    }

    internal interface IZip<T>
        where T : unmanaged
    {
        Vector<T> Invoke(Vector<T> x, Vector<T> y);
    }

    internal static void Map<T, TMap>(ReadOnlySpan<T> x, Span<T> result, TMap map)
        where T : unmanaged
        where TMap : struct, IMap<T>
    {
        var xs = MemoryMarshal.Cast<T, Vector<T>>(x);
        var results = MemoryMarshal.Cast<T, Vector<T>>(result);
        for (var i = 0; i < xs.Length; i++)
        {
            results[i] = map.Invoke(xs[i]);
        }
        var whole = xs.Length * Vector<T>.Count;
        if (whole < x.Length)
        {
            Store(map.Invoke(Load(x[whole..])), result[whole..]);
        }
    }

    internal static void Zip<T, TZip>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result, TZip zip)
        where T : unmanaged
        where TZip : struct, IZip<T>
    {
        var xs = MemoryMarshal.Cast<T, Vector<T>>(x);
        var ys = MemoryMarshal.Cast<T, Vector<T>>(y);
        var results = MemoryMarshal.Cast<T, Vector<T>>(result);
        for (var i = 0; i < xs.Length; i++)
        {
            results[i] = zip.Invoke(xs[i], ys[i]);
        }
        var whole = xs.Length * Vector<T>.Count;
        if (whole < x.Length)
        {
            Store(zip.Invoke(Load(x[whole..]), Load(y[whole..])), result[whole..]);
        }
    }

    /// <summary>A partial vector, padded with zeros.</summary>
    internal static Vector<T> Load<T>(ReadOnlySpan<T> part)
        where T : unmanaged
    {
        Vector<T> vector = default;
        part.CopyTo(MemoryMarshal.Cast<Vector<T>, T>(new Span<Vector<T>>(ref vector)));
        return vector;
    }

    /// <summary>Stores as many values of a vector as fit.</summary>
    internal static void Store<T>(Vector<T> vector, Span<T> part)
        where T : unmanaged =>
        MemoryMarshal.Cast<Vector<T>, T>(new ReadOnlySpan<Vector<T>>(in vector))[..part.Length].CopyTo(part);
}
