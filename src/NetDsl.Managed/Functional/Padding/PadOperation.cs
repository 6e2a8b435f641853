using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>
/// Padding as a source index for each position of each padded axis, or -1 for the constant. Backward adds each gradient at its source.
/// </summary>
internal static class PadOperation
{
    internal static Tensor Apply(Tensor input, ReadOnlySpan<long> pad, TorchSharp.PaddingModes mode, double value)
    {
        var sources = PadSources.Of(input.Impl.Sizes, pad, mode);
        if (pad.IsEmpty)
        {
            return input.alias();
        }
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
            foreach (var (source, target) in Rows(small, sources))
            {
                for (var i = 0; i < sources[^1].Length; i++)
                {
                    if (sources[^1][i] is >= 0 and var place)
                    {
                        to[target + i] = from[source + place];
                    }
                }
            }
        }

        void Add(ReadOnlySpan<T> from, Span<T> to)
        {
            foreach (var (source, target) in Rows(small, sources))
            {
                for (var i = 0; i < sources[^1].Length; i++)
                {
                    if (sources[^1][i] is >= 0 and var place)
                    {
                        to[source + place] += from[target + i];
                    }
                }
            }
        }
    }

    /// <summary>The offset of each copied row in the result, and of its source row in the input.</summary>
    private static IEnumerable<(int Source, int Target)> Rows(long[] sizes, int[][] sources)
    {
        var last = sources.Length - 1;
        var index = new int[last];
        var rows = sources[..last].Aggregate(1, (product, axis) => product * axis.Length);
        for (var row = 0; row < rows; row++)
        {
            var source = 0;
            for (var axis = 0; axis < last && source >= 0; axis++)
            {
                source = sources[axis][index[axis]] is >= 0 and var place ? source * (int)sizes[axis] + place : -1;
            }
            if (source >= 0)
            {
                yield return (source * (int)sizes[last], row * sources[last].Length);
            }
            for (var axis = last - 1; axis >= 0 && ++index[axis] == sources[axis].Length; axis--)
            {
                index[axis] = 0;
            }
        }
    }
}
