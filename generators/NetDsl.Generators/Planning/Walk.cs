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
internal sealed partial class Walk(NetworkSpec spec, Hyperparameters hyperparameters, BlockPlanner blocks, Findings findings)
{
    private readonly LayerNames _names = new(spec, findings);
    private readonly Outputs _outputs = new(findings);
    private readonly Initializers _initializers = new();
    private readonly List<WalkedLayer> _layers = [];
    private readonly EquatableArray<DeclaredInput> _inputs = spec.Inputs;
    private NamedValues? _named;

    private NamedValues Values => _named ??= new(findings, Expand);

    /// <summary>The number of the value that the last layer gives.</summary>
    private int Last => _inputs.Count + _layers.Count - 1;

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
        if (steps.Count < _layers.Count)
        {
            return null;
        }

        var read = new FurtherOutputs(_inputs.Count, steps, outputs.Select(output => output.Value).Concat(unusedTaps));
        outputs = outputs.Select(output => output with { Value = read.Of(output.Value) }).ToEquatableArray();
        return new(
            new(_inputs.Count, read.Steps, outputs.Select(output => output.Value).ToEquatableArray()), outputs, _initializers,
            unusedTaps.Select(read.Of).ToList());
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
        _initializers.Add(arguments, _layers.LastOrDefault(layer => layer.Facts?.Operation is not FurtherOutput));
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

    /// <param name="index">The element's index.</param>
    /// <param name="element">The element.</param>
    /// <param name="layer">What it is.</param>
    /// <param name="given">The name that it is given.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="values">The hyperparameters; the network's where it is null.</param>
    /// <param name="isRepeated">Whether turns of the same element share its module, of which the first may make it.</param>
    private Tapped Layer(
        int index, Element element, Layer layer, GivenName? given, Tapped input, Hyperparameters? values = null, bool isRepeated = false)
    {
        var isShared = SharedLayer.IsAsked(element);
        var shared = isShared ? SharedLayer.Find(_layers, given?.Key) : null;
        var name = shared is { } first ? _layers[first].Name : _names.Next(index, layer, given);
        var context = Context(element, index, $"{layer.Kind} '{name.Key}'", input.Value, values: values);
        if (isShared && shared is null && !(isRepeated && given is not null))
        {
            SharedLayer.ReportMissing(context, layer, given?.Key);
        }

        var condition = context.Condition();
        if (condition is { IsMet: false })
        {
            return input with { Name = "" };
        }

        if (condition is { IsMet: null })
        {
            _names.AddVariable(name);
            if (isShared || (layer is Use && layer.FurtherOutputs.Any()))
            {
                context.BadArgument(
                    LayerFacts.If, isShared ? "left out beside Shared" : "left out of what gives several outputs",
                    context.Display(LayerFacts.If));
            }
        }

        return Add(index, layer, name, context, input, condition, shared);
    }

    private Tapped Add(
        int index, Layer layer, LayerName name, LayerContext context, Tapped input, Condition? condition = null, int? shared = null)
    {
        var facts = Infer(layer, context, input.Shape);
        if (shared is { } first && !SharedLayer.IsSame(context, _layers[first], facts, input.Shape))
        {
            facts = null;
        }

        return Add(
            index, layer, name, context, input,
            facts is not null && condition is { IsMet: null } ? OptionalLayer.Of(context, facts, input.Shape!, condition) : facts, shared);
    }

    private Tapped Add(
        int index, Layer layer, LayerName name, LayerContext context, Tapped input, LayerFacts? facts, int? shared = null)
    {
        var inputs = EquatableArray.Of([input.Value, .. context.Others]);
        var (origin, above) = Above(input.Value);
        _layers.Add(new(new(index, layer.Kind, context.Label, input.Shape, above), origin, name, facts, inputs) { Shares = shared });
        var output = new Tapped("", Last, facts?.Output);
        if (facts?.Condition is null)
        {
            AddFurtherOutputs(index, layer, name.Key, facts);
        }

        return output;
    }

    /// <summary>Each output after the first is a step below the layer, under the layer's name and its own.</summary>
    private void AddFurtherOutputs(int index, Layer layer, string key, LayerFacts? facts)
    {
        var (seen, origin) = (_layers[_layers.Count - 1].Seen, _layers[_layers.Count - 1].Origin);
        var output = 0;
        foreach (var own in layer.FurtherOutputs)
        {
            var (name, shape) = ($"{key}.{own}", facts?.FurtherOutputs[output]);
            output++;
            var further = shape is null ? null : new LayerFacts(new FurtherOutput(output), shape);
            var named = seen with { Label = $"output '{name}'" };
            _layers.Add(new(named, origin, new(name, name, Number: null), further, EquatableArray<int>.Empty));
            if (layer.NamesFurtherOutputs)
            {
                Values.AddFurther(new(name, Last, shape), new Position(index));
            }
        }
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
            new(name.Key, Last, facts?.Output) { Element = "[Parameter]", IsParameter = true },
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
        return new("", Last, parameter.Shape);
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
        if (KeyPath.IsNested(name.Key))
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
        return new(
            element.Attribute, index, label, values ?? hyperparameters, new(spec, _inputs[origin], above, Values, blocks, Named), findings)
        {
            Substitute = substitute,
        };
    }

    /// <summary>The layer above with a name.</summary>
    private NamedLayer? Named(string key) => SharedLayer.Find(_layers, key) is { } index
        ? new(
            key, _layers[index].Name.Field, _layers[index].Seen.Label, _layers[index].Facts, _inputs.Count + index,
            _layers[index].Inputs.FirstOrDefault(), _layers[index].Seen.Input)
        : null;

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
