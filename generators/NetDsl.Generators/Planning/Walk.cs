using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>
/// Goes through the elements of a declaration from top to bottom and lets each layer infer its output. After an error the shape is
/// unknown, and only arguments are checked.
/// </summary>
internal sealed class Walk(NetworkSpec spec, Hyperparameters hyperparameters, Findings findings)
{
    private readonly LayerNames _names = new(spec, findings);
    private readonly Taps _taps = new(findings);
    private readonly Outputs _outputs = new(findings);
    private readonly List<Step> _steps = [];
    private int _inputs;

    /// <summary>How the layers that it went by start.</summary>
    public Initializers Initializers { get; } = new();

    /// <summary>The values that taps name for nobody.</summary>
    public IReadOnlyCollection<int> UnusedTaps { get; private set; } = [];

    /// <summary>The graph of the network, and what it gives back.</summary>
    /// <param name="inputs">The shapes of its inputs; null where they are not known.</param>
    public (Graph Graph, EquatableArray<PlannedOutput> Outputs) Run(IReadOnlyList<PlannedInput>? inputs)
    {
        var declared = Inputs.Declared(spec);
        _inputs = declared.Count;
        var values = declared.Select((input, value) => new Tapped(input.Name, value, inputs?[value].Shape)).ToList();
        foreach (var value in values.Where(value => declared[value.Value].Place != Place.Network))
        {
            _taps.AddInput(value, new Place(declared[value.Value].Place));
        }

        var current = values[0];
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            current = Element(index, spec.Layers[index], current);
        }

        UnusedTaps = _taps.Close();
        var outputs = _outputs.Close(current);
        return (new(_inputs, _steps, outputs.Select(output => output.Value).ToEquatableArray()), outputs);
    }

    /// <summary>The value that the next element goes on from.</summary>
    private Tapped Element(int index, AttributeSpec attribute, Tapped current)
    {
        var name = (attribute["name"] as TextValue)?.Value ?? "";
        switch (attribute.Kind)
        {
            case "Tap" when name.Length == 0:
                findings.Add(
                    Descriptors.BadArgument, new Place(index, "name"),
                    "[Tap]", "name", "a text that is not empty", attribute["name"]?.Display ?? "none");
                return current;
            case "Tap":
                _taps.Add(current with { Name = name }, new Place(index));
                return current;
            case "From":
                return _taps.Find(name, "[From]", new Place(index, "name")) ?? current with { Shape = null };
            case "Init":
                Initializers.Add(Context(attribute, index, "[Init]", current.Value), _steps.LastOrDefault());
                return current;
            case "Input":
                return current;
            case "Output":
                _outputs.Add(current with { Name = name }, new Place(index, "name"));
                return current;
            case "Use" when attribute.Used is { } used:
                return Use(index, attribute, used, current);
            case "Call":
                return Layer(index, attribute, new Call(), attribute.Name, current);
            default:
                return Layer(index, attribute, current);
        }
    }

    /// <summary>Plans one layer and gives its output.</summary>
    private Tapped Layer(int index, AttributeSpec attribute, Tapped input)
    {
        if (LayerCatalog.Find(attribute.Kind) is { } layer)
        {
            return Projection.IsAsked(attribute) ? Projected(index, attribute, layer, input) : Layer(index, attribute, layer, attribute.Name, input);
        }

        findings.Add(
            Descriptors.BadArgument, new Place(index),
            $"[{attribute.Kind}]", "its kind", "a layer of this generator's version", attribute.Kind);
        return input with { Shape = null };
    }

    private Tapped Layer(int index, AttributeSpec attribute, Layer layer, string? given, Tapped input)
    {
        var name = _names.Next(index, layer, given);
        var context = Context(attribute, index, $"{layer.Kind} '{name.Key}'", input.Value);
        return Add(index, layer, name, context, input);
    }

    private Tapped Add(int index, Layer layer, LayerName name, LayerContext context, Tapped input)
    {
        var facts = Plan(layer, context, input.Shape);
        _steps.Add(new(
            index, layer.Kind, context.Label, name, input.Shape, facts, context.Others.Prepend(input.Value).ToEquatableArray()));
        return new("", _inputs + _steps.Count - 1, facts?.Output);
    }

    /// <summary>The same part once or several times in a row. What is wrong with one is said once.</summary>
    private Tapped Use(int index, AttributeSpec attribute, UsedSpec used, Tapped current)
    {
        var context = Context(attribute, index, "[Use]", current.Value);
        var repeat = context.Int("Repeat", 1, most: 1000);
        var names = UseNames.Of(spec.Layers, index, repeat);
        var layer = new Use(used);
        for (var turn = 0; turn < repeat && (turn == 0 || current.Shape is not null); turn++)
        {
            current = Layer(index, attribute, layer, names[turn], current);
        }

        return current;
    }

    /// <summary>An Add whose skip goes through a projection where its shape is another.</summary>
    private Tapped Projected(int index, AttributeSpec attribute, Layer layer, Tapped input)
    {
        var context = Context(attribute, index, $"[{layer.Kind}]", input.Value);
        if (Projection.Find(context, input.Shape) is not { } projection)
        {
            return input with { Shape = null };
        }

        if (projection.Stride is null)
        {
            return Layer(index, attribute, layer, given: null, input);
        }

        var name = _names.Next(index, projection, attribute.Name);
        if (name.Key.Contains('.'))
        {
            findings.Add(Descriptors.BadName, new Place(index, "Name"), "The projection", name.Key, "is nested. Use one without dots.");
        }

        var skip = Add(index, projection, name, Context(attribute, index, $"projection '{name.Key}'", projection.Skip.Value), projection.Skip);
        var join = _names.Next(index, layer, given: null);
        return Add(index, layer, join, Context(attribute, index, $"{layer.Kind} '{join.Key}'", input.Value, skip), input);
    }

    private LayerContext Context(AttributeSpec attribute, int index, string label, int value, Tapped? substitute = null) =>
        new(attribute, index, label, Path(value), _taps, hyperparameters, spec, findings) { Substitute = substitute };

    /// <summary>The steps from the network's input to a value.</summary>
    private List<Step> Path(int value)
    {
        var path = new List<Step>();
        for (; value >= _inputs; value = _steps[value - _inputs].Inputs[0])
        {
            path.Insert(0, _steps[value - _inputs]);
        }

        return path;
    }

    /// <summary>A layer's facts; sizes that no tensor can have are its finding.</summary>
    private static LayerFacts? Plan(Layer layer, LayerContext context, Shape? input)
    {
        if (input is { Rank: 0 } && !layer.TakesNumbers)
        {
            context.Report(Descriptors.WrongRank, context.Label, "an axis beside the batch", input.ToString(), context.Source, "");
            input = null;
        }

        try
        {
            var facts = layer.Plan(context, input);
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
