using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Fusing;

/// <summary>The modules whose work others do, and the networks that have such modules.</summary>
internal static class FusedModules
{
    private static readonly ConditionalWeakTable<nn.Module, StrongBox<nn.Module<Tensor, Tensor>?>> Fused = [];
    private static readonly ConditionalWeakTable<nn.Module, object> Networks = [];

    /// <summary>Adds a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="rest">What is called in its place; null where that is nothing.</param>
    public static void Add(nn.Module module, nn.Module<Tensor, Tensor>? rest) => Fused.AddOrUpdate(module, new(rest));

    /// <summary>Whether others do a module's work.</summary>
    /// <param name="module">The module.</param>
    /// <param name="rest">What is called in its place; null where that is nothing.</param>
    public static bool Contains(nn.Module module, out nn.Module<Tensor, Tensor>? rest)
    {
        var contains = Fused.TryGetValue(module, out var box);
        rest = box?.Value;
        return contains;
    }

    /// <summary>Adds a network that has such modules, which no longer trains.</summary>
    public static void AddNetwork(nn.Module network) => Networks.AddOrUpdate(network, network.GetType());

    /// <summary>Refuses to put a fused network in training mode.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">Whether it is to train.</param>
    /// <exception cref="InvalidOperationException">It is to train, and it is fused.</exception>
    public static void CheckMode(nn.Module network, bool training)
    {
        if (training && Networks.TryGetValue(network, out _))
        {
            throw new InvalidOperationException(
                $"'{ModuleTree.TypeName(network)}' is fused for prediction: its norms are part of other layers, so that it cannot train. " +
                "Train a network that is not fused, save its weights, and fuse another one that has them.");
        }
    }
}
