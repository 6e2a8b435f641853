using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Modes;

/// <summary>
/// The norms that are frozen, of all networks: a norm shared by two networks, or moved from one to another, stays what it is.
/// </summary>
internal static class FrozenNorms
{
    private static readonly ConditionalWeakTable<nn.Module, State> frozen = [];

    public static bool Contains(nn.Module module) => frozen.TryGetValue(module, out _);

    public static void Freeze(nn.Module norm)
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

    public static void Thaw(nn.Module norm)
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
