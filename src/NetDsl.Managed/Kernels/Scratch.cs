using System.Runtime.InteropServices;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Working memory of a kernel: aligned to cache lines, uninitialised, kept by the thread for the next kernel.
/// The last one taken is the first one given back.
/// </summary>
internal readonly unsafe ref struct Scratch
{
    private const nuint Alignment = 64;

    [ThreadStatic]
    private static Shelf? _shelf;

    private readonly Shelf _owner;

    private Scratch(Shelf owner, void* data)
    {
        _owner = owner;
        Data = data;
    }

    internal void* Data { get; }

    /// <summary>Takes memory for <paramref name="count"/> values.</summary>
    internal static Scratch Of<T>(long count) where T : unmanaged
    {
        var shelf = Scratch._shelf ??= new Shelf();
        return new Scratch(shelf, shelf.Take((nuint)(count * sizeof(T))));
    }

    public void Dispose() => _owner.Put();

    private sealed class Shelf
    {
        private readonly List<(nint Data, nuint Size)> _blocks = [];
        private int _taken;

        ~Shelf()
        {
            foreach (var (data, _) in _blocks)
            {
                NativeMemory.AlignedFree((void*)data);
            }
        }

        internal void* Take(nuint size)
        {
            if (_taken == _blocks.Count)
            {
                _blocks.Add((0, 0));
            }
            var (data, room) = _blocks[_taken];
            if (room < size)
            {
                NativeMemory.AlignedFree((void*)data);
                data = (nint)NativeMemory.AlignedAlloc(size, Alignment);
                _blocks[_taken] = (data, size);
            }
            _taken++;
            return (void*)data;
        }

        internal void Put() => _taken--;
    }
}
