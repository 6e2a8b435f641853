using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>Runs an <see cref="IActivation"/> over a tensor, fresh or in place, and records it.</summary>
internal static class ActivationOperation
{
    // Below this number of values a second thread costs more than it saves.
    private const int Grain = 16384;

    internal static Tensor Apply<TActivation>(Tensor input, TActivation activation)
        where TActivation : struct, IActivation
    {
        CheckType(input, activation);
        using var temporaries = Temporaries.Begin();
        var x = input.contiguous();
        var y = new Tensor(TensorImpl.Allocate(x.Impl.Sizes, x.Impl.DType));
        Forward(activation, x.Impl, y.Impl);
        return temporaries.Keep(Tape.Record(y, activation.Node, [input], [activation.NeedsResult ? y : x], Derivative(activation)));
    }

    internal static Tensor ApplyInPlace<TActivation>(Tensor target, TActivation activation)
        where TActivation : struct, IActivation
    {
        CheckType(target, activation);
        Tape.CheckInPlace(target);
        using var temporaries = Temporaries.Begin();
        // The derivative reads the input that is overwritten, so it is copied.
        var before = !activation.NeedsResult && Tape.IsNeeded(target) ? target.detach().clone() : null;
        if (target.Impl.IsContiguous)
        {
            Forward(activation, target.Impl, target.Impl);
        }
        else
        {
            using var silent = GradMode.Set(false);
            var values = target.contiguous();
            Forward(activation, values.Impl, values.Impl);
            target.copy_(values);
        }
        return Tape.RecordInPlace(target, activation.Node, [target], [activation.NeedsResult ? target : before], Derivative(activation));
    }

    private static Backward Derivative<TActivation>(TActivation activation)
        where TActivation : struct, IActivation => (context, gradient) =>
    {
        var saved = context.Saved(0).contiguous();
        var grad = gradient.contiguous();
        var result = new Tensor(TensorImpl.Allocate(saved.Impl.Sizes, saved.Impl.DType));
        if (saved.Impl.DType == ScalarType.Float32)
        {
            Backward<float>(saved.Impl, grad.Impl, result.Impl);
        }
        else
        {
            Backward<double>(saved.Impl, grad.Impl, result.Impl);
        }
        return [result];

        void Backward<T>(TensorImpl from, TensorImpl by, TensorImpl to)
            where T : unmanaged, IFloatingPointIeee754<T> =>
            Work.For((int)to.Count, Grain, (start, end) =>
                activation.Backward<T>(from.Span<T>()[start..end], by.Span<T>()[start..end], to.Span<T>()[start..end]));
    };

    private static void Forward<TActivation>(TActivation activation, TensorImpl x, TensorImpl y)
        where TActivation : struct, IActivation
    {
        if (x.DType == ScalarType.Float32)
        {
            Run<float>();
        }
        else
        {
            Run<double>();
        }

        void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T> =>
            Work.For((int)x.Count, Grain, (start, end) => activation.Forward<T>(x.Span<T>()[start..end], y.Span<T>()[start..end]));
    }

    private static void CheckType<TActivation>(Tensor input, TActivation activation)
        where TActivation : struct, IActivation
    {
        if (!DTypes.IsFloat(input.Impl.DType))
        {
            throw Errors.Native($"\"{activation.Kernel}\" not implemented for '{DTypes.Name(input.Impl.DType)}'");
        }
    }
}
