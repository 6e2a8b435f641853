using NetDsl.Generators.Common;

namespace NetDsl.Generators.Layers;

/// <summary>A module by its class and what the class is given.</summary>
/// <param name="Type">The class.</param>
/// <param name="Arguments">Its arguments. Those that equal the default are left out, and so are those that the planner decides.</param>
internal sealed record ModuleCreation(ModuleType Type, EquatableArray<ModuleArgument> Arguments);

/// <summary>A module's class.</summary>
/// <param name="Origin">Who brings it.</param>
/// <param name="Name">Its name: <c>Conv2d</c> for TorchSharp's and the library's, the full name for the user's own.</param>
internal sealed record ModuleType(ModuleOrigin Origin, string Name);

/// <summary>Who brings a module.</summary>
internal enum ModuleOrigin
{
    /// <summary>TorchSharp: a class in TorchSharp.Modules with a factory of its name in torch.nn.</summary>
    Torch,

    /// <summary>NetDsl, for what torch.nn lacks or does otherwise than PyTorch.</summary>
    Library,

    /// <summary>The user.</summary>
    User,
}

/// <summary>One argument of a module.</summary>
/// <param name="Parameter">The parameter's name; null for one that is given by its position.</param>
/// <param name="Value">What it is given.</param>
internal sealed record ModuleArgument(string? Parameter, ArgumentValue Value);
