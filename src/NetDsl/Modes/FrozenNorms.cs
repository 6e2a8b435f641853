using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Modes;

/// <summary>
/// The norms that are frozen, of all networks: a norm shared by two networks, or moved from one to another, stays what it is.
/// </summary>
internal static class FrozenNorms
{
    private static readonly ConditionalWeakTable<nn.Module, State> frozen = [];

    /// <summary>Freezes all norms below a network, or thaws them.</summary>
    public static void Set(nn.Module network, bool freeze)
    {
        foreach (var norm in ModuleTree.Below(network).Where(ModuleTree.IsNorm))
        {
            if (freeze)
                Freeze(norm);
            else
                Thaw(norm);
        }
    }

    /// <summary>Takes the frozen norms below a network out of a mode that the network was set to; it is theirs when they thaw.</summary>
    public static void Refreeze(nn.Module network, bool training)
    {
        foreach (var norm in ModuleTree.Below(network).Where(Contains))
            SetTraining(norm, training);
    }

    private static bool Contains(nn.Module module) => frozen.TryGetValue(module, out _);

    private static void Freeze(nn.Module norm)
    {
        if (Contains(norm))
            return;

        var learning = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, parameter) in norm.named_parameters(recurse: false))
        {
            if (parameter.requires_grad)
                learning.Add(name);

            // A gradient left from the step before would still move the parameter: optimizers skip only what has none.
            parameter.grad = null;
            parameter.requires_grad = false;
        }

        frozen.Add(norm, new State(learning) { Training = norm.training });
        norm.eval();
    }

    private static void Thaw(nn.Module norm)
    {
        if (!frozen.TryGetValue(norm, out var state))
            return;

        frozen.Remove(norm);
        foreach (var (name, parameter) in norm.named_parameters(recurse: false))
            parameter.requires_grad = state.Learning.Contains(name);

        norm.train(state.Training);
    }

    /// <summary>The module's mode, or, for a frozen norm, the mode it will have when it thaws.</summary>
    public static bool IsTraining(nn.Module module) => frozen.TryGetValue(module, out var state) ? state.Training : module.training;

    /// <summary>Sets the module's mode; for a frozen norm, the mode it will have when it thaws.</summary>
    public static void SetTraining(nn.Module module, bool training)
    {
        if (frozen.TryGetValue(module, out var state))
        {
            state.Training = training;
            module.eval();
        }
        else if (module.training != training)
        {
            module.train(training);
        }
    }

    // Parameters by name: moving a module to another device or type replaces them.
    private sealed class State(HashSet<string> learning)
    {
        public HashSet<string> Learning { get; } = learning;

        public bool Training { get; set; }
    }
}
