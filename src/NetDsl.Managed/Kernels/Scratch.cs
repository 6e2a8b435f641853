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
    private static Shelf? shelf;

    private readonly Shelf owner;

    private Scratch(Shelf owner, void* data)
    {
        this.owner = owner;
        Data = data;
    }

    internal void* Data { get; }

    /// <summary>Takes memory for <paramref name="count"/> values.</summary>
    internal static Scratch Of<T>(long count) where T : unmanaged
    {
        var shelf = Scratch.shelf ??= new Shelf();
        return new Scratch(shelf, shelf.Take((nuint)(count * sizeof(T))));
    }

    public void Dispose() => owner.Put();

    private sealed class Shelf
    {
        private readonly List<(nint Data, nuint Size)> blocks = [];
        private int taken;

        ~Shelf()
        {
            foreach (var (data, _) in blocks)
            {
                NativeMemory.AlignedFree((void*)data);
            }
        }

        internal void* Take(nuint size)
        {
            if (taken == blocks.Count)
            {
                blocks.Add((0, 0));
            }
            var (data, room) = blocks[taken];
            if (room < size)
            {
                NativeMemory.AlignedFree((void*)data);
                data = (nint)NativeMemory.AlignedAlloc(size, Alignment);
                blocks[taken] = (data, size);
            }
            taken++;
            return (void*)data;
        }

        internal void Put() => taken--;
    }
}
