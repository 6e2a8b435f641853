using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A method of the user's own, from one tensor to one.</summary>
internal sealed class Call() : Layer("Call", "call")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    public override LayerFacts? Plan(LayerContext context, Shape? input)
    {
        var method = context.Name("method");
        if (!context.Methods.Contains(method))
        {
            var near = Nearest.To(method, context.Methods);
            context.BadArgument(
                "method", "the name of a method 'Tensor M(Tensor x)' of this class",
                $"\"{method}\"{(near is null ? "" : $" (did you mean '{near}'?)")}", suggestion: near);
            return null;
        }

        return input is not null && context.Shape("Out", input) is { } output
            ? LayerFacts.Expression($"global::NetDsl.Calls.Own({Escape.Keyword(method)}({{0}}), {{0}})", output)
            : null;
    }
}
