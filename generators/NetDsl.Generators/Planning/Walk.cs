using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>
/// Goes through the elements of a declaration from top to bottom and lets each layer infer its output. After an error the shape is
/// unknown, and only arguments are checked.
/// </summary>
internal sealed class Walk(NetworkSpec spec, Findings findings)
{
    private readonly LayerNames _names = new(spec, findings);
    private readonly Taps _taps = new(findings);
    private readonly List<Step> _steps = [];

    /// <summary>How the layers that it went by start.</summary>
    public Initializers Initializers { get; } = new();

    public Graph Run(Shape? input)
    {
        var current = new Tapped("", 0, input);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            current = Element(index, spec.Layers[index], current);
        }

        _taps.Close();
        return new(_steps, current.Value);
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
            default:
                return Layer(index, attribute, current);
        }
    }

    /// <summary>Plans one layer and gives its output.</summary>
    private Tapped Layer(int index, AttributeSpec attribute, Tapped input)
    {
        if (LayerCatalog.Find(attribute.Kind) is not { } layer)
        {
            findings.Add(
                Descriptors.BadArgument, new Place(index),
                $"[{attribute.Kind}]", "its kind", "a layer of this generator's version", attribute.Kind);
            return input with { Shape = null };
        }

        var name = _names.Next(index, layer);
        var context = Context(attribute, index, $"{layer.Kind} '{name.Key}'", input.Value);
        var facts = Plan(layer, context, input.Shape);
        _steps.Add(new(
            index, layer.Kind, context.Label, name, input.Shape, facts, context.Others.Prepend(input.Value).ToEquatableArray()));
        return new("", _steps.Count, facts?.Output);
    }

    private LayerContext Context(AttributeSpec attribute, int index, string label, int value) =>
        new(attribute, index, label, Path(value), _taps, findings);

    /// <summary>The steps from the network's input to a value.</summary>
    private List<Step> Path(int value)
    {
        var path = new List<Step>();
        for (; value != 0; value = _steps[value - 1].Inputs[0])
        {
            path.Insert(0, _steps[value - 1]);
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
                _ = checked(facts.Weights + (facts.Bias?.Size ?? 0));
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
