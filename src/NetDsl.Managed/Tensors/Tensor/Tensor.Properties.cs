using NetDsl.Managed.Storage;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Impl.Sizes.Length;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Impl.Sizes.Length;

        /// <summary>The number of dimensions.</summary>
        public long dim() => Impl.Sizes.Length;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Impl.Count;

        /// <summary>The number of elements.</summary>
        public long numel() => Impl.Count;

        /// <summary>The size of an element in bytes.</summary>
        public long ElementSize => DTypes.Size(Impl.DType);

        /// <summary>The size of an element in bytes.</summary>
        public long element_size() => DTypes.Size(Impl.DType);

        /// <summary>The element type.</summary>
        public ScalarType dtype => Impl.DType;

        /// <summary>The size in each dimension.</summary>
        public long[] shape => (long[])Impl.Sizes.Clone();

        /// <summary>The size in each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The size in one dimension; a negative one counts from the end.</summary>
        public long size(int dim) => Impl.Sizes[Shapes.Dim(dim, Impl.Sizes.Length)];

        /// <summary>The stride of each dimension, in elements.</summary>
        public long[] stride() => (long[])Impl.Strides.Clone();

        /// <summary>The stride of one dimension, in elements.</summary>
        public long stride(int dim) => Impl.Strides[Shapes.Dim(dim, Impl.Sizes.Length)];

        /// <summary>The storage offset, in elements.</summary>
        public long storage_offset() => Impl.Offset;

        /// <summary>Whether the elements are contiguous in memory, in row-major order.</summary>
        public bool is_contiguous() => Impl.IsContiguous;

        /// <summary>The tensor's device: always the CPU.</summary>
        public Device device
        {
            get
            {
                _ = Impl;
                return CPU;
            }
        }

        /// <summary>The type of the tensor's device: always the CPU.</summary>
        public DeviceType device_type => device.type;

        /// <summary>The index of the tensor's device.</summary>
        public int device_index => device.index;

        /// <summary>Whether the tensor is on a CUDA device: always false.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether the tensor has no data: always false.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>Whether the tensor is on the CPU: always true.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the tensor is sparse: always false.</summary>
        public bool is_sparse => device is null;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => DTypes.IsFloat(Impl.DType);

        /// <summary>Whether the elements are complex numbers: always false.</summary>
        public bool is_complex() => Impl.DType is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

        /// <summary>Whether the elements are integers or truth values.</summary>
        public bool is_integral() => !DTypes.IsFloat(Impl.DType);

        /// <summary>The elements, for reading and writing from .NET, in row-major order. The tensor must stay alive.</summary>
        /// <typeparam name="T">The .NET type of the elements, which must be the tensor's.</typeparam>
        public TensorAccessor<T> data<T>() where T : unmanaged =>
            new(this);

        /// <summary>The one element of a tensor that has only one.</summary>
        /// <typeparam name="T">The .NET type of the element, which must be the tensor's.</typeparam>
        public T item<T>()
            where T : unmanaged
        {
            if (Impl.Count != 1)
            {
                throw new ArgumentException("The tensor has more than one element: item() reads tensors with exactly one.");
            }
            DTypes.Check<T>(Impl.DType);
            return Impl.Extent<T>()[0];
        }
    }
}
