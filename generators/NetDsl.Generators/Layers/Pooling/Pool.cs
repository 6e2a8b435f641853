using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The arguments of max and average pooling: a window whose stride defaults to its kernel.</summary>
internal static class Pool
{
    /// <summary>The sizes of the window as PyTorch's arguments.</summary>
    public static PyTorchOrder Order(
        LayerContext context, Shape input, EquatableArray<Dim> kernelSize, EquatableArray<Dim> paddings, bool ceil,
        params string[] others) => new(
            context, channels: null, kernelSize, paddings, input,
            [nameof(MaxPool.Settings.Stride), nameof(MaxPool.Settings.Padding), .. others])
        {
            IsCeil = ceil,
        };

    /// <summary>The window for the input's rank; null, with a finding, where the arguments do not fit.</summary>
    public static Window? Window(
        LayerContext context, Shape input, EquatableArray<Dim> kernelSize, EquatableArray<Dim> strides, EquatableArray<Dim> paddings,
        EquatableArray<Dim> dilations)
    {
        if (context.Expand(nameof(MaxPool.Settings.KernelSize), kernelSize, input, 1) is not { } kernel ||
            (strides.Count == 0 ? kernel : context.Expand(nameof(MaxPool.Settings.Stride), strides, input, 1)) is not { } stride ||
            context.Expand(nameof(MaxPool.Settings.Padding), paddings, input, 0) is not { } padding ||
            context.Expand(nameof(MaxPool.Settings.Dilation), dilations, input, 1) is not { } dilation)
        {
            return null;
        }

        // PyTorch compares with the kernel without its dilation.
        if (padding.Where((size, axis) => size.Size > (kernel[axis] / 2).Size).Any())
        {
            context.BadArgument(nameof(MaxPool.Settings.Padding), "at most half the kernel", Sizes.Display(padding));
            return null;
        }

        return new(kernel, stride, padding, dilation);
    }
}
