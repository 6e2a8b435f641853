using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>
/// Walks the elements of a declaration from top to bottom and lets each layer infer its output. After an error the shape is unknown, and
/// only arguments are checked.
/// </summary>
internal sealed class Walk(NetworkSpec spec, Hyperparameters hyperparameters, BlockPlanner blocks, Findings findings)
{
    private readonly LayerNames _names = new(spec, findings);
    private readonly Outputs _outputs = new(findings);
    private readonly Initializers _initializers = new();
    private readonly List<WalkedLayer> _layers = [];
    private readonly EquatableArray<DeclaredInput> _inputs = spec.Inputs;
    private NamedValues? _named;

    private NamedValues Values => _named ??= new(findings, Expand);

    /// <summary>The network's graph and related results; null where the facts of a layer are unknown, which a finding explains.</summary>
    /// <param name="inputs">The shapes of its inputs; null where they are not known.</param>
    public WalkedNetwork? Run(IReadOnlyList<PlannedInput>? inputs)
    {
        var values = _inputs.Select((input, value) => new Tapped(input.Name, value, inputs?[value].Shape)).ToList();
        foreach (var value in values)
        {
            if (_inputs[value.Value].Attribute is { } attribute)
            {
                Values.AddInput(value, new Position(attribute));
            }
        }

        var current = values[0];
        for (var index = 0; index < spec.Elements.Count; index++)
        {
            blocks.Cancellation.ThrowIfCancellationRequested();
            current = Element(index, spec.Elements[index], current);
        }

        var unusedTaps = Values.Close();
        var outputs = _outputs.Close(current);
        var steps = _layers.Select(layer => layer.Step).OfType<Step>().ToList();
        return steps.Count < _layers.Count
            ? null
            : new(new(_inputs.Count, steps, outputs.Select(output => output.Value).ToEquatableArray()), outputs, _initializers, unusedTaps);
    }

    /// <summary>The current value, which the next element reads.</summary>
    private Tapped Element(int index, Element element, Tapped current)
    {
        switch (element)
        {
            case TapElement { Name.Length: 0 } tap:
                findings.Add(
                    Descriptors.BadArgument, new Position(index, "Name"),
                    "[Tap]", "name", "a text that is not empty", tap.Attribute["Name"]?.Display ?? "none");
                return current;
            case TapElement tap:
                Values.Add(current with { Name = tap.Name }, new Position(index));
                return current;
            case FromElement from:
                return Values.Find(from.Name, "[From]", new Position(index, "Name")) is { } named
                    ? Values.Batched(named)
                    : current with { Shape = null };
            case ParameterElement parameter:
                Learn(index, parameter, current);
                return current;
            case InitElement:
                Initialize(index, element.Attribute);
                return current;
            case InputElement:
                return current;
            case OutputElement output:
                _outputs.Add(current with { Name = output.Name }, new Position(index, "Name"));
                return current;
            case UseElement use:
                return Use(index, use, current);
            case CallElement call:
                return Layer(index, call, new Call(), GivenName.Of(call.Name), current);
            case AddElement { Projects: true } add when LayerCatalog.Find(add.Attribute.Kind) is { } join:
                return Projected(index, add, join, current);
            case NamedElement layer:
                return Layer(index, layer, current);
            default:
                throw new InvalidOperationException($"Expected a known element. Got {element}.");
        }
    }

    private void Initialize(int index, AttributeSpec attribute)
    {
        var arguments = new Arguments(attribute, index, "[Init]", hyperparameters, findings);
        _initializers.Add(arguments, _layers.LastOrDefault());
    }

    /// <summary>Plans one layer and returns its output.</summary>
    private Tapped Layer(int index, NamedElement element, Tapped input)
    {
        var attribute = element.Attribute;
        if (LayerCatalog.Find(attribute.Kind) is { } layer)
        {
            return Layer(index, element, layer, GivenName.Of(element.Name), input);
        }

        findings.Add(
            Descriptors.BadArgument, new Position(index),
            $"[{attribute.Kind}]", "its kind", "a layer of this generator's version", attribute.Kind);
        return input with { Shape = null };
    }

    private Tapped Layer(int index, Element element, Layer layer, GivenName? given, Tapped input, Hyperparameters? values = null)
    {
        var name = _names.Next(index, layer, given);
        var context = Context(element, index, $"{layer.Kind} '{name.Key}'", input.Value, values: values);
        var condition = context.Condition();
        if (condition is { IsMet: false })
        {
            return input with { Name = "" };
        }

        if (condition is { IsMet: null })
        {
            _names.AddVariable(name);
        }

        return Add(index, layer, name, context, input, condition);
    }

    private Tapped Add(int index, Layer layer, LayerName name, LayerContext context, Tapped input, Condition? condition = null)
    {
        var facts = Infer(layer, context, input.Shape);
        return Add(
            index, layer, name, context, input,
            facts is not null && condition is { IsMet: null } ? OptionalLayer.Of(context, facts, input.Shape!, condition) : facts);
    }

    private Tapped Add(int index, Layer layer, LayerName name, LayerContext context, Tapped input, LayerFacts? facts)
    {
        var inputs = context.Others.Prepend(input.Value).ToEquatableArray();
        var (origin, above) = Above(input.Value);
        _layers.Add(new(new(index, layer.Kind, context.Label, input.Shape, above), origin, name, facts, inputs));
        return new("", _inputs.Count + _layers.Count - 1, facts?.Output);
    }

    /// <summary>A learnt parameter, which becomes a value with a name; the current value goes on.</summary>
    private void Learn(int index, ParameterElement element, Tapped current)
    {
        var (layer, label) = (new LearntValue(), $"[Parameter] '{element.Name}'");
        var name = _names.Next(index, layer, GivenName.Of(element.Name ?? ""));
        var context = Context(element, index, label, current.Value);
        var facts = Infer(layer, context, Shape.Of([], Layout.Open));
        var (origin, _) = Above(current.Value);
        _layers.Add(new(
            new(index, layer.Kind, label, Shape.Of([], Layout.Open), Above: null), origin, name, facts, EquatableArray<int>.Empty));
        Values.Add(
            new(name.Key, _inputs.Count + _layers.Count - 1, facts?.Output) { Element = "[Parameter]", IsParameter = true },
            new Position(index));
    }

    /// <summary>A learnt parameter once for each sample, of which the network's first input has so many.</summary>
    private Tapped Expand(Tapped parameter)
    {
        var (learnt, layer) = (_layers[parameter.Value - _inputs.Count], new Expanded());
        var name = _names.Next(learnt.Seen.Attribute, layer, given: null);
        var context = Context(spec.Elements[learnt.Seen.Attribute], learnt.Seen.Attribute, learnt.Seen.Label, value: 0);
        var facts = layer.Infer(context, parameter.Shape);
        _layers.Add(new(learnt.Seen with { Input = parameter.Shape }, Origin: 0, name, facts, EquatableArray.Of(parameter.Value, 0)));
        return new("", _inputs.Count + _layers.Count - 1, parameter.Shape);
    }

    /// <summary>The same network or block, once or several times in a row. An error in it is reported once.</summary>
    private Tapped Use(int index, UseElement use, Tapped current)
    {
        const string Repeat = nameof(Layers.Use.Settings.Repeat);
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
            current = Layer(index, use, layer, names[turn], current, isRepeated ? hyperparameters.Repeated(turn) : hyperparameters);
        }

        return current;
    }

    /// <summary>How often a use is repeated; 1 where hyperparameters decide.</summary>
    private int CountOf(UseElement use) => use.Attribute[nameof(Layers.Use.Settings.Repeat)] switch
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
        if (name.Number!.Behind.Contains('.'))
        {
            findings.Add(
                Descriptors.BadName, new Position(index, "Name"), "The repetition", use.Name!,
                "has its number in the middle. Put it into the last part.");
        }

        _names.AddVariable(name);
        var turns = hyperparameters.Repeated(Dim.Hyperparameter(Hyperparameters.Turn));
        var context = Context(use, index, $"{layer.Kind} '{name.Key}'", current.Value, values: turns);
        if (context.IsGiven(LayerFacts.If))
        {
            context.BadArgument(
                LayerFacts.If, "left out beside a Repeat that hyperparameters decide, as 0 repetitions", context.Display(LayerFacts.If));
        }

        var facts = current.Shape is { } input
            ? Repetition.Of(
                context, count, input, hyperparameters.Find(Hyperparameters.Turn) is null ? Hyperparameters.Turn : null,
                shape => Infer(layer, context, shape))
            : Infer(layer, context, null);
        return Add(index, layer, name, context, current, facts);
    }

    /// <summary>A repetition of none, which is all right where one would keep the shape.</summary>
    private Tapped None(int index, UseElement use, Use layer, Tapped current)
    {
        var context = Context(use, index, $"[Use<{layer.Kind}>]", current.Value, values: hyperparameters.Repeated(0));
        if (Infer(layer, context, current.Shape) is { } facts && !facts.Output.Dims.Equals(current.Shape!.Dims))
        {
            context.BadArgument(nameof(Layers.Use.Settings.Repeat), "1 or more where it changes the shape", "0");
        }

        return current;
    }

    /// <summary>An Add whose skip goes through a projection where its shape differs.</summary>
    private Tapped Projected(int index, AddElement element, Layer join, Tapped input)
    {
        var context = Context(element, index, $"[{join.Kind}]", input.Value);
        if (Projection.Find(context, input.Shape) is not { } projection)
        {
            return input with { Shape = null };
        }

        if (context.IsGiven(LayerFacts.If))
        {
            context.BadArgument(LayerFacts.If, "left out beside Projection", context.Display(LayerFacts.If));
        }

        if (projection.Stride is null)
        {
            return Layer(index, element, join, given: null, input);
        }

        var name = _names.Next(index, projection, GivenName.Of(element.Name));
        if (name.Key.Contains('.'))
        {
            findings.Add(Descriptors.BadName, new Position(index, "Name"), "The projection", name.Key, "is nested. Use one without dots.");
        }

        var skip = Add(
            index, projection, name, Context(element, index, $"projection '{name.Key}'", projection.Skip.Value), projection.Skip);
        var joinName = _names.Next(index, join, given: null);
        return Add(index, join, joinName, Context(element, index, $"{join.Kind} '{joinName.Key}'", input.Value, skip), input);
    }

    private LayerContext Context(
        Element element, int index, string label, int value, Tapped? substitute = null, Hyperparameters? values = null)
    {
        var (origin, above) = Above(value);
        return new(element.Attribute, index, label, values ?? hyperparameters, new(spec, _inputs[origin], above, Values, blocks), findings)
        {
            Substitute = substitute,
        };
    }

    /// <summary>The network's input that a value comes from, and the layer that gives it; null for an input itself.</summary>
    private (int Origin, LayerAbove? Layer) Above(int value)
    {
        if (value < _inputs.Count)
        {
            return (value, null);
        }

        var layer = _layers[value - _inputs.Count];
        return (layer.Origin, layer.Seen);
    }

    /// <summary>A layer's facts; an output size that no tensor can have is reported.</summary>
    private static LayerFacts? Infer(Layer layer, LayerContext context, Shape? input)
    {
        if (input is { Rank: 0 } && !layer.TakesNumbers)
        {
            context.Report(Descriptors.WrongRank, context.Label, "an axis beside the batch", input.ToString(), context.Source, "");
            input = null;
        }

        try
        {
            var facts = layer.Infer(context, input);
            if (facts is not null)
            {
                _ = Shape.Product(facts.Output.Dims);
                _ = facts.Weights + (facts.Bias?.Size ?? 0);
            }

            return facts;
        }
        catch (OverflowException)
        {
            context.Report(Descriptors.BadArgument, context.Label, "its size", "one that memory can hold", "more than 2^63 numbers");
            return null;
        }
    }
}
