using NetDsl.Managed.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The functions of torch.autograd. See https://pytorch.org/docs/stable/autograd.html.</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of outputs with respect to inputs; they are returned and not accumulated in <c>grad</c>.</summary>
        /// <param name="outputs">The differentiated tensors.</param>
        /// <param name="inputs">The tensors to differentiate with respect to.</param>
        /// <param name="grad_outputs">The initial gradients; required for outputs with more than one element.</param>
        /// <param name="retain_graph">Whether to keep the saved tensors, so that backward can run again.</param>
        /// <param name="create_graph">Whether to record backward itself; not supported, true throws.</param>
        /// <param name="allow_unused">Whether to return null for inputs that the outputs do not depend on, instead of throwing.</param>
        public static IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor>? grad_outputs = null,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false) =>
            Gradient.Compute(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused)!;

        /// <summary>Computes the gradients of tensors with respect to the leaves they were computed from.</summary>
        /// <param name="tensors">The differentiated tensors.</param>
        /// <param name="grad_tensors">The initial gradients; required for tensors with more than one element.</param>
        /// <param name="retain_graph">Whether to keep the saved tensors, so that backward can run again.</param>
        /// <param name="create_graph">Whether to record backward itself; not supported, true throws.</param>
        /// <param name="inputs">The leaves to compute gradients for.</param>
        public static void backward(
            IList<Tensor> tensors,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            Gradient.Run(tensors, grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            Gradient.Run([tensor], grad_tensors, retain_graph ?? create_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            Gradient.Run([tensor], [grad_tensor], retain_graph ?? create_graph, create_graph, inputs);
    }
}
