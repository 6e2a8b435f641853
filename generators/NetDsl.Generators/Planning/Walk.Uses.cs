using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

// [Use], once, as often as a number says, or as often as hyperparameters say.
internal sealed partial class Walk
{
    private const string Repeat = nameof(Layers.Use.Settings.Repeat);

    /// <summary>The same network or block, once or several times in a row. An error in it is reported once.</summary>
    private Tapped Use(int index, UseElement use, Tapped current)
    {
        var layer = new Use(use.Used);
        var isRepeated = use.Attribute[Repeat] is not null;
        var count = new Arguments(use.Attribute, index, "[Use]", hyperparameters, findings).Size(
            Repeat, 1, least: use.Attribute[Repeat] is TextValue ? 0 : 1, most: 1000);
        if (count.Size is not { } repeat)
        {
            return Repeated(index, use, layer, count, current);
        }

        if (repeat == 0)
        {
            return None(index, use, layer, current);
        }

        var names = UseNames.Of(spec.Elements, index, (int)repeat, CountOf);
        for (var turn = 0; turn < repeat && (turn == 0 || current.Shape is not null); turn++)
        {
            var values = isRepeated ? hyperparameters.Repeated(turn) : hyperparameters;
            current = Layer(index, use, layer, names[turn], current, values, isRepeated: repeat > 1);
        }

        return current;
    }

    /// <summary>How often a use is repeated; 1 where hyperparameters decide.</summary>
    private int CountOf(UseElement use) => use.Attribute[Repeat] switch
    {
        IntValue { Value: > 0 and <= 1000 } number => (int)number.Value,
        TextValue text => hyperparameters.Evaluate(text.Value).Value?.Whole?.Size is >= 0 and <= 1000 and var size ? (int)size : 1,
        _ => 1,
    };

    /// <summary>The same network or block as often as hyperparameters say.</summary>
    private Tapped Repeated(int index, UseElement use, Use layer, Dim count, Tapped current)
    {
        var given = UseNames.Of(spec.Elements, index, 1, CountOf, isNumbered: true)[0];
        var name = _names.NextRepeated(index, layer, given);
        if (KeyPath.IsNested(name.Number!.Behind))
        {
            findings.Add(
                Descriptors.BadName, new Position(index, "Name"), "The repetition", use.Name!,
                "has its number in the middle. Put it into the last part.");
        }

        _names.AddVariable(name);
        var turns = hyperparameters.Repeated(Dim.Hyperparameter(Hyperparameters.Turn));
        var context = Context(use, index, $"{layer.Kind} '{name.Key}'", current.Value, values: turns);
        Refuse(LayerFacts.If, context.IsGiven(LayerFacts.If), ", as 0 repetitions");
        Refuse(nameof(Layers.Use.Settings.From), context.IsGiven(nameof(Layers.Use.Settings.From)), ", where each takes one value");
        Refuse("Shared", SharedLayer.IsAsked(use), ", where each has weights of its own");
        if (layer.FurtherOutputs.Any())
        {
            context.BadArgument(Repeat, "a number for what gives several outputs", context.Display(Repeat));
        }

        var facts = current.Shape is { } input
            ? Repetition.Of(
                context, count, input, hyperparameters.Find(Hyperparameters.Turn) is null ? Hyperparameters.Turn : null,
                shape => Infer(layer, context, shape))
            : Infer(layer, context, null);
        return Add(index, layer, name, context, current, facts);

        void Refuse(string argument, bool isGiven, string reason)
        {
            if (isGiven)
            {
                context.BadArgument(
                    argument, $"left out beside a Repeat that hyperparameters decide{reason}", context.Display(argument));
            }
        }
    }

    /// <summary>A repetition of none, which is all right where one would keep the shape.</summary>
    private Tapped None(int index, UseElement use, Use layer, Tapped current)
    {
        var context = Context(use, index, $"[Use<{layer.Kind}>]", current.Value, values: hyperparameters.Repeated(0));
        if (Infer(layer, context, current.Shape) is { } facts && !facts.Output.Dims.Equals(current.Shape!.Dims))
        {
            context.BadArgument(Repeat, "1 or more where it changes the shape", "0");
        }

        return current;
    }
}
