using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// One-hot encoding of class indices: (…) becomes (…, classes).
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html"/>.
            /// </summary>
            /// <param name="x">Class indices, int64.</param>
            /// <param name="num_classes">The number of classes; -1 for the largest index plus 1.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                {
                    throw Errors.Native("one_hot is only applicable to index tensor of type LongTensor.");
                }
                using var contiguous = x.contiguous();
                var indices = contiguous.Impl.Span<long>();
                if (indices.IsEmpty && num_classes <= 0)
                {
                    throw Errors.Native("Can not infer total number of classes from empty tensor.");
                }
                var largest = -1L;
                foreach (var index in indices)
                {
                    if (index < 0)
                    {
                        throw Errors.Native("Class values must be non-negative.");
                    }
                    largest = Math.Max(largest, index);
                }
                if (num_classes == -1)
                {
                    num_classes = largest + 1;
                }
                if (num_classes < 1)
                {
                    throw Errors.Native("num_classes should be positive");
                }
                if (largest >= num_classes)
                {
                    throw Errors.Native("Class values must be smaller than num_classes.");
                }

                var result = zeros([.. x.Impl.Sizes, num_classes], ScalarType.Int64);
                var rows = result.Impl.Span<long>();
                for (var i = 0; i < indices.Length; i++)
                {
                    rows[(int)(i * num_classes + indices[i])] = 1;
                }
                return result;
            }
        }
    }
}
