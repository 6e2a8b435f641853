using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A method of the user's own, from the current value and tapped ones to one.</summary>
internal sealed class Call() : Layer("Call", "call")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    public override LayerFacts? Plan(LayerContext context, Shape? input)
    {
        var taps = context.Items("taps").Count == 0 ? [] : context.Tapped("taps");
        var method = context.Name("method");
        var inputs = context.Items("taps").Count + 1;
        if (!context.Methods.Contains(new(method, inputs)))
        {
            var parameters = inputs == 1 ? "Tensor x" : Text.Join(Enumerable.Repeat("Tensor", inputs));
            var near = Nearest.To(method, context.Methods.Where(other => other.Inputs == inputs).Select(other => other.Name));
            context.BadArgument(
                "method", $"the name of a method 'Tensor M({parameters})' of this class",
                $"\"{method}\"{(near is null ? "" : $" (did you mean '{near}'?)")}", suggestion: near);
            return null;
        }

        if (input is null || taps?.All(tap => tap.Shape is not null) != true || context.Shape("Out", input) is not { } output)
        {
            return null;
        }

        var values = Text.Join(Enumerable.Range(0, inputs).Select(LayerFacts.Operand));
        return LayerFacts.Expression($"global::NetDsl.CompilerServices.Calls.Own({Escape.Keyword(method)}({values}), {values})", output);
    }
}
