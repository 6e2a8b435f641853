using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Puts a module in evaluation mode until the result is disposed. Every module below it then has the mode again that it had before.
    /// Scopes nest.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <returns>The scope, for a <c>using</c>.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <example>
    /// <code>
    /// using (network.Evaluating())
    /// using (torch.no_grad())
    ///     accuracy = Accuracy(network, testImages, testLabels);
    /// </code>
    /// </example>
    public static IDisposable Evaluating(this nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new EvaluationScope(module);
    }

    /// <summary>
    /// Freezes all norms of a module and of the modules below it: BatchNorm, InstanceNorm, LayerNorm, GroupNorm, RMSNorm and
    /// ChannelLayerNorm stay in evaluation mode while the rest trains, and their parameters get no gradient. Running statistics do not
    /// change.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="frozen">True to freeze; false to give the norms back the gradients they had, and their mode.</param>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <remarks>
    /// <para>
    /// Norms below a <see cref="Network{T, TResult}"/> stay frozen when <c>train()</c> is called later, on the network or on a module that
    /// holds it. When they thaw, they have the mode that the network was set to. Calling <c>train()</c> directly on a norm, or on a module
    /// between the network and a norm, still switches that norm on.
    /// </para>
    /// <para>
    /// Other modules do not tell when <c>train()</c> is called: it switches their norms on again. Call <c>FreezeNorms()</c> after each
    /// <c>train()</c>. The parameters stay without gradient in any case. When such norms thaw, they have the mode of the module
    /// that holds them.
    /// </para>
    /// </remarks>
    public static void FreezeNorms(this nn.Module module, bool frozen = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (frozen)
        {
            FrozenNorms.Freeze(module);
        }
        else
        {
            FrozenNorms.Thaw(module);
        }
    }
}
