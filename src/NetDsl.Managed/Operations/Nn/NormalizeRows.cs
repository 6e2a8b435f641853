using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Normalisations by a row's own statistics: layer and group normalisation.</summary>
internal static class NormalizeRows
{
    internal static Tensor Layers(Tensor input, long[] shape, Tensor? weight, Tensor? bias, double eps)
    {
        var size = input.Impl.Sizes;
        if (shape.Length == 0)
        {
            throw Errors.Native("Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, "
                + "but got normalized_shape = []");
        }
        CheckShape(weight, "weight", shape);
        CheckShape(bias, "bias", shape);
        if (size.Length < shape.Length || !size.AsSpan(size.Length - shape.Length).SequenceEqual(shape))
        {
            throw Errors.Native($"Given normalized_shape={Shapes.Text(shape)}, expected input with shape [*, {string.Join(", ", shape)}], "
                + $"but got input of size{Shapes.Text(size)}");
        }
        int features = Operands.Product(shape), rows = Operands.Product(size.AsSpan(0, size.Length - shape.Length));
        return Apply(input, new RowShape(rows, 1, features, 1), weight, bias, eps, "NativeLayerNormBackward0");
    }

    internal static Tensor Groups(Tensor input, long groups, Tensor? weight, Tensor? bias, double eps)
    {
        var size = input.Impl.Sizes;
        int channels = checked((int)size[Shapes.Dim(1, size.Length)]);
        if (groups <= 0)
        {
            throw Errors.Native($"Expected num groups to be greater than 0, got {groups}");
        }
        if (channels % groups != 0)
        {
            throw Errors.Native("Expected number of channels in input to be divisible by num_groups, "
                + $"but got input of shape {Shapes.Text(size)} and num_groups={groups}");
        }
        CheckChannels(weight, "weight", channels, size);
        CheckChannels(bias, "bias", channels, size);
        var shape = new RowShape(
            checked((int)(size[0] * groups)), (int)groups, (int)(channels / groups), Operands.Product(size.AsSpan(2)));
        return Apply(input, shape, weight, bias, eps, "NativeGroupNormBackward0");
    }

    /// <summary>Normalises rows; <paramref name="statistics"/> gets their means and unbiased variances.</summary>
    internal static Tensor Apply(
        Tensor input, RowShape shape, Tensor? weight, Tensor? bias, double eps, string name, Action<Tensor, Tensor>? statistics = null)
    {
        using var temporaries = Temporaries.Begin();
        Operands.CheckParameter(input, weight);
        Operands.CheckParameter(input, bias);
        Operands.CheckFloat(input, "norm");
        var x = Operands.Contiguous(input);
        var w = weight is null ? null : Operands.Contiguous(weight);
        var b = bias is null ? null : Operands.Contiguous(bias);
        var output = Factories.EmptyLike(x);
        var mean = Factories.Empty([shape.Rows], input.dtype);
        var inverse = Factories.Empty([shape.Rows], input.dtype);
        var unbiased = statistics is null ? null : Factories.Empty([shape.Rows], input.dtype);
        if (input.dtype == ScalarType.Float32)
        {
            Forward<float>(shape, x, w, b, eps, output, mean, inverse, unbiased);
        }
        else
        {
            Forward<double>(shape, x, w, b, eps, output, mean, inverse, unbiased);
        }
        statistics?.Invoke(mean, unbiased!);
        return temporaries.Keep(Tape.Record(output, name, [input, weight, bias], [x, w, mean, inverse], (context, gradient) =>
            gradient.dtype == ScalarType.Float32 ? Backward<float>(shape, context, gradient) : Backward<double>(shape, context, gradient)));
    }

    private static unsafe void Forward<T>(
        RowShape shape, Tensor x, Tensor? w, Tensor? b, double eps, Tensor output, Tensor mean, Tensor inverse, Tensor? unbiased)
        where T : unmanaged, INumber<T>
    {
        if (shape.Length > 0)
        {
            RowNorm.Forward(
                shape, x.Impl.Pointer<T>(), Operands.PointerOrNull<T>(w), Operands.PointerOrNull<T>(b), eps, output.Impl.Pointer<T>(),
                mean.Impl.Pointer<T>(), inverse.Impl.Pointer<T>(), Operands.PointerOrNull<T>(unbiased));
        }
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        GC.KeepAlive(b);
        GC.KeepAlive(output);
    }

    private static unsafe Tensor?[] Backward<T>(RowShape shape, FunctionNode context, Tensor gradient) where T : unmanaged, INumber<T>
    {
        var g = Operands.Contiguous(gradient);
        var x = context.Saved(0);
        var w = context.SavedOrNull(1);
        var dInput = context.Needs(0) ? Operands.Reusable(g) : null;
        var dWeight = context.Needs(1) ? Factories.EmptyLike(w!) : null;
        var dBias = context.Needs(2) ? Factories.Empty(ShapeOf(context, 2), x.dtype) : null;
        RowNorm.Gradient(
            shape, g.Impl.Pointer<T>(), x.Impl.Pointer<T>(), Operands.PointerOrNull<T>(w),
            context.Saved(2).Impl.Pointer<T>(), context.Saved(3).Impl.Pointer<T>(),
            Operands.PointerOrNull<T>(dInput), Operands.PointerOrNull<T>(dWeight), Operands.PointerOrNull<T>(dBias));
        GC.KeepAlive(g);
        GC.KeepAlive(x);
        GC.KeepAlive(w);
        return [dInput, dWeight, dBias];
    }

    private static long[] ShapeOf(FunctionNode context, int input) => context.Next[input].Node!.OutputShape(context.Next[input].Index);

    private static void CheckShape(Tensor? parameter, string name, long[] shape)
    {
        if (parameter is not null && !parameter.Impl.Sizes.AsSpan().SequenceEqual(shape))
        {
            throw Errors.Native($"Expected {name} to be of same shape as normalized_shape, but got {name} of shape "
                + $"{Shapes.Text(parameter.Impl.Sizes)} and normalized_shape = {Shapes.Text(shape)}");
        }
    }

    private static void CheckChannels(Tensor? parameter, string name, int channels, long[] size)
    {
        if (parameter is not null && (parameter.Impl.Sizes.Length != 1 || parameter.Impl.Count != channels))
        {
            throw Errors.Native($"Expected {name} to be a vector of size equal to the number of channels in input, but got {name} of shape "
                + $"{Shapes.Text(parameter.Impl.Sizes)} and input of shape {Shapes.Text(size)}");
        }
    }
}
