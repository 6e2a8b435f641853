using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>Gradients for an operation's inputs from the gradient for its output. An entry may be null: no gradient.</summary>
internal delegate Tensor?[] Backward(FunctionNode context, Tensor gradient);

/// <summary>The same for an operation with several outputs; gradients that nothing asked for are null.</summary>
internal delegate Tensor?[] BackwardMany(FunctionNode context, Tensor?[] gradients);

/// <summary>An operation on the tape: its saved values and its backward function.</summary>
internal sealed class FunctionNode : Node
{
    private readonly BackwardMany _backward;
    private readonly long[][] _outputShapes;
    private SavedValue?[]? _saved;

    internal FunctionNode(string name, Edge[] next, long[][] outputShapes, BackwardMany backward)
        : base(name, next)
    {
        _outputShapes = outputShapes;
        _backward = backward;
    }

    internal override int OutputCount => _outputShapes.Length;

    internal override long[] OutputShape(int index) => _outputShapes[index];

    /// <summary>Whether the input with this index needs a gradient.</summary>
    internal bool Needs(int input) => Next[input].Node is not null;

    /// <summary>A saved tensor, by index; the engine disposes the handle after the step.</summary>
    internal Tensor Saved(int index) => SavedOrNull(index)
        ?? throw new InvalidOperationException($"{Name} saved nothing at {index}.");

    /// <summary>A saved tensor, or null where null was saved.</summary>
    internal Tensor? SavedOrNull(int index) => (_saved ?? throw Released()).ElementAt(index)?.Unpack();

    internal void Save(ReadOnlySpan<Tensor?> values, TensorImpl? ownOutput)
    {
        _saved = new SavedValue?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i]?.Impl is not { } impl)
            {
                continue;
            }
            if (impl.Block.IsInference)
            {
                throw Errors.Native("Inference tensors cannot be saved for backward. "
                    + "To work around you can make a clone to get a normal tensor and use it in autograd.");
            }
            var maker = ReferenceEquals(impl, ownOutput) ? this : impl.Autograd.Function;
            _saved[i] = new SavedValue(impl, maker is null ? "" : $", which is output {impl.Autograd.OutputIndex} of {maker.Name}");
        }
    }

    internal override Tensor?[] Apply(Tensor?[] gradients)
    {
        if (_saved is null)
        {
            throw Released();
        }
        return _backward(this, gradients);
    }

    internal override void ReleaseSaved()
    {
        // A node without saved tensors can run again: only freed ones prevent a second backward.
        if (_saved is null || Array.TrueForAll(_saved, static value => value is null))
        {
            return;
        }
        var values = Interlocked.Exchange(ref _saved, null);
        if (values is null)
        {
            return;
        }
        foreach (var value in values)
        {
            value?.Release();
        }
    }

    private static Exception Released() => Errors.Native(
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). "
        + "Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). "
        + "Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors "
        + "after calling backward.");
}
