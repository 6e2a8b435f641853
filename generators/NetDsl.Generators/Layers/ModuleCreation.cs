using NetDsl.Generators.Common;

namespace NetDsl.Generators.Layers;

/// <summary>A module: its class and its arguments.</summary>
/// <param name="Type">The class.</param>
/// <param name="Arguments">Its arguments, without those equal to the default and those that the planner adds.</param>
internal sealed record ModuleCreation(ModuleType Type, EquatableArray<ModuleArgument> Arguments);

/// <summary>A module's class.</summary>
/// <param name="Origin">Where the class comes from.</param>
/// <param name="Name">Its name: <c>Conv2d</c> for TorchSharp's and the library's, the full name for the user's own.</param>
internal sealed record ModuleType(ModuleOrigin Origin, string Name)
{
    /// <summary>How its weight is computed; null where it is trained itself.</summary>
    public Parametrization? Parametrization { get; init; }

    /// <summary>Whether its arguments describe it: those of the user's own are unknown, and a chosen one is known when it exists.</summary>
    public bool IsDescribed => Origin is ModuleOrigin.Torch or ModuleOrigin.Library;
}

/// <summary>Where a module's class comes from.</summary>
internal enum ModuleOrigin
{
    /// <summary>TorchSharp: a class in TorchSharp.Modules with a factory of its name in torch.nn.</summary>
    Torch,

    /// <summary>NetDsl, for what torch.nn lacks or does differently from PyTorch.</summary>
    Library,

    /// <summary>The user.</summary>
    User,

    /// <summary>One of several of TorchSharp's, which a hyperparameter chooses.</summary>
    Chosen,
}

/// <summary>One argument of a module.</summary>
/// <param name="Parameter">The parameter's name; null for a positional argument.</param>
/// <param name="Value">What it is given.</param>
internal sealed record ModuleArgument(string? Parameter, ArgumentValue Value);
