using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>What a layer is in its place: the module it becomes, its output, and what the planner's rules ask about it.</summary>
/// <param name="Module">The module's class in TorchSharp.Modules and its factory in torch.nn, <c>Conv2d</c>; empty for an expression.</param>
/// <param name="Arguments">The factory's arguments as C#, those left out that are the default or the planner's to decide.</param>
/// <param name="Output">The shape of its output.</param>
internal sealed record LayerFacts(string Module, EquatableArray<string> Arguments, Shape Output)
{
    /// <summary>A layer without a module: an expression with <c>{0}</c>, <c>{1}</c>, … for its inputs.</summary>
    public static LayerFacts Expression(string call, Shape output) => new("", EquatableArray<string>.Empty, output) { Call = call };

    /// <summary>What stands for an input in such an expression: <c>{0}</c>.</summary>
    public static string Operand(int input) => $"{{{Text.Of(input)}}}";

    /// <summary>A parameter of the network itself and an expression with <c>{parameter}</c> for it.</summary>
    public static LayerFacts OfParameter(string parameter, string call, Shape output) => Expression(call, output) with { Parameter = parameter };

    /// <summary>A module of NetDsl's own, for what torch.nn lacks.</summary>
    public static LayerFacts OfLibrary(string module, EquatableArray<string> arguments, Shape output) => new(module, arguments, output)
    {
        Type = $"global::NetDsl.Modules.{module}",
        Factory = $"new global::NetDsl.Modules.{module}",
    };

    public bool IsModule => Module.Length > 0;

    /// <summary>What makes its parameter, where it is that one parameter and no module; null otherwise.</summary>
    public string? Parameter { get; init; }

    /// <summary>The module's class.</summary>
    public string Type { get; init; } = $"global::TorchSharp.Modules.{Module}";

    /// <summary>What makes the module, given its arguments.</summary>
    public string Factory { get; init; } = $"global::TorchSharp.torch.nn.{Module}";

    /// <summary>How it is called where not as <c>field.call(inputs)</c>: <c>{field}</c> for the module, <c>{0}</c>, <c>{1}</c>, … for its inputs.</summary>
    public string? Call { get; init; }

    /// <summary>The sizes in <see cref="Call"/>.</summary>
    public EquatableArray<Dim> CallSizes { get; init; } = EquatableArray<Dim>.Empty;

    /// <summary>Why it is as it is, for the reader of the generated code; empty where nothing needs saying.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it is there at all, as C#; null for always. Where it is not, its input is its output.</summary>
    public string? Condition { get; init; }

    /// <summary>Trained numbers, the bias left out.</summary>
    public Dim Weights { get; init; }

    /// <summary>The bias that the layer can have; null where it has none or always its own.</summary>
    public BiasSlot? Bias { get; init; }

    /// <summary>The in-place form; null where there is none.</summary>
    public InPlaceSlot? InPlace { get; init; }

    /// <summary>What happens to a constant that is added to each channel of the input.</summary>
    public ChannelConstant ChannelConstant { get; init; }

    /// <summary>The output is a new tensor that the layer's own backward does not read, so that the next layer may overwrite it.</summary>
    public bool OutputIsFree { get; init; }

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

    /// <summary>A statement that follows an [Init] of its weights, <c>{field}</c> for the module; null where none needs to.</summary>
    public string? AfterInit { get; init; }

    /// <summary>It says itself how its weights start: the default of the network around it leaves them alone.</summary>
    public bool IsInitialized { get; init; }

    /// <summary>Statements that follow registration because the factory leaves parameters undefined, <c>{field}</c> for the module.</summary>
    public EquatableArray<string> Initialization { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A bias of <paramref name="Size"/> numbers, named <paramref name="Parameter"/> in the factory.</summary>
/// <param name="Parameter">The factory's parameter.</param>
/// <param name="Size">How many numbers it holds.</param>
/// <param name="Given">What the user asked for; null for automatic.</param>
/// <param name="IsPerChannel">It adds one constant to each channel, which a norm after it subtracts again.</param>
internal sealed record BiasSlot(string Parameter, Dim Size, bool? Given, bool IsPerChannel);

/// <summary>An in-place form.</summary>
/// <param name="Given">What the user asked for; null for automatic.</param>
/// <param name="WhereSafe">Taken wherever it is safe, without being asked for.</param>
internal sealed record InPlaceSlot(bool? Given, bool WhereSafe);

/// <summary>What the rules of good practice ask about a layer's kind.</summary>
internal enum Role
{
    /// <summary>Nothing that they ask about.</summary>
    None,

    /// <summary>A matrix and a bias.</summary>
    Linear,

    /// <summary>Brings its input to a common scale.</summary>
    Norm,

    /// <summary>A function of each number.</summary>
    Activation,

    /// <summary>Makes probabilities of scores.</summary>
    Softmax,

    /// <summary>Leaves out at random in training.</summary>
    Dropout,
}

/// <summary>What a layer does to a constant that is added to a whole channel of its input.</summary>
internal enum ChannelConstant
{
    /// <summary>The output changes in some other way.</summary>
    Matters,

    /// <summary>The output's channel changes by a constant too.</summary>
    Passes,

    /// <summary>The output is the same: the layer subtracts each channel's mean.</summary>
    Vanishes,
}
