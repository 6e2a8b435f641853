using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>Vectors with all bits set in some lanes.</summary>
internal static unsafe class LaneMask
{
    private static readonly byte* EdgeStart = Edge();

    /// <summary>
    /// All bits in lanes <paramref name="from"/> (or the first) up to but not including <paramref name="to"/> (or the last).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Between<T>(int from, int to) where T : unmanaged
    {
        var ahead = Vector512.Load(EdgeStart + 64 - Math.Clamp(to, 0, Vector512<T>.Count) * sizeof(T));
        var behind = Vector512.Load(EdgeStart + 64 - Math.Clamp(from, 0, Vector512<T>.Count) * sizeof(T));
        return Vector512.AndNot(ahead, behind).As<byte, T>();
    }

    /// <summary>64 bytes of ones, then 64 of zeros: a vector read from the middle is half a mask.</summary>
    private static byte* Edge()
    {
        byte* bytes = (byte*)NativeMemory.AlignedAlloc(128, 64);
        new Span<byte>(bytes, 64).Fill(0xFF);
        new Span<byte>(bytes + 64, 64).Clear();
        return bytes;
    }
}
