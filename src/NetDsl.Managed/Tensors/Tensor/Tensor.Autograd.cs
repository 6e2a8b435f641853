using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on this tensor are recorded for backward.</summary>
        public bool requires_grad
        {
            get => History.RequiresGrad(Impl);
            set => requires_grad_(value);
        }

        /// <summary>Whether it is a leaf of the autograd graph: no recorded operation computed it.</summary>
        public bool is_leaf => History.FunctionOf(Impl) is null;

        /// <summary>
        /// The accumulated gradient, or null. Each read returns a new handle to the same tensor.
        /// </summary>
        public Tensor? grad
        {
            get => Impl.Autograd.Grad is { } gradient ? new Tensor(gradient.AddReference()) : null;
            set
            {
                if (value is not null)
                {
                    Gradient.CheckAssignable(this, value);
                }
                Impl.Autograd.Grad = value?.Impl.AddReference();
            }
        }

        /// <summary>Sets <see cref="requires_grad"/> of this leaf and returns the tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            if (requires_grad && !DTypes.IsFloat(Impl.DType))
            {
                throw Errors.Native("Only Tensors of floating point and complex dtype can require gradients");
            }
            if (!is_leaf)
            {
                if (!requires_grad)
                {
                    throw Errors.Native("you can only change requires_grad flags of leaf variables.");
                }
                return this;
            }
            Impl.Autograd.LeafRequiresGrad = requires_grad;
            return this;
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns the tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Makes backward keep the gradient of this non-leaf tensor.</summary>
        public void retain_grad() => Gradient.Retain(this);

        /// <summary>Computes the gradients of this one-element tensor with respect to the leaves it was computed from.</summary>
        public void backward() => Gradient.Run([this], null, retainGraph: false, createGraph: false, inputs: null);

        /// <summary>
        /// Computes gradients of this tensor with respect to the leaves it was computed from, or to <paramref name="inputs"/> alone.
        /// </summary>
        /// <param name="grad_tensors">The initial gradient, of this tensor's shape; required unless it has one element.</param>
        /// <param name="retain_graph">Whether to keep the saved tensors, so that backward can run again.</param>
        /// <param name="create_graph">Whether to record backward itself; not supported, true throws.</param>
        /// <param name="inputs">The leaves to compute gradients for.</param>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            Gradient.Run([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same values outside the autograd graph; the memory is shared.</summary>
        public Tensor detach() => new(Impl.Window(Impl.Sizes, Impl.Strides, Impl.Offset));

        /// <summary>Detaches this tensor from the autograd graph: it becomes a leaf. Returns the tensor.</summary>
        public Tensor detach_()
        {
            if (Impl.Autograd.View is not null)
            {
                throw Errors.Native("Can't detach views in-place. Use detach() instead.");
            }
            Impl.Autograd.SetFunction(null, 0);
            Impl.Autograd.LeafRequiresGrad = false;
            return this;
        }
    }

    /// <summary>Stops recording for backward until disposed. See https://pytorch.org/docs/stable/generated/torch.no_grad.html.</summary>
    public static IDisposable no_grad() => GradMode.Set(false);

    /// <summary>Records for backward (or does not) until disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => GradMode.Set(enabled);

    /// <summary>Records for backward (or does not) until disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => GradMode.Set(mode);

    /// <summary>Whether operations are recorded for backward.</summary>
    public static bool is_grad_enabled() => GradMode.Enabled;

    /// <summary>Stops recording for backward until disposed, as <see cref="no_grad"/> does.</summary>
    public static IDisposable inference_mode(bool mode = true) => GradMode.SetInference(mode);

    /// <summary>Whether inference mode is on.</summary>
    public static bool is_inference_mode_enabled() => GradMode.Inference;
}
