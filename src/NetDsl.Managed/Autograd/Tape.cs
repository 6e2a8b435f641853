using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>
/// Records operations for backward. An operation computes its result first and then returns
/// <c>Tape.Record(result, "SigmoidBackward0", [input], [result], (context, gradient) => […])</c>:
/// the inputs that gradients go to, the values to save, and the function that gives one gradient for each input,
/// of that input's shape. Saved values are fetched with <c>context.Saved(i)</c>; <c>context.Needs(i)</c> says
/// whether input i wants a gradient at all. The function must not capture tensors, only numbers.
/// </summary>
internal static class Tape
{
    /// <summary>Whether an operation on these inputs must be recorded.</summary>
    internal static bool IsNeeded(params ReadOnlySpan<Tensor?> inputs)
    {
        if (!GradMode.Enabled)
        {
            return false;
        }
        foreach (var input in inputs)
        {
            if (input is not null && History.RequiresGrad(input.Impl))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Records an operation with one output, a new tensor.</summary>
    internal static Tensor Record(
        Tensor output, string name, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> saved, Backward backward)
    {
        if (!IsNeeded(inputs))
        {
            return output;
        }
        var node = new FunctionNode(name, Edges(inputs), [output.Impl.Sizes], One(backward));
        node.Save(saved, output.Impl);
        output.Impl.Autograd.SetFunction(node, 0);
        return output;
    }

    /// <summary>Records an operation with several outputs; a null output is not differentiable (indices, for example).</summary>
    internal static void Record(
        ReadOnlySpan<Tensor?> outputs, string name, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> saved, BackwardMany backward)
    {
        if (!IsNeeded(inputs))
        {
            return;
        }
        var shapes = new long[outputs.Length][];
        for (var i = 0; i < outputs.Length; i++)
        {
            shapes[i] = outputs[i]?.Impl.Sizes ?? [];
        }
        var node = new FunctionNode(name, Edges(inputs), shapes, backward);
        node.Save(saved, null);
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i]?.Impl.Autograd.SetFunction(node, i);
        }
    }

    /// <summary>Records a view: <paramref name="view"/> shares its memory with <paramref name="source"/>.</summary>
    internal static Tensor RecordView(Tensor view, Tensor source, string name, Backward backward)
    {
        MarkView(view, source);
        return Record(view, name, [source], [], backward);
    }

    /// <summary>Records a view of any geometry, also one with overlapping elements.</summary>
    internal static Tensor RecordStridedView(Tensor view, Tensor source)
    {
        MarkView(view, source);
        if (IsNeeded(source))
        {
            var node = new AsStridedBackward(History.EdgeOf(source.Impl), Geometry.Of(source.Impl), Geometry.Of(view.Impl));
            view.Impl.Autograd.SetFunction(node, 0);
        }
        return view;
    }

    /// <summary>
    /// Throws where PyTorch forbids an in-place change. Call it before the change.
    /// </summary>
    internal static void CheckInPlace(Tensor target)
    {
        var impl = target.Impl;
        if (impl.Block.IsInference && !GradMode.Inference)
        {
            throw Errors.Native("Inplace update to inference tensor outside InferenceMode is not allowed. "
                + "You can make a clone to get a normal tensor before doing inplace update.");
        }
        if (!GradMode.Enabled)
        {
            return;
        }
        var state = impl.Autograd;
        if (state.View is { } view)
        {
            if (view.Base.Autograd is { LeafRequiresGrad: true })
            {
                throw Errors.Native("a view of a leaf Variable that requires grad is being used in an in-place operation.");
            }
            if (view.MadeWithoutGrad && History.RequiresGrad(view.Base))
            {
                throw Errors.Native("A view was created in no_grad mode and is being modified inplace with grad mode enabled. "
                    + "This view was made where gradients are not recorded, so the change could not be followed: clone it first.");
            }
        }
        if (state.LeafRequiresGrad)
        {
            throw Errors.Native("a leaf Variable that requires grad is being used in an in-place operation.");
        }
    }

    /// <summary>
    /// Records that <paramref name="target"/>, which is also the first of the inputs, has been changed in place.
    /// Returns the same handle.
    /// </summary>
    internal static Tensor RecordInPlace(
        Tensor target, string name, ReadOnlySpan<Tensor?> inputs, ReadOnlySpan<Tensor?> saved, Backward backward)
    {
        var impl = target.Impl;
        if (!IsNeeded(inputs))
        {
            impl.Block.BumpVersion();
            return target;
        }
        var edges = Edges(inputs);
        impl.Block.BumpVersion();
        var node = new FunctionNode(name, edges, [impl.Sizes], One(backward));
        node.Save(saved, impl);
        History.Rebase(impl, node);
        return target;
    }

    /// <summary>
    /// Records an in-place operation that overwrites all values and has no other input (zero_, normal_…): the gradient is zero.
    /// </summary>
    internal static Tensor RecordOverwrite(Tensor target, string name) =>
        RecordInPlace(target, name, [target], [], static (_, gradient) => [Factories.Zeros(gradient.Impl.Sizes, gradient.dtype)]);

    private static void MarkView(Tensor view, Tensor source)
    {
        if (Engine.IsRunning)
        {
            return;
        }
        var from = source.Impl;
        var root = from.Autograd.View?.Base ?? from;
        var withoutGrad = !GradMode.Enabled || from.Autograd.View is { MadeWithoutGrad: true };
        view.Impl.Autograd.View = new ViewOf(root.AddReference(), from.Block.Version, withoutGrad);
    }

    private static BackwardMany One(Backward backward) => (context, gradients) =>
        gradients[0] is { } gradient ? backward(context, gradient) : new Tensor?[context.Next.Length];

    private static Edge[] Edges(ReadOnlySpan<Tensor?> inputs)
    {
        var edges = new Edge[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            edges[i] = inputs[i] is { } input ? History.EdgeOf(input.Impl) : default;
        }
        return edges;
    }
}
