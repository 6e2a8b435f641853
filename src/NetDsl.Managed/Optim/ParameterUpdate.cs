using System.Numerics;
using System.Runtime.InteropServices;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// The contiguous values of a parameter, its gradient and its optimizer state, so that a step is one pass over them.
/// </summary>
internal static class ParameterUpdate
{
    internal interface IStep
    {
        /// <summary>Updates the parameters. Spans of unused state are empty.</summary>
        void Run<T>(Span<Vector<T>> parameter, ReadOnlySpan<Vector<T>> grad, Span<Vector<T>> first, Span<Vector<T>> second,
            Span<Vector<T>> third)
            where T : unmanaged, IFloatingPointIeee754<T>;
    }

    internal static void Apply<TStep>(Tensor parameter, TStep step, params ReadOnlySpan<Tensor?> state)
        where TStep : struct, IStep
    {
        using var _ = no_grad();
        using var gradient = parameter.grad!;
        using var grad = gradient.contiguous();
        using var values = parameter.detach().contiguous();
        if (parameter.dtype == ScalarType.Float32)
        {
            Run<TStep, float>(values.Impl, grad.Impl, step, state);
        }
        else
        {
            Run<TStep, double>(values.Impl, grad.Impl, step, state);
        }
        if (!parameter.Impl.IsContiguous)
        {
            parameter.copy_(values);
        }
        parameter.Impl.Block.BumpVersion();
    }

    private static void Run<TStep, T>(TensorImpl parameter, TensorImpl grad, TStep step, ReadOnlySpan<Tensor?> state)
        where TStep : struct, IStep
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var kept = new TensorImpl?[3];
        for (var i = 0; i < state.Length; i++)
        {
            kept[i] = state[i]?.Impl;
        }
        Work.For((int)parameter.Count, Grains.Memory, (start, end) => Range(
            parameter.Span<T>()[start..end],
            grad.Span<T>()[start..end],
            kept[0] is { } first ? first.Span<T>()[start..end] : [],
            kept[1] is { } second ? second.Span<T>()[start..end] : [],
            kept[2] is { } third ? third.Span<T>()[start..end] : [],
            step));
    }

    private static void Range<TStep, T>(Span<T> parameter, ReadOnlySpan<T> grad, Span<T> first, Span<T> second, Span<T> third, TStep step)
        where TStep : struct, IStep
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var whole = parameter.Length - parameter.Length % Vector<T>.Count;
        step.Run(Vectors(parameter), MemoryMarshal.Cast<T, Vector<T>>(grad), Vectors(first), Vectors(second), Vectors(third));
        if (whole == parameter.Length)
        {
            return;
        }

        // The remainder runs through the same code in vectors padded with ones, since zeros could give 0/0.
        Span<Vector<T>> rest = [Vector<T>.One, Vector<T>.One, Vector<T>.One, Vector<T>.One, Vector<T>.One];
        Load(parameter, rest[..1]);
        grad[whole..].CopyTo(MemoryMarshal.Cast<Vector<T>, T>(rest[1..2]));
        Load(first, rest[2..3]);
        Load(second, rest[3..4]);
        Load(third, rest[4..5]);
        step.Run(rest[..1], rest[1..2], Present(first, rest[2..3]), Present(second, rest[3..4]), Present(third, rest[4..5]));
        Store(rest[..1], parameter);
        Store(rest[2..3], first);
        Store(rest[3..4], second);
        Store(rest[4..5], third);

        void Load(Span<T> from, Span<Vector<T>> to)
        {
            if (!from.IsEmpty)
            {
                from[whole..].CopyTo(MemoryMarshal.Cast<Vector<T>, T>(to));
            }
        }

        void Store(Span<Vector<T>> from, Span<T> to)
        {
            if (!to.IsEmpty)
            {
                MemoryMarshal.Cast<Vector<T>, T>(from)[..(to.Length - whole)].CopyTo(to[whole..]);
            }
        }
    }

    private static Span<Vector<T>> Vectors<T>(Span<T> span) where T : unmanaged =>
        MemoryMarshal.Cast<T, Vector<T>>(span);

    private static Span<Vector<T>> Present<T>(Span<T> span, Span<Vector<T>> rest) where T : unmanaged =>
        span.IsEmpty ? [] : rest;
}
