using NetDsl.Modes;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The base of a network of one input: a TorchSharp module with the modes, parameter groups and table that training needs.
/// </summary>
/// <typeparam name="T">The input, usually a Tensor.</typeparam>
/// <typeparam name="TResult">The output: a Tensor, or a tuple of them where there are several.</typeparam>
public abstract class Network<T, TResult> : nn.Module<T, TResult>, INetwork, IWatched
{
    private bool registered;

    /// <summary>Registers the layers. The fields of the derived class have their values by then.</summary>
    protected Network()
        : base(nameof(Network))
    {
        name = ModuleTree.TypeName(this);
        RegisterComponents();
    }

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => ModuleTree.TypeName(this);

    /// <summary>Calls <see cref="RegisterLayers"/> once: a module that takes this one in asks again.</summary>
    protected sealed override void RegisterComponents()
    {
        if (registered)
            return;

        registered = true;
        RegisterLayers();
        ModuleTree.Keep(this);
    }

    /// <summary>Registers every layer under its name, in order, with <c>register_module</c>.</summary>
    protected abstract void RegisterLayers();

    /// <summary>
    /// Sets this network and all below it to training or evaluation mode, except norms that <see cref="FreezeNorms"/> froze.
    /// </summary>
    /// <param name="train">True for training mode, false for evaluation mode.</param>
    public override void train(bool train = true)
    {
        base.train(train);
        FrozenNorms.Refreeze(this, train);
    }

    /// <summary>
    /// Runs the network in evaluation mode without gradients and restores every module's mode after it, also when a layer throws.
    /// </summary>
    /// <param name="input">The input of <c>forward</c>: a batch (N, …).</param>
    /// <returns>What <c>forward</c> gives, in the caller's dispose scope; it needs no gradient.</returns>
    /// <remarks>
    /// Calls from several threads at once are safe while the network is in evaluation mode; in training mode each call switches the
    /// mode for all.
    /// </remarks>
    public TResult Predict(T input)
    {
        using var evaluating = Evaluating();
        using var noGradient = no_grad();
        return call(input);
    }

    /// <inheritdoc/>
    public IDisposable Evaluating() => new EvaluationScope(this);

    /// <inheritdoc/>
    public void FreezeNorms(bool frozen = true) => FrozenNorms.Set(this, frozen);

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> DecayParameters() => ParameterGroups.Of(this, decays: true);

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> NoDecayParameters() => ParameterGroups.Of(this, decays: false);

    /// <inheritdoc/>
    public string Summary() => SummaryTable.Of(this);

    /// <summary>The table of <see cref="Summary()"/>, with the shape of each layer's output, which <see cref="Predict"/> finds.</summary>
    /// <param name="input">The input of <c>forward</c>: a batch of one will do.</param>
    /// <returns>Lines separated by <c>\n</c>, to be shown in a fixed-width font.</returns>
    public string Summary(T input) => SummaryTable.Of(this, OutputShapes.Of(this, () => Predict(input)));

    Action IWatched.Watch(Action<object?> seen) => register_forward_hook((_, _, output) =>
    {
        seen(output);
        return output;
    }).remove;
}
