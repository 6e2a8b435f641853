using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// A tensor of this shape and type full of zeros.
        /// See https://pytorch.org/docs/stable/generated/torch.zeros_like.html.
        /// </summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(Impl.Sizes, 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>
        /// A tensor of this shape and type full of ones.
        /// See https://pytorch.org/docs/stable/generated/torch.ones_like.html.
        /// </summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(Impl.Sizes, 1, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>
        /// A tensor of this shape and type with undefined contents.
        /// See https://pytorch.org/docs/stable/generated/torch.empty_like.html.
        /// </summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(Impl.Sizes, null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>
        /// A tensor of this shape and type full of one number.
        /// See https://pytorch.org/docs/stable/generated/torch.full_like.html.
        /// </summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(Impl.Sizes, value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([size], 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([rows, columns], 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2], 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of zeros.</summary>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2, dim3], 0, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of ones.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([size], 1, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of ones.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([rows, columns], 1, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of ones.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2], 1, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of ones.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2, dim3], 1, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([size], null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([rows, columns], null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2], null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type with undefined contents.</summary>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2, dim3], null, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled(size, value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([size], value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([rows, columns], value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2], value, dtype ?? this.dtype, device, requires_grad, null);

        /// <summary>A tensor of this type full of one number.</summary>
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Factories.Filled([dim0, dim1, dim2, dim3], value, dtype ?? this.dtype, device, requires_grad, null);
    }
}
