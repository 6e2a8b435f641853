using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// Writes one tile of C (or adds to it): up to <see cref="GemmKernel.Rows"/> rows and one or two vectors of columns, the
/// sum over <paramref name="k"/> of A's column times B's row. A may lie anyhow; B's and C's columns are contiguous.
/// </summary>
internal unsafe delegate void GemmTile(
    int k, float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, bool accumulate);

/// <summary>The micro-kernels of one vector width, by number of rows, one and two vectors wide.</summary>
internal sealed class GemmKernel
{
    private readonly GemmTile[] _narrow;
    private readonly GemmTile[] _wide;

    private GemmKernel(int columns, GemmTile[] narrow, GemmTile[] wide)
    {
        Rows = wide.Length;
        Columns = columns;
        _narrow = narrow;
        _wide = wide;
    }

    /// <summary>The widest kernels that are fast on this processor.</summary>
    internal static GemmKernel Best { get; } = Choose();

    /// <summary>Every kernel that this processor can run.</summary>
    internal static IEnumerable<GemmKernel> Usable => Avx512F.IsSupported ? [Wide512(), Wide256(), Wide128()] : [Wide256(), Wide128()];

    internal int Rows { get; }

    internal int Columns { get; }

    /// <summary>The kernel for a tile of this size; a narrow kernel covers half as many columns.</summary>
    internal GemmTile For(int rows, bool half) => (half ? _narrow : _wide)[rows - 1];

    private static GemmKernel Choose()
    {
        if (Avx512F.IsSupported)
        {
            return Wide512();
        }
        return Vector256.IsHardwareAccelerated ? Wide256() : Wide128();
    }

    private static unsafe GemmKernel Wide512() => new(GemmTile512.Columns, By512<N1>(), By512<N2>());

    private static unsafe GemmKernel Wide256() => new(GemmTile256.Columns, By256<N1>(), By256<N2>());

    private static unsafe GemmKernel Wide128() => new(GemmTile128.Columns, By128<N1>(), By128<N2>());

    private static unsafe GemmTile[] By512<TVectors>() where TVectors : struct, IConstant =>
    [
        GemmTile512.Tile<N1, TVectors>, GemmTile512.Tile<N2, TVectors>, GemmTile512.Tile<N3, TVectors>, GemmTile512.Tile<N4, TVectors>,
        GemmTile512.Tile<N5, TVectors>, GemmTile512.Tile<N6, TVectors>, GemmTile512.Tile<N7, TVectors>, GemmTile512.Tile<N8, TVectors>,
        GemmTile512.Tile<N9, TVectors>, GemmTile512.Tile<N10, TVectors>, GemmTile512.Tile<N11, TVectors>, GemmTile512.Tile<N12, TVectors>,
    ];

    private static unsafe GemmTile[] By256<TVectors>() where TVectors : struct, IConstant =>
    [
        GemmTile256.Tile<N1, TVectors>, GemmTile256.Tile<N2, TVectors>, GemmTile256.Tile<N3, TVectors>,
        GemmTile256.Tile<N4, TVectors>, GemmTile256.Tile<N5, TVectors>, GemmTile256.Tile<N6, TVectors>,
    ];

    private static unsafe GemmTile[] By128<TVectors>() where TVectors : struct, IConstant =>
    [
        GemmTile128.Tile<N1, TVectors>, GemmTile128.Tile<N2, TVectors>, GemmTile128.Tile<N3, TVectors>,
        GemmTile128.Tile<N4, TVectors>, GemmTile128.Tile<N5, TVectors>, GemmTile128.Tile<N6, TVectors>,
    ];
}
