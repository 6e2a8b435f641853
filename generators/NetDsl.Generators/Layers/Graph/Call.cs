using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A method of the user's own, from the current value and tapped ones to one.</summary>
internal sealed class Call() : Layer("Call", "call")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var taps = context.Items("taps").Count == 0 ? [] : context.Tapped("taps");
        var method = context.Name("method");
        var inputs = context.Items("taps").Count + 1;
        var methods = context.Surroundings.Network.Methods;
        if (!methods.Contains(new(method, inputs)))
        {
            var parameters = inputs == 1 ? "Tensor x" : Text.Join(Enumerable.Repeat("Tensor", inputs));
            var near = Nearest.To(method, methods.Where(other => other.Inputs == inputs).Select(other => other.Name));
            context.BadArgument(
                "method", $"the name of a method 'Tensor M({parameters})' of this class",
                $"\"{method}\"{(near is null ? "" : $" (did you mean '{near}'?)")}", suggestion: near);
            return null;
        }

        return input is not null && taps?.All(tap => tap.Shape is not null) == true && context.Shape("Out", input) is { } output
            ? new(new OwnMethodCall(method), output)
            : null;
    }
}
