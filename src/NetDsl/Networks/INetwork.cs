using NetDsl.CompilerServices;

namespace NetDsl;

/// <summary>What networks of all numbers of inputs have in common.</summary>
internal interface INetwork
{
    /// <summary>Calls a function with each output of the network.</summary>
    /// <returns>Ends it.</returns>
    Action Watch(Action<object?> seen);

    /// <summary>Tells a builder the network's layers.</summary>
    void Describe(GraphBuilder graph);
}
