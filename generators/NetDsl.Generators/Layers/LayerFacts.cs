using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// A planned layer: its module or parameter, its operation, its output, and the properties that the planner's rules read.
/// </summary>
/// <param name="Operation">How it computes its output.</param>
/// <param name="Output">The shape of its output.</param>
internal sealed record LayerFacts(Operation Operation, Shape Output)
{
    /// <summary>The argument of every layer that gives its condition.</summary>
    public const string If = nameof(If);

    /// <summary>A layer that is a module of TorchSharp.</summary>
    public LayerFacts(string module, EquatableArray<ModuleArgument> arguments, Shape output)
        : this(new ModuleCall(), output) => Module = new(new(ModuleOrigin.Torch, module), arguments);

    /// <summary>A layer that is a module of this library, for what torch.nn lacks or does differently from PyTorch.</summary>
    public static LayerFacts OfLibrary(string module, EquatableArray<ModuleArgument> arguments, Shape output) =>
        new(new ModuleCall(), output) { Module = new(new(ModuleOrigin.Library, module), arguments) };

    /// <summary>Its module; null for a layer without one.</summary>
    public ModuleCreation? Module { get; init; }

    /// <summary>Its parameter, registered by the network itself; null for any other layer.</summary>
    public ParameterCreation? Parameter { get; init; }

    /// <summary>The layer whose weight it has; null for one with weights of its own, or none.</summary>
    public WeightOwner? TiedTo { get; init; }

    /// <summary>A comment for the reader of the generated code; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The condition under which it exists; null for always.</summary>
    public Condition? Condition { get; init; }

    /// <summary>How often hyperparameters repeat its module; null where they do not.</summary>
    public Repetition? Repetition { get; init; }

    /// <summary>Its number of trained values without the bias.</summary>
    public Dim Weights { get; init; }

    /// <summary>Its optional bias; null where it has none, or where the planner does not decide it.</summary>
    public BiasSlot? Bias { get; init; }

    /// <summary>The in-place form; null where there is none.</summary>
    public InPlaceSlot? InPlace { get; init; }

    /// <summary>The effect on its output of a constant added to each channel of its input.</summary>
    public ChannelConstant ChannelConstant { get; init; }

    /// <summary>
    /// Whether the output is a new tensor that the layer's own backward does not read, so that the next layer may overwrite it.
    /// </summary>
    public bool OutputIsOverwritable { get; init; }

    /// <summary>
    /// Whether it is a norm over one value per channel, or may be one at run time: its variance in training is then zero.
    /// </summary>
    public bool MayStarve { get; init; }

    /// <summary>How much of its input its output keeps.</summary>
    public Keeps Keeps { get; init; }

    /// <summary>The shapes of the outputs after the first, each of which is a step of its own below the layer.</summary>
    public EquatableArray<Shape> FurtherOutputs { get; init; } = EquatableArray<Shape>.Empty;

    /// <summary>The network that it is, as it is planned here; null for any other layer.</summary>
    public UsedNetwork? Used { get; init; }

    /// <summary>Whether training computes it again in backward, instead of keeping what is in it.</summary>
    public bool IsCheckpointed { get; init; }

    /// <summary>Whether it looks up whole numbers.</summary>
    public bool ReadsTokens { get; init; }

    /// <summary>Its role in the rules of good practice.</summary>
    public Role Role { get; init; }

    /// <summary>Whether it is a norm that uses running statistics in evaluation.</summary>
    public bool KeepsStatistics { get; init; }

    /// <summary>Whether it is a dropout whose output keeps the mean and variance of its input, also in training.</summary>
    public bool KeepsVariance { get; init; }

    /// <summary>Whether its output is never negative.</summary>
    public bool IsNeverNegative { get; init; }

    /// <summary>Whether it is the identity on values that are not negative.</summary>
    public bool LeavesPositives { get; init; }

    /// <summary>
    /// The number of dimensions of its one weight, <c>weight</c>; null for a layer that has several, or none.
    /// </summary>
    public int? WeightRank { get; init; }

    /// <summary>Whether it has a parameter <c>bias</c> that the planner does not decide.</summary>
    public bool HasOwnBias { get; init; }

    /// <summary>What must follow an [Init] of its weight; null where nothing must.</summary>
    public Initialization? AfterInit { get; init; }

    /// <summary>Whether it initialises its own weights, so that the default of the surrounding network does not apply.</summary>
    public bool IsInitialized { get; init; }

    /// <summary>Whether its module, its parameter and its settings are another layer's.</summary>
    public bool IsSameLayer(LayerFacts other) =>
        (Module, Parameter, Bias, InPlace, TiedTo) == (other.Module, other.Parameter, other.Bias, other.InPlace, other.TiedTo);

    /// <summary>Initialises the parameters that the module leaves uninitialised.</summary>
    public EquatableArray<Initialization> Initialization { get; init; } = EquatableArray<Initialization>.Empty;
}
