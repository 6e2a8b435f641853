using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Max unpooling: the maxima at their indices, zeros elsewhere.</summary>
internal static class Unpooling
{
    /// <param name="input">The maxima of a max pooling over <paramref name="rank"/> dimensions.</param>
    /// <param name="indices">The index of each value in its plane.</param>
    /// <param name="rank">The number of spatial dimensions.</param>
    /// <param name="kernel">The kernel size.</param>
    /// <param name="stride">The stride; the kernel size if null.</param>
    /// <param name="padding">The padding of the pooling; 0 if null.</param>
    /// <param name="outputSize">The spatial sizes before pooling, or all sizes; null for the smallest possible.</param>
    internal static Tensor Apply(Tensor input, Tensor indices, int rank, long[] kernel, long[]? stride, long[]? padding, long[]? outputSize)
    {
        var size = input.Impl.Sizes;
        UnpoolRefusals.Input(size, indices, rank);
        long[] to = UnpoolRefusals.Output(size[^rank..], kernel, stride ?? kernel, padding ?? new long[rank], outputSize);
        Operands.CheckFloat(input, $"max_unpool{rank}d");
        using var temporaries = Temporaries.Begin();
        var places = Operands.Contiguous(indices);
        UnpoolRefusals.Places(places.Impl.Span<long>(), rank, to);
        var x = Operands.Contiguous(input);
        var result = Factories.Zeros([.. size[..^rank], .. to], input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Move<float>(result, x, places, rank, spreads: true);
        }
        else
        {
            Move<double>(result, x, places, rank, spreads: true);
        }
        string node = rank == 3 ? "MaxUnpool3DBackward0" : "MaxUnpool2DBackward0";
        return temporaries.Keep(Tape.Record(result, node, [input], [indices], (context, gradient) =>
        {
            var (g, saved) = (Operands.Contiguous(gradient), Operands.Contiguous(context.Saved(0)));
            var back = Factories.Empty(size, gradient.dtype);
            if (gradient.dtype == ScalarType.Float32)
            {
                Move<float>(g, back, saved, rank, spreads: false);
            }
            else
            {
                Move<double>(g, back, saved, rank, spreads: false);
            }
            return [back];
        }));
    }

    /// <summary>Scatters the values of the small planes into the large ones, or gathers them back.</summary>
    private static void Move<T>(Tensor large, Tensor small, Tensor places, int rank, bool spreads) where T : unmanaged
    {
        int volume = Operands.Product(large.Impl.Sizes.AsSpan(large.Impl.Sizes.Length - rank));
        int count = Operands.Product(small.Impl.Sizes.AsSpan(small.Impl.Sizes.Length - rank));
        int planes = Operands.Product(small.Impl.Sizes.AsSpan(0, small.Impl.Sizes.Length - rank));
        Work.For(planes, Math.Max(1, 8 * 1024 / count), (first, last) =>
        {
            for (int plane = first; plane < last; plane++)
            {
                var outer = large.Impl.Span<T>().Slice(plane * volume, volume);
                var inner = small.Impl.Span<T>().Slice(plane * count, count);
                var at = places.Impl.Span<long>().Slice(plane * count, count);
                for (int i = 0; i < count; i++)
                {
                    if (spreads)
                    {
                        outer[(int)at[i]] = inner[i];
                    }
                    else
                    {
                        inner[i] = outer[(int)at[i]];
                    }
                }
            }
        });
    }
}
