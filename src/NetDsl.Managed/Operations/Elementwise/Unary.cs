using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Nn;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>A function of one element and its derivative, ready to be applied out of place and in place.</summary>
/// <param name="Name">The name of the backward function.</param>
/// <param name="Loop">Computes the function; the output may be the input.</param>
/// <param name="Saves">The tensor that the derivative is computed from.</param>
/// <param name="Gradient">
/// The input's gradient, from the output's and the saved tensor. The saved tensor is null where nothing is saved.
/// </param>
/// <param name="KeepsIntegers">Whether integers stay integers; otherwise they become floating-point numbers first.</param>
/// <param name="Kernel">The kernel's name in the error for integers; null where it supports them.</param>
internal sealed record Unary(
    string Name, Action<TensorImpl, TensorImpl> Loop, Saves Saves, Func<Tensor, Tensor?, Tensor> Gradient, bool KeepsIntegers = false,
    string? Kernel = null)
{
    internal Tensor Apply(Tensor x)
    {
        CheckType(x);
        var dtype = KeepsIntegers ? x.dtype : Promotion.Float(x.dtype);
        var input = Elementwise.As(x.Impl, dtype);
        var result = new Tensor(TensorImpl.Allocate(x.Impl.Sizes, dtype));
        Loop(input, result.Impl);
        input.Release();
        return Tape.Record(result, Name, [x], [Saves == Saves.Input ? x : Saves == Saves.Output ? result : null], Backward());
    }

    internal Tensor ApplyInPlace(Tensor x)
    {
        CheckType(x);
        Tape.CheckInPlace(x);
        if (!KeepsIntegers)
        {
            Promotion.CheckCast(Promotion.Float(x.dtype), x.dtype);
        }
        using var temporaries = Temporaries.Begin();
        var original = Saves == Saves.Input && Tape.IsNeeded(x) ? new Tensor(Gradients.Copy(x.Impl, x.dtype)) : null;
        Loop(x.Impl, x.Impl);
        return Tape.RecordInPlace(x, Name, [x], [Saves == Saves.Output ? x : original], Backward());
    }

    private void CheckType(Tensor x)
    {
        if (Kernel is not null)
        {
            Operands.CheckFloat(x, Kernel);
        }
    }

    private Backward Backward() => (context, gradient) => [Gradient(gradient, context.SavedOrNull(0))];
}

/// <summary>The tensor that a derivative is computed from.</summary>
internal enum Saves
{
    Nothing,
    Input,
    Output,
}
