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
        /// <summary>Takes over a tensor's values and its place in a dispose scope; the tensor given is empty afterwards.</summary>
        /// <param name="data">The values.</param>
        /// <param name="requires_grad">Whether gradients are collected.</param>
        public Parameter(Tensor data, bool requires_grad = true) : base(data)
        {
            if (!is_leaf)
                ReplaceData(Impl.Window(Impl.Sizes, Impl.Strides, Impl.Offset));
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
            /// <summary>Puts other values into this handle, which all who hold it see; takes over the caller's reference.</summary>
            [MemberNotNull(nameof(impl))]
            internal void ReplaceData(TensorImpl replacement)
            {
                var before = Impl;
                impl = replacement;
                before.Release();
            }
        }

        public static partial class nn
        {
            /// <summary>Makes a tensor a parameter; the tensor given is empty afterwards.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    public static partial class TensorExtensionMethods
    {
        /// <summary>Makes a tensor a parameter; the tensor given is empty afterwards.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }
}
