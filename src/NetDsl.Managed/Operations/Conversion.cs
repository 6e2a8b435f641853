using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The shared implementation of the overloads of <c>to</c>, and <c>set_</c>.</summary>
internal static class Conversion
{
    internal static Tensor To(Tensor x, ScalarType? dtype, Device? device, bool copy, bool disposeAfter)
    {
        Factories.CheckDevice(device);
        var type = dtype ?? x.dtype;
        if (type == x.dtype && !copy)
        {
            return x;
        }
        var result = type == x.dtype ? Copying.Clone(x) : Copying.Convert(x, type);
        if (disposeAfter)
        {
            x.Dispose();
        }
        return result;
    }

    internal static Tensor Set(Tensor target, Tensor source)
    {
        if (target.dtype != source.dtype)
        {
            throw Errors.Native("Could not set tensor of type a to a tensor of type b");
        }
        Tape.CheckInPlace(target);
        var from = source.Impl;
        target.Impl.Become(from.Block, from.Sizes, from.Strides, from.Offset);
        return target;
    }
}
