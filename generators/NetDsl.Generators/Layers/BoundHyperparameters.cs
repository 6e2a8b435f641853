using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The values of hyperparameters, in the constructor's order.</summary>
internal sealed record BoundHyperparameters(EquatableArray<BoundHyperparameter> Items)
{
    /// <summary>The values in messages: <c>with channels = 64 </c>.</summary>
    public override string ToString() => Items.Count == 0
        ? ""
        : $"with {Text.Join(Items.Select(item => $"{item.Name} = {item.Value.AsReal}"))} ";
}

/// <summary>What a used network is planned for.</summary>
/// <param name="Values">The values of its hyperparameters.</param>
/// <param name="Inputs">The shapes of its inputs.</param>
internal sealed record UsedNetwork(BoundHyperparameters Values, EquatableArray<Shape> Inputs);

/// <summary>A hyperparameter and its value.</summary>
internal sealed record BoundHyperparameter(string Name, Amount Value);
