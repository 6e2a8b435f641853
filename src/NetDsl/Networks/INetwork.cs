using TorchSharp.Modules;

namespace NetDsl;

/// <summary>What every network can do, whatever its inputs and outputs are.</summary>
public interface INetwork
{
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
    IDisposable Evaluating();

    /// <summary>
    /// Freezes all norms of this network and of the networks in it: BatchNorm, InstanceNorm, LayerNorm and GroupNorm stay in
    /// evaluation mode while the rest trains, and their parameters get no gradient. Running statistics stay as they are.
    /// </summary>
    /// <param name="frozen">True to freeze; false to give the norms back the mode and the gradients they would have.</param>
    /// <remarks>
    /// Later calls of <c>train()</c> leave them frozen, on this network as on a module that holds it. Calling <c>train()</c> directly on
    /// a norm, or on a module between the network and a norm, still switches that norm on.
    /// </remarks>
    void FreezeNorms(bool frozen = true);

    /// <summary>The parameters that weight decay is good for: all but those of <see cref="NoDecayParameters"/>.</summary>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    /// <example>
    /// <code>
    /// var optimizer = torch.optim.AdamW(
    /// [
    ///     new AdamW.ParamGroup(network.DecayParameters(), weight_decay: 0.05),
    ///     new AdamW.ParamGroup(network.NoDecayParameters(), weight_decay: 0),
    /// ]);
    /// </code>
    /// </example>
    IReadOnlyList<Parameter> DecayParameters();

    /// <summary>The parameters that take no weight decay: those of norms and of PReLU, and all biases.</summary>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    IReadOnlyList<Parameter> NoDecayParameters();

    /// <summary>
    /// A table of the layers with kind and number of parameters, and below it the totals. The layers of a block stand below it, further
    /// in. A parameter that two layers share counts in the first. Frozen parameters are marked.
    /// </summary>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    string Summary();
}
