using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A method of the user's class, from the current value and taps to one value.</summary>
internal sealed class Call() : Layer("Call", "call")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var settings = new Settings(context.Name(nameof(Settings.Method)), context.Items(nameof(Settings.Taps)));
        var taps = settings.Taps.Count == 0 ? [] : context.Tapped(nameof(Settings.Taps));
        var inputs = settings.Taps.Count + 1;
        var methods = context.Surroundings.Network.Methods;
        if (!methods.Contains(new(settings.Method, inputs)))
        {
            var parameters = inputs == 1 ? "Tensor x" : Text.Join(Enumerable.Repeat("Tensor", inputs));
            var near = Nearest.To(settings.Method, methods.Where(other => other.Inputs == inputs).Select(other => other.Name));
            context.BadArgument(
                nameof(Settings.Method), $"the name of a method 'Tensor M({parameters})' of this class",
                $"\"{settings.Method}\"{(near is null ? "" : $" (did you mean '{near}'?)")}", suggestion: near);
            return null;
        }

        return input is not null && taps?.All(tap => tap.Shape is not null) == true && context.Out(input) is { } output
            ? new(new OwnMethodCall($"method '{settings.Method}'", settings.Method, output), output)
            : null;
    }

    internal sealed record Settings(string Method, EquatableArray<Value> Taps);
}
