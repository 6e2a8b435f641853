using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>What max pooling left, at the places where it was, and zeros elsewhere.</summary>
internal static class Unpooling
{
    /// <param name="input">What a max pooling over <paramref name="rank"/> dimensions gave.</param>
    /// <param name="indices">Where in its plane each value was.</param>
    /// <param name="rank">How many spatial dimensions there are.</param>
    /// <param name="kernel">The windows' sizes.</param>
    /// <param name="stride">Steps between windows; the windows' sizes if null.</param>
    /// <param name="padding">What windows reached over both ends; nothing if null.</param>
    /// <param name="outputSize">The spatial sizes before pooling, or all sizes; null for the least that could have been.</param>
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
            Move<float>(result, x, places, rank, spreads: true);
        else
            Move<double>(result, x, places, rank, spreads: true);
        string node = rank == 3 ? "MaxUnpool3DBackward0" : "MaxUnpool2DBackward0";
        return temporaries.Keep(Tape.Record(result, node, [input], [indices], (context, gradient) =>
        {
            var (g, saved) = (Operands.Contiguous(gradient), Operands.Contiguous(context.Saved(0)));
            var back = Factories.Empty(size, gradient.dtype);
            if (gradient.dtype == ScalarType.Float32)
                Move<float>(g, back, saved, rank, spreads: false);
            else
                Move<double>(g, back, saved, rank, spreads: false);
            return [back];
        }));
    }

    /// <summary>Copies each value of the small planes to its place in the large ones, or back.</summary>
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
                        outer[(int)at[i]] = inner[i];
                    else
                        inner[i] = outer[(int)at[i]];
                }
            }
        });
    }
}
