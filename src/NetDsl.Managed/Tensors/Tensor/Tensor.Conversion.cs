using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The tensor with another element type; the same tensor where nothing changes and no copy is requested.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, type, null, copy, disposeAfter);

        /// <summary>
        /// The tensor on another device, which must be the CPU.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, null, device, copy, disposeAfter);

        /// <summary>
        /// The tensor with another element type, on a device, which must be the CPU.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, type, device, copy, disposeAfter);

        /// <summary>
        /// The tensor on another device, which must be the CPU.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, null, new Device(deviceType, deviceIndex), copy, disposeAfter);

        /// <summary>
        /// The tensor on another device, which must be the CPU.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, null, new Device(device), copy, disposeAfter);

        /// <summary>
        /// The tensor with another one's element type.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.to.html.
        /// </summary>
        public Tensor to(Tensor other, bool non_blocking = false) =>
            Conversion.To(this, other.dtype, other.device, copy: false, disposeAfter: false);

        /// <summary>The tensor with another element type.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Conversion.To(this, type, null, copy, disposeAfter);

        /// <summary>The tensor with another element type.</summary>
        public Tensor type(ScalarType dtype) => Conversion.To(this, dtype, null, copy: false, disposeAfter: false);

        /// <summary>The tensor with another one's element type.</summary>
        public Tensor type_as(Tensor tensor) => Conversion.To(this, tensor.dtype, null, copy: false, disposeAfter: false);

        /// <summary>The tensor on the CPU: itself.</summary>
        public Tensor cpu() => Conversion.To(this, null, CPU, copy: false, disposeAfter: false);

        /// <summary>Throws: the managed engine computes on the CPU alone.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) =>
            Conversion.To(this, null, device ?? CUDA, copy: false, disposeAfter: false);

        /// <summary>The tensor with elements of type Bool.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>The tensor with elements of type Byte.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>The tensor with elements of type Int8.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>The tensor with elements of type Int16.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>The tensor with elements of type Int32.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>The tensor with elements of type Int64.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>The tensor with elements of type Float32.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>The tensor with elements of type Float64.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>
        /// Overwrites the elements with another tensor's, which is converted and broadcast.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.copy_.html.
        /// </summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Copying.CopyInto(this, source);

        /// <summary>Sets all elements to a number.</summary>
        public Tensor fill_(Scalar value) => Filling.Apply(this, value);

        /// <summary>Sets all elements to 0.</summary>
        public Tensor zero_() => Filling.Apply(this, 0);

        /// <summary>Makes this tensor a view of another one's memory.</summary>
        public Tensor set_(Tensor source) => Conversion.Set(this, source);
    }
}
