using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>A run of neighbouring values that is copied contiguously into the column matrix.</summary>
internal readonly record struct Run(nint From, int Count);

/// <summary>
/// The column matrix of a convolution (im2col): row k holds, for each output value, the input that weight k multiplies. Written in runs of
/// whole vectors: each run overwrites what the previous one wrote past its end.
/// </summary>
internal static unsafe class Columns
{
    /// <summary>
    /// The runs of output values <paramref name="from"/> to <paramref name="to"/> of an image; returns how many there are.
    /// </summary>
    internal static int Runs<T>(ConvGeometry geometry, Band<T> band, int from, int to, Run* runs) where T : unmanaged
    {
        int width = geometry.Out.Width, count = 0;
        while (from < to)
        {
            var (row, column) = Math.DivRem(from, width);
            int length = Math.Min(width - column, to - from);
            nint place = band.Place(row) + column;
            if (count > 0 && runs[count - 1].From + runs[count - 1].Count == place)
            {
                runs[count - 1] = new Run(runs[count - 1].From, runs[count - 1].Count + length);
            }
            else
            {
                runs[count++] = new Run(place, length);
            }
            from += length;
        }
        return count;
    }

    /// <summary>
    /// Writes <paramref name="rows"/> rows of the column matrix, <paramref name="pitch"/> apart. Needs
    /// <see cref="Vectors.Slack"/> values behind the last.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill<T>(T** taps, int rows, Run* runs, int count, T* target, nint pitch) where T : unmanaged
    {
        for (int k = 0; k < rows; k++)
        {
            T* from = taps[k], to = target;
            for (int r = 0; r < count; r++)
            {
                T* source = from + runs[r].From;
                int length = runs[r].Count;
                for (int i = 0; i < length; i += Vector512<T>.Count)
                {
                    Vector512.Load(source + i).Store(to + i);
                }
                to += length;
            }
            target += pitch;
        }
    }
}
