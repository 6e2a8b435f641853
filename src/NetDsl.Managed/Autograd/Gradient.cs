using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>The entry points of backward: check arguments and start the engine.</summary>
internal static class Gradient
{
    internal static void Run(
        IList<Tensor> outputs, IList<Tensor>? gradients, bool retainGraph, bool createGraph, IList<Tensor>? inputs)
    {
        var (roots, seeds) = Start(outputs, gradients, createGraph);
        if (inputs is null)
        {
            Engine.Run(roots, seeds, retainGraph);
            return;
        }
        var results = Engine.Capture(roots, seeds, Targets(inputs), retainGraph);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i] is not { } gradient)
            {
                continue;
            }
            var state = inputs[i].Impl.Autograd;
            state.Grad = state.Grad is { } present ? Gradients.Add(present.AddReference(), gradient) : gradient;
        }
    }

    internal static List<Tensor?> Compute(
        IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? gradients, bool retainGraph, bool createGraph, bool allowUnused)
    {
        var (roots, seeds) = Start(outputs, gradients, createGraph);
        var results = Engine.Capture(roots, seeds, Targets(inputs), retainGraph);
        if (!allowUnused && results.Contains(null))
        {
            throw Errors.Native("One of the differentiated Tensors appears to not have been used in the graph. "
                + "Set allow_unused=True if this is the desired behavior.");
        }
        return [.. results.Select(gradient => gradient is null ? null : new Tensor(gradient))];
    }

    internal static void Retain(Tensor tensor)
    {
        var impl = tensor.Impl;
        if (!History.RequiresGrad(impl))
        {
            throw Errors.Native("can't retain_grad on Tensor that has requires_grad=False");
        }
        if (History.FunctionOf(impl) is not { } function || impl.Autograd.RetainsGrad)
        {
            return;
        }
        impl.Autograd.RetainsGrad = true;
        (function.Retained ??= []).Add(impl);
    }

    internal static void CheckAssignable(Tensor tensor, Tensor gradient)
    {
        if (gradient.dtype != tensor.dtype)
        {
            throw Errors.Native($"assigned grad has data of a different type: expected {DTypes.Name(tensor.dtype)} "
                + $"but got {DTypes.Name(gradient.dtype)}");
        }
        if (!gradient.Impl.Sizes.AsSpan().SequenceEqual(tensor.Impl.Sizes))
        {
            throw Errors.Native($"assigned grad has data of a different size: expected {Shapes.Text(tensor.Impl.Sizes)} "
                + $"but got {Shapes.Text(gradient.Impl.Sizes)}");
        }
    }

    private static (Edge[] Roots, TensorImpl[] Seeds) Start(IList<Tensor> outputs, IList<Tensor>? gradients, bool createGraph)
    {
        if (createGraph)
        {
            throw new NotSupportedException("The managed engine does not record backward itself: create_graph must be false.");
        }
        if (gradients is not null && gradients.Count != outputs.Count)
        {
            throw Errors.Native($"got {outputs.Count} tensors and {gradients.Count} gradients");
        }
        var roots = new Edge[outputs.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = History.EdgeOf(outputs[i].Impl);
            if (roots[i].Node is null)
            {
                throw Errors.Native($"element {i} of tensors does not require grad and does not have a grad_fn");
            }
        }
        var seeds = new TensorImpl[outputs.Count];
        for (var i = 0; i < seeds.Length; i++)
        {
            seeds[i] = Seed(outputs[i].Impl, gradients?[i]?.Impl);
        }
        return (roots, seeds);
    }

    private static TensorImpl Seed(TensorImpl output, TensorImpl? gradient)
    {
        if (gradient is null)
        {
            if (output.Count != 1)
            {
                throw Errors.Native("grad can be implicitly created only for scalar outputs");
            }
            var one = TensorImpl.Allocate(output.Sizes, output.DType);
            Fill.Run(one, 1);
            return one;
        }
        if (!gradient.Sizes.AsSpan().SequenceEqual(output.Sizes))
        {
            throw Errors.Native($"Mismatch in shape: grad_output[0] has a shape of {Shapes.Text(gradient.Sizes)} "
                + $"and output[0] has a shape of {Shapes.Text(output.Sizes)}.");
        }
        return gradient.AddReference();
    }

    private static Edge[] Targets(IList<Tensor> inputs)
    {
        var targets = new Edge[inputs.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = History.EdgeOf(inputs[i].Impl);
            if (targets[i].Node is null)
            {
                throw Errors.Native("One of the differentiated Tensors does not require grad");
            }
        }
        return targets;
    }
}
