using System.Diagnostics.CodeAnalysis;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A tensor that a module trains.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html"/>.
    /// </summary>
    public class Parameter : Tensor
    {
        /// <summary>Takes ownership of a tensor's values and its place in a dispose scope; the given tensor is empty afterwards.</summary>
        /// <param name="data">The values.</param>
        /// <param name="requires_grad">Whether gradients are accumulated.</param>
        public Parameter(Tensor data, bool requires_grad = true) : base(data)
        {
            if (!is_leaf)
            {
                ReplaceData(Impl.Window(Impl.Sizes, Impl.Strides, Impl.Offset));
            }
            this.requires_grad_(requires_grad);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            /// <summary>Replaces the tensor behind this shared handle; takes ownership of the caller's reference.</summary>
            [MemberNotNull(nameof(_impl))]
            internal void ReplaceData(TensorImpl replacement)
            {
                var before = Impl;
                _impl = replacement;
                before.Release();
            }
        }

        public static partial class nn
        {
            /// <summary>Creates a parameter from a tensor; the given tensor is empty afterwards.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    public static partial class TensorExtensionMethods
    {
        /// <summary>Creates a parameter from a tensor; the given tensor is empty afterwards.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }
}
