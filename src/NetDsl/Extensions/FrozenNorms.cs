using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The frozen norms of all modules: a norm that two networks share, or that moves from one to the other, stays frozen.
/// </summary>
internal static class FrozenNorms
{
    private static readonly ConditionalWeakTable<nn.Module, State> Frozen = [];

    /// <summary>Freezes a module's norms, the module itself where it is one.</summary>
    public static void Freeze(nn.Module module)
    {
        foreach (var norm in ModuleTree.Named(module).Select(entry => entry.Module).Where(ModuleTree.IsNorm))
        {
            FreezeNorm(norm);
        }
    }

    /// <summary>
    /// Thaws a module's norms. Below a network they get the mode that it was set to; other modules do not tell, and theirs get the mode of
    /// the module that holds them.
    /// </summary>
    public static void Thaw(nn.Module module)
    {
        if (ModuleTree.IsNorm(module))
        {
            ThawNorm(module, mode: null);
        }

        foreach (var holder in ModuleTree.Below(module).Prepend(module).ToList())
        {
            foreach (var norm in holder.children().Where(ModuleTree.IsNorm))
            {
                ThawNorm(norm, module is INetwork ? null : holder.training);
            }
        }
    }

    /// <summary>
    /// Puts the frozen norms below a network back in evaluation mode after the network was set to a mode. They get that mode when they
    /// thaw.
    /// </summary>
    public static void Refreeze(nn.Module network, bool training)
    {
        foreach (var norm in ModuleTree.Below(network).Where(Contains))
        {
            SetTraining(norm, training);
        }
    }

    private static bool Contains(nn.Module module) => Frozen.TryGetValue(module, out _);

    private static void FreezeNorm(nn.Module norm)
    {
        // Of a frozen norm, a module that is no network switches it on in train(), and a program its gradients, such as all of a module's.
        var state = Frozen.GetValue(norm, static norm => new State { Training = norm.training });
        SetTraining(norm, state.Training || norm.training);
        foreach (var (name, parameter) in norm.named_parameters(recurse: false).Where(entry => entry.parameter.requires_grad))
        {
            state.Learning.Add(name);

            // Optimizers skip only parameters without a gradient: one from the step before would still move this one.
            parameter.grad = null;
            parameter.requires_grad = false;
        }
    }

    /// <summary>Thaws a norm; without a mode, it gets the one that it had or that its network was set to since.</summary>
    private static void ThawNorm(nn.Module norm, bool? mode)
    {
        if (!Frozen.TryGetValue(norm, out var state))
        {
            return;
        }

        Frozen.Remove(norm);
        foreach (var (name, parameter) in norm.named_parameters(recurse: false))
        {
            parameter.requires_grad = state.Learning.Contains(name);
        }

        norm.train(mode ?? state.Training);
    }

    /// <summary>The module's mode, or, for a frozen norm, the mode it will have when it thaws.</summary>
    public static bool IsTraining(nn.Module module) => Frozen.TryGetValue(module, out var state) ? state.Training : module.training;

    /// <summary>Sets the module's mode; for a frozen norm, the mode it will have when it thaws.</summary>
    public static void SetTraining(nn.Module module, bool training)
    {
        if (Frozen.TryGetValue(module, out var state))
        {
            state.Training = training;
            module.eval();
        }
        else if (module.training != training)
        {
            module.train(training);
        }
    }

    // By name, because a module that moves to another device or type gets new parameters.
    private sealed class State
    {
        public HashSet<string> Learning { get; } = new(StringComparer.Ordinal);

        public bool Training { get; set; }
    }
}
