using static TorchSharp.torch;

namespace NetDsl.Checkpointing;

/// <summary>
/// A function of autograd that keeps its inputs alone: its backward computes the outputs again, with the random numbers and the autocast of
/// the first time, and gives the gradients of the inputs and of the block's parameters.
/// </summary>
/// <remarks>
/// libtorch calls <see cref="backward"/> through native code, which no exception of .NET may cross. TorchSharp (0.107) hands it handles
/// whose tensors the garbage collector may take while native code reads them: <see cref="GC.KeepAlive"/> says for how long they are read.
/// </remarks>
internal sealed class Recomputation : autograd.MultiTensorFunction<Recomputation>
{
    private const string Call = "call";
    private const string Given = "given";

    /// <summary>What the last backward of this thread gave: libtorch has its own handles by the time of the next one.</summary>
    [ThreadStatic]
    private static WeakReference<List<Tensor?>>? _given;

    /// <summary>Its name.</summary>
    public override string Name => "Checkpoint";

    /// <summary>The outputs of a block; null where neither its inputs nor its parameters need a gradient.</summary>
    public static Tensor[]? Run(nn.Module block, Func<Tensor[], Tensor[]> compute, Tensor[] inputs)
    {
        var parameters = block.parameters().Distinct<Tensor>(ReferenceEqualityComparer.Instance).ToArray();
        if (!inputs.Concat(parameters).Any(tensor => tensor.requires_grad))
        {
            return null;
        }

        using var scope = NewDisposeScope();
        var device = inputs[0].device;
        var random = RandomState.Get(device);
        var call = new CheckpointedCall(block, compute, inputs.Length, parameters, device, AutocastState.Get(device.type))
        {
            Saved = [.. inputs, .. random],
        };
        using (no_grad())
        {
            call.Outputs = [.. compute(Array.ConvertAll(inputs, input => input.alias()))];
        }

        // A weight that was cast without a gradient must not be found where there is one.
        call.Autocast.Forget();
        object[] arguments = [call, .. inputs, .. parameters];
        var outputs = apply(arguments);
        (call.Saved, call.Outputs) = ([], []);
        GC.KeepAlive(arguments);
        return [.. outputs.Select(output => output.MoveToOuterDisposeScope())];
    }

    /// <summary>Saves the inputs; the outputs are there, since an exception here would leave TorchSharp's node behind.</summary>
    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var call = (CheckpointedCall)vars[0];
        ctx.set_materialize_grads(false);
        ctx.save_data(Call, call);
        ctx.save_for_backward(call.Saved);
        return call.Outputs;
    }

    /// <summary>The gradients of the arguments: none of the call, then those of the inputs and of the parameters.</summary>
    public override List<Tensor?> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        var call = (CheckpointedCall)ctx.get_data(Call);
        List<Tensor?> gradients;
        try
        {
            Release();
            gradients = Gradients(call, ctx, grad_outputs);
            Release();
        }
        catch (Exception e)
        {
            gradients = Failure(call, e);
        }

        // They live until libtorch has copied the handles, and no longer than the graph or the step's scope.
        ctx.save_data(Given, gradients);
        _given = new(gradients);
        return gradients;
    }

    private static List<Tensor?> Gradients(CheckpointedCall call, autograd.AutogradContext context, List<Tensor> gradients)
    {
        using var scope = NewDisposeScope();
        var isDifferentiated = is_grad_enabled();
        var saved = context.get_saved_variables();
        using var gradient = enable_grad();

        // What is differentiated once more goes on into the inputs' own graph. There, one input may depend on another: views do not.
        var inputs = saved.Take(call.Inputs)
            .Select(input => isDifferentiated ? input.view(input.shape) : input.detach().requires_grad_(input.requires_grad))
            .ToArray();
        var outputs = Again(call, inputs, saved.Skip(call.Inputs).ToList());
        var reached = outputs.Zip(gradients).Where(item => item.First.requires_grad && !item.Second.IsInvalid).ToList();
        Tensor[] sources = [.. inputs, .. call.Parameters];
        var wanted = Array.FindAll(sources, source => source.requires_grad);
        var found = reached.Count == 0 || wanted.Length == 0
            ? new Tensor?[wanted.Length]
            : Differentiate([.. reached.Select(item => item.First)], [.. reached.Select(item => item.Second)], wanted, isDifferentiated);
        var results = new List<Tensor?> { null };
        var index = 0;
        foreach (var source in sources)
        {
            var result = source.requires_grad ? found[index++] : null;
            results.Add(result is null || result.IsInvalid ? null : result.MoveToOuterDisposeScope());
        }

        gradients.ForEach(item => item.Dispose());
        GC.KeepAlive(outputs);
        GC.KeepAlive(sources);
        return results;
    }

    /// <summary>Computes the outputs once more, as they were: the random state, autocast and the buffers are then as before.</summary>
    private static Tensor[] Again(CheckpointedCall call, Tensor[] inputs, List<Tensor> random)
    {
        var before = RandomState.Get(call.Device);
        var buffers = new BufferState(call.Block);
        using var autocast = call.Autocast.Restore();
        try
        {
            RandomState.Set(random, call.Device);
            return call.Compute(inputs);
        }
        finally
        {
            RandomState.Set(before, call.Device);
            buffers.Restore();
        }
    }

    private static Tensor?[] Differentiate(Tensor[] outputs, Tensor[] gradients, Tensor[] sources, bool isDifferentiated)
    {
        if (isDifferentiated)
        {
            return [.. autograd.grad(outputs, sources, gradients, retain_graph: true, create_graph: true, allow_unused: true)];
        }

        // Not grad: TorchSharp (0.107) lets an exception of libtorch end the process there.
        var before = Array.ConvertAll(sources, source => source.grad);
        try
        {
            Array.ForEach(sources, source => source.grad = null);
            autograd.backward(outputs, gradients, inputs: sources);
            return Array.ConvertAll(sources, source => source.grad);
        }
        finally
        {
            foreach (var (source, gradient) in sources.Zip(before))
            {
                source.grad = gradient;
            }
        }
    }

    /// <summary>
    /// Gradients that libtorch refuses, whatever the shape and type: its exception ends the backward pass, and TorchSharp makes one of
    /// .NET of it. That one cannot have the cause in it.
    /// </summary>
    private static List<Tensor?> Failure(CheckpointedCall call, Exception cause)
    {
        Console.Error.WriteLine(
            $"'{call.Block.GetName()}' has Checkpoint = true, and computing it again in backward failed: {cause.Message} " +
            "The exception of backward that follows speaks of an invalid gradient of CSharpNode.");
        var refused = zeros([], dtype: ScalarType.ComplexFloat32);
        return [null, .. Enumerable.Repeat(refused, call.Inputs + call.Parameters.Length)];
    }

    private static void Release()
    {
        if (_given is { } reference && reference.TryGetTarget(out var tensors))
        {
            tensors.ForEach(tensor => tensor?.Dispose());
        }

        _given = null;
    }
}
