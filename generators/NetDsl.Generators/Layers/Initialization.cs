using NetDsl.Generators.Common;

namespace NetDsl.Generators.Layers;

/// <summary>Gives parameters of a layer their first values, once it is registered.</summary>
/// <param name="Target">Which parameters.</param>
/// <param name="Function">What fills them.</param>
/// <param name="Arguments">What the function takes beside the parameter.</param>
/// <param name="Reason">Why, for the reader of the generated code; empty where [Init] says so.</param>
internal sealed record Initialization(
    InitializationTarget Target, InitializationFunction Function, EquatableArray<ModuleArgument> Arguments, string Reason = "");

/// <summary>What fills a parameter.</summary>
/// <param name="Name">The function's name: <c>kaiming_normal_</c>.</param>
/// <param name="IsOfLibrary">It is NetDsl's own, for what TorchSharp's torch.nn.init lacks or does otherwise than PyTorch.</param>
internal sealed record InitializationFunction(string Name, bool IsOfLibrary = false);

/// <summary>Which parameters of a layer are filled.</summary>
internal enum InitializationTarget
{
    /// <summary>The parameter <c>weight</c>.</summary>
    Weight,

    /// <summary>The parameter <c>bias</c>.</summary>
    Bias,

    /// <summary>The one parameter that the layer is.</summary>
    Parameter,

    /// <summary>All parameters of the module.</summary>
    Module,

    /// <summary>Every weight of a module that has several.</summary>
    EveryWeight,

    /// <summary>Every bias of a module that has several.</summary>
    EveryBias,
}
