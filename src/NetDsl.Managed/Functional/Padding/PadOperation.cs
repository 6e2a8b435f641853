using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>
/// Padding as a choice of source for each place of each padded axis: where it comes from, or -1 for the constant. Backward adds each
/// gradient to the place it came from.
/// </summary>
internal static class PadOperation
{
    internal static Tensor Apply(Tensor input, ReadOnlySpan<long> pad, TorchSharp.PaddingModes mode, double value)
    {
        var sources = PadSources.Of(input.Impl.Sizes, pad, mode);
        return input.dtype switch
        {
            ScalarType.Float32 => Run<float>(input, sources, value),
            ScalarType.Float64 => Run<double>(input, sources, value),
            ScalarType.Int64 => Run<long>(input, sources, value),
            _ => throw Errors.Native($"\"pad\" not implemented for '{DTypes.Name(input.dtype)}'"),
        };
    }

    private static Tensor Run<T>(Tensor input, int[][] sources, double value)
        where T : unmanaged, INumberBase<T>
    {
        using var temporaries = Temporaries.Begin();
        var x = input.contiguous();
        var (small, large) = (x.Impl.Sizes, sources.Select(axis => (long)axis.Length).ToArray());
        var result = new Tensor(TensorImpl.Allocate(large, x.dtype));
        result.Impl.Span<T>().Fill(T.CreateTruncating(value));
        Copy(x.Impl.Span<T>(), result.Impl.Span<T>());
        return temporaries.Keep(Tape.Record(result, "PadBackward0", [input], [], (_, gradient) =>
        {
            var grads = gradient.contiguous();
            var back = new Tensor(TensorImpl.Allocate(small, gradient.dtype));
            back.Impl.Span<T>().Clear();
            Add(grads.Impl.Span<T>(), back.Impl.Span<T>());
            return [back];
        }));

        void Copy(ReadOnlySpan<T> from, Span<T> to)
        {
            foreach (var (source, target) in Places(small, sources))
                to[target] = from[source];
        }

        void Add(ReadOnlySpan<T> from, Span<T> to)
        {
            foreach (var (source, target) in Places(small, sources))
                to[source] += from[target];
        }
    }

    /// <summary>Every place of the result that comes from the input, and where from.</summary>
    private static IEnumerable<(int Source, int Target)> Places(long[] sizes, int[][] sources)
    {
        var index = new int[sources.Length];
        var target = -1;
        var count = sources.Aggregate(1, (product, axis) => product * axis.Length);
        while (++target < count)
        {
            var source = 0;
            for (var axis = 0; axis < index.Length && source >= 0; axis++)
                source = sources[axis][index[axis]] is >= 0 and var from ? source * (int)sizes[axis] + from : -1;
            if (source >= 0)
                yield return (source, target);
            for (var axis = index.Length - 1; axis >= 0 && ++index[axis] == sources[axis].Length; axis--)
                index[axis] = 0;
        }
    }
}
