using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The values of hyperparameters, each in the constructor's order.</summary>
/// <param name="Items">The numbers.</param>
internal sealed record BoundHyperparameters(EquatableArray<BoundHyperparameter> Items)
{
    /// <summary>The truth values and the members of enums.</summary>
    public EquatableArray<BoundChoice> Choices { get; init; } = EquatableArray<BoundChoice>.Empty;

    /// <summary>The values in messages: <c>with channels = 64 </c>.</summary>
    public override string ToString() => Items.Count + Choices.Count == 0
        ? ""
        : $"with {Text.Join(Items
            .Select(item => $"{item.Name} = {item.Value.AsReal}")
            .Concat(Choices.Select(choice => $"{choice.Name} = {choice.Display}")))} ";
}

/// <summary>What a used network is planned for.</summary>
/// <param name="Values">The values of its hyperparameters.</param>
/// <param name="Inputs">The shapes of its inputs.</param>
internal sealed record UsedNetwork(BoundHyperparameters Values, EquatableArray<Shape> Inputs);

/// <summary>A hyperparameter and its value.</summary>
internal sealed record BoundHyperparameter(string Name, Amount Value);

/// <summary>A hyperparameter that is a truth value or a member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or the name of the outer network's hyperparameter that gives it, as a text.</param>
internal sealed record BoundChoice(string Name, Value Value)
{
    /// <summary>The value in messages.</summary>
    public string Display => Value is TextValue outer ? outer.Value : Value.Display;
}
