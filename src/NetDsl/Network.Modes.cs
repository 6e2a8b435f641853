using NetDsl.Modes;
using static TorchSharp.torch;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>
    /// Sets this network and all below it to training or evaluation mode, except norms that <see cref="FreezeNorms"/> froze.
    /// </summary>
    /// <param name="train">True for training mode, false for evaluation mode.</param>
    public override void train(bool train = true)
    {
        base.train(train);
        foreach (var module in ModuleTree.Below(this))
        {
            if (FrozenNorms.Contains(module))
                FrozenNorms.SetTraining(module, train);
        }
    }

    /// <summary>
    /// Runs the network in evaluation mode without gradients and restores every module's mode after it, also when a layer throws.
    /// </summary>
    /// <param name="input">What <c>forward</c> takes: a batch (N, …).</param>
    /// <returns>What <c>forward</c> gives, in the caller's dispose scope; it needs no gradient.</returns>
    /// <remarks>
    /// Calls from several threads at once are safe while the network is in evaluation mode; in training mode each call switches the
    /// mode for all.
    /// </remarks>
    public Tensor Predict(Tensor input)
    {
        using var evaluating = Evaluating();
        using var noGradient = no_grad();
        return call(input);
    }

    /// <summary>
    /// Evaluation mode until the result is disposed, which gives back to every module the mode it had. Scopes nest.
    /// </summary>
    /// <returns>The scope, for a <c>using</c>.</returns>
    /// <example>
    /// <code>
    /// using (network.Evaluating())
    /// using (torch.no_grad())
    ///     accuracy = Accuracy(network, testImages, testLabels);
    /// </code>
    /// </example>
    public IDisposable Evaluating() => new EvaluationScope(this);

    /// <summary>
    /// Freezes all norms of this network and of the networks in it: BatchNorm, InstanceNorm, LayerNorm and GroupNorm stay in
    /// evaluation mode while the rest trains, and their parameters get no gradient. Running statistics stay as they are.
    /// </summary>
    /// <param name="frozen">True to freeze; false to give the norms back the mode and the gradients they would have.</param>
    /// <remarks>
    /// Later calls of <c>train()</c> leave them frozen, on this network as on a module that holds it. Calling <c>train()</c> directly on
    /// a norm, or on a module between the network and a norm, still switches that norm on.
    /// </remarks>
    public void FreezeNorms(bool frozen = true)
    {
        foreach (var module in ModuleTree.Below(this).Where(ModuleTree.IsNorm))
        {
            if (frozen)
                FrozenNorms.Freeze(module);
            else
                FrozenNorms.Thaw(module);
        }
    }
}
