using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>What a layer is in its place: what it is made of, what it does, its output, and what the planner's rules ask about it.</summary>
/// <param name="Operation">How its output comes from its inputs.</param>
/// <param name="Output">The shape of its output.</param>
internal sealed record LayerFacts(Operation Operation, Shape Output)
{
    /// <summary>A layer that is a module of TorchSharp.</summary>
    public LayerFacts(string module, EquatableArray<ModuleArgument> arguments, Shape output)
        : this(new ModuleCall(), output) => Module = new(new(ModuleOrigin.Torch, module), arguments);

    /// <summary>A layer that is a module of the library, for what torch.nn lacks or does otherwise than PyTorch.</summary>
    public static LayerFacts OfLibrary(string module, EquatableArray<ModuleArgument> arguments, Shape output) =>
        new(new ModuleCall(), output) { Module = new(new(ModuleOrigin.Library, module), arguments) };

    /// <summary>The module that it is; null for a layer without one.</summary>
    public ModuleCreation? Module { get; init; }

    /// <summary>The parameter that it is, held by the network itself; null for another layer.</summary>
    public ParameterCreation? Parameter { get; init; }

    /// <summary>Why it is as it is, for the reader of the generated code; empty where nothing needs saying.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it is there at all; null for always.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Trained numbers, the bias left out.</summary>
    public Dim Weights { get; init; }

    /// <summary>The bias that the layer can have; null where it has none or always its own.</summary>
    public BiasSlot? Bias { get; init; }

    /// <summary>The in-place form; null where there is none.</summary>
    public InPlaceSlot? InPlace { get; init; }

    /// <summary>What happens to a constant that is added to each channel of the input.</summary>
    public ChannelConstant ChannelConstant { get; init; }

    /// <summary>The output is a new tensor that the layer's own backward does not read, so that the next layer may overwrite it.</summary>
    public bool OutputIsOverwritable { get; init; }

    /// <summary>A norm that sees one value a channel, or may at run time: training it then divides by no variance.</summary>
    public bool MayStarve { get; init; }

    /// <summary>What it is to the rules of good practice.</summary>
    public Role Role { get; init; }

    /// <summary>A norm that uses averages over past batches in evaluation.</summary>
    public bool KeepsStatistics { get; init; }

    /// <summary>A dropout whose output has the mean and the variance of its input, in training too.</summary>
    public bool KeepsVariance { get; init; }

    /// <summary>No number of its output is below zero.</summary>
    public bool IsNeverNegative { get; init; }

    /// <summary>It gives back what it gets where that is not below zero.</summary>
    public bool LeavesPositives { get; init; }

    /// <summary>
    /// The number of dimensions of its one weight, <c>weight</c>; null for a layer that has several, or none.
    /// </summary>
    public int? WeightRank { get; init; }

    /// <summary>It has a parameter <c>bias</c> that is not the planner's to leave out.</summary>
    public bool HasOwnBias { get; init; }

    /// <summary>What must follow an [Init] of its weight; null where nothing must.</summary>
    public Initialization? AfterInit { get; init; }

    /// <summary>It says itself how its weights start: the default of the network around it leaves them alone.</summary>
    public bool IsInitialized { get; init; }

    /// <summary>What gives parameters their first values that the module leaves undefined.</summary>
    public EquatableArray<Initialization> Initialization { get; init; } = EquatableArray<Initialization>.Empty;
}
