using NetDsl.Generators.Common;

namespace NetDsl.Generators.Layers;

/// <summary>Initialises parameters of a layer, after it is registered.</summary>
/// <param name="Target">Which parameters.</param>
/// <param name="Function">The function that initialises them.</param>
/// <param name="Arguments">The function's arguments after the parameter.</param>
/// <param name="Reason">A comment for the reader of the generated code; empty where [Init] explains it.</param>
internal sealed record Initialization(
    InitializationTarget Target, InitializationFunction Function, EquatableArray<ModuleArgument> Arguments, string Reason = "")
{
    /// <summary>The least rank of the weights that it takes of several.</summary>
    public int LeastRank { get; init; } = 2;

    /// <summary>The most.</summary>
    public int MostRank { get; init; } = int.MaxValue;
}

/// <summary>A function that initialises a parameter.</summary>
/// <param name="Name">The function's name: <c>kaiming_normal_</c>.</param>
/// <param name="IsOfLibrary">It is NetDsl's own, for what TorchSharp's torch.nn.init lacks or does differently from PyTorch.</param>
internal sealed record InitializationFunction(string Name, bool IsOfLibrary = false);

/// <summary>The initialised parameters of a layer.</summary>
internal enum InitializationTarget
{
    /// <summary>The parameter <c>weight</c>.</summary>
    Weight,

    /// <summary>The weight that a parametrization computes.</summary>
    ParametrizedWeight,

    /// <summary>The parameter <c>bias</c>.</summary>
    Bias,

    /// <summary>The parameter of a layer that is a parameter.</summary>
    Parameter,

    /// <summary>All parameters of the module.</summary>
    Module,

    /// <summary>Every weight of a module that has several.</summary>
    EveryWeight,

    /// <summary>Every bias of a module that has several.</summary>
    EveryBias,
}
