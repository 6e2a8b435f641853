using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Writing;

/// <summary>
/// Writes <c>BuildGraph</c>, which mirrors <c>forward</c>: it tells a builder each layer with its settings, inputs and output. It stands in
/// a file of its own, which nobody needs to read to understand the network.
/// </summary>
internal sealed class GraphWriter
{
    private const string Services = CSharp.Services;

    /// <summary>Fields for hyperparameters have names that no member of the user has.</summary>
    private static readonly ExpressionText Expressions = new(FieldOf) { Member = CSharp.Member };

    private readonly CodeWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly string _graph;

    private GraphWriter(CodeWriter writer, NetworkPlan plan)
    {
        (_writer, _plan) = (writer, plan);
        _graph = plan.HasInput("graph") ? "builder" : "graph";
    }

    /// <summary>The file; null where the user writes <c>forward</c>, or where the declaration has errors.</summary>
    public static string? Write(NetworkPlan plan) => plan.IsSkeleton || plan.Class.Has("forward")
        ? null
        : ClassFile.Write(plan.Class, usesServices: false, (writer, head) =>
        {
            using (writer.Braces(head))
            {
                new GraphWriter(writer, plan).Members();
            }
        });

    private void Members()
    {
        foreach (var parameter in _plan.Described)
        {
            _writer.Line($"private readonly {parameter.Type} {FieldOf(parameter.Name)} = {Escape.Keyword(parameter.Name)};");
        }

        if (_plan.Described.Count > 0)
        {
            _writer.Line();
        }

        _writer.Line("/// <inheritdoc/>");
        _writer.Line(ClassFile.GeneratedCode);
        using (_writer.Braces($"protected override void BuildGraph({Services}.GraphBuilder {_graph})"))
        {
            foreach (var (input, value) in _plan.Inputs.Select((input, value) => (input, value)))
            {
                var numbers = input.Numbers == InputNumbers.Floats ? [] : new[] { $"{Services}.Numbers.{input.Numbers}" };
                _writer.Statement(
                    $"var {Value(value)} = ", new($"{_graph}.Input", [$"\"{input.Name}\"", Dims(input.Shape), .. numbers]), ";");
            }

            for (var index = 0; index < _plan.Layers.Count; index++)
            {
                var layer = _plan.Layers[index];
                var (start, end) = Exists(layer) is { } exists ? ($"{exists} ? ", $" : {Value(layer.Inputs[0])}") : ("", "");
                _writer.Statement($"var {Value(_plan.Inputs.Count + index)} = {start}", Call(layer), $"{end};");
            }

            foreach (var output in _plan.Outputs)
            {
                _writer.Line($"{_graph}.Output(\"{output.Name}\", {Value(output.Value)});");
            }
        }
    }

    /// <summary>Whether an optional layer exists; null where it always does, and for a module, which is null where it does not.</summary>
    private string? Exists(PlannedLayer layer) =>
        layer.Facts is not { Condition: { } condition, Module: null } ? null
        : layer.Facts.Parameter is null ? $"({condition.Text(Expressions)})"
        : $"{Field(layer)} is not null";

    /// <summary>The call that tells of a layer.</summary>
    private Invocation Call(PlannedLayer layer)
    {
        var key = Presence.Key(layer, _plan);
        var shape = Dims(layer.Facts.Output);
        var inputs = layer.Inputs.Count == 0 ? "" : Inputs(layer);
        return layer.Facts switch
        {
            { Operation: ModuleCallAlong along, Module: { } module } => CallAlong(layer, module, along),
            { Repetition: not null } => new($"{Field(layer)}.Describe", [_graph, .. Presence.Naming(layer, _plan), inputs, shape]),
            { Operation: FurtherOutput output } => new($"{_graph}.FurtherOutput", [Text.Of(output.Index), shape]),
            { Module: { } module } => new(
                $"{_graph}.Module", [key, Field(layer), inputs, shape, .. Given(Array.ConvertAll(Arguments(layer, module), Of))]),
            { Operation: ParameterValue } => new($"{_graph}.Parameter", [key, Field(layer)]),
            { Parameter: not null } => new($"{_graph}.Parameter", [key, Field(layer), Function(layer).Name, inputs, shape]),
            { Operation: OwnMethodCall call } => new($"{_graph}.Method", [$"\"{call.Method}\"", inputs, shape]),
            _ => ByFunction(),
        };

        Invocation ByFunction()
        {
            var (name, arguments) = Function(layer);
            return new($"{_graph}.Function", [name, inputs, shape, .. arguments]);
        }
    }

    /// <summary>A module between two transpositions.</summary>
    private Invocation CallAlong(PlannedLayer layer, ModuleCreation module, ModuleCallAlong call)
    {
        var (axis, last) = (call.Axis, call.Input.Rank);
        var moved = Transposed(inputs: Inputs(layer), call.Input);
        var mapped = new Invocation(
            $"{_graph}.Module",
            [CSharp.Literal(layer.Key), Field(layer), moved, Dims(Swapped(layer.Facts.Output)), .. Arguments(layer, module).Select(Of)]);
        return new(
            $"{_graph}.Function", ["\"transpose\"", mapped.ToString(), Dims(layer.Facts.Output), .. Axes()]);

        string Transposed(string inputs, Shape shape) =>
            new Invocation($"{_graph}.Function", ["\"transpose\"", inputs, Dims(Swapped(shape)), .. Axes()]).ToString();

        string[] Axes() => [Named("dim0", Text.Of(axis)), Named("dim1", Text.Of(last))];

        Shape Swapped(Shape shape) => shape.WithSize(axis, shape.Last).WithSize(last, shape.Dims[axis - 1]);
    }

    /// <summary>The function of torch and its arguments, by PyTorch's names.</summary>
    private static (string Name, IEnumerable<string> Arguments) Function(PlannedLayer layer) => layer.Facts.Operation switch
    {
        Expansion => ("\"expand\"", []),
        NumberSum sum => ("\"add\"", sum.Arguments.Select(Of)),
        NumberProduct product => ("\"mul\"", product.Arguments.Select(Of)),
        Slicing slicing => ("\"slice\"", slicing.Arguments.Select(Of)),
        Chunking chunking => ("\"chunk\"", chunking.Arguments.Select(Of)),
        Squeezing squeezing => ("\"squeeze\"", squeezing.Arguments.Select(Of)),
        Unsqueezing unsqueezing => ("\"unsqueeze\"", unsqueezing.Arguments.Select(Of)),
        Interpolation interpolation => ("\"interpolate\"", interpolation.Arguments.Select(Of)),
        Sum or ParameterSum { IsLonger: false } => ("\"add\"", []),
        ParameterSum => ("\"add_positions\"", []),
        Product or ParameterProduct => ("\"mul\"", []),
        ParameterPrefix => ("\"cat\"", []),
        StepAtLength => ("\"step_at\"", []),
        Concatenation concatenation => ("\"cat\"", [Named("dim", Text.Of(concatenation.Axis))]),
        Permutation permutation => ("\"permute\"", [Named("dims", List(permutation.Order.Prepend(0).Select(axis => Text.Of(axis))))]),
        Transposition transposition => ("\"transpose\"",
            [Named("dim0", Text.Of(transposition.First)), Named("dim1", Text.Of(transposition.Second))]),
        Selection selection => ("\"select\"", [Named("dim", Text.Of(selection.Axis)), Named("index", Text.Of(selection.Index))]),
        MeanOver mean => ("\"mean\"",
            [Named("dim", List(mean.Axes.Select(axis => Text.Of(axis)))), Named("keepdim", Text.Of(mean.KeepsAxes))]),
        var other => throw new InvalidOperationException($"Expected a known operation. Got {other}."),
    };

    /// <summary>Arguments of a parameter of any number of objects: an array alone would be all of them.</summary>
    private static string[] Given(string[] arguments) =>
        arguments.Length == 1 && arguments[0].StartsWith("new object[]", StringComparison.Ordinal)
            ? [$"(object){arguments[0]}"]
            : arguments;

    /// <summary>The module's arguments, and those that its call adds. Those of the user's own modules tell nothing here.</summary>
    private static ModuleArgument[] Arguments(PlannedLayer layer, ModuleCreation module) =>
        !module.Type.IsDescribed ? [] : [.. module.Arguments, .. layer.Decided, .. Parametrized(module), .. Called(layer)];

    /// <summary>What the call of a module adds to its settings.</summary>
    private static IEnumerable<ModuleArgument> Called(PlannedLayer layer) => layer.Facts.Operation switch
    {
        _ when layer.Facts.TiedTo is { } owner => [new("tied_to", new StringValue(owner.Key))],
        PaddedConvolution convolution =>
            [new("padding", new StringValue("same")), new("padding_mode", new MemberValue("", convolution.Mode))],
        CumulativeCall => [new("momentum", new NullValue())],
        Unpooling { Size.Count: > 0 } unpooling => [new("output_size", new SizeArrayValue(unpooling.Size))],
        AttentionCall call => Settings(call, layer.Inputs.Count),
        RecurrentCall call => Settings(call, layer.Inputs.Count),
        _ => [],
    };

    private static IEnumerable<ModuleArgument> Parametrized(ModuleCreation module) =>
        module.Type.Parametrization is { } parametrization ? [new("parametrization", new StringValue(parametrization.Function))] : [];

    /// <summary>What a recurrent layer's call adds: lengths and the first state are the numbers of the inputs that they are.</summary>
    private static IEnumerable<ModuleArgument> Settings(RecurrentCall call, int inputs)
    {
        if (call.HasLengths)
        {
            yield return new("lengths", new SizeValue(1));
        }

        if (call.States > 0)
        {
            yield return new("initial_state", new SizeValue(inputs - call.States));
        }
    }

    /// <summary>What an attention's call adds: a mask is the number of the input that it is.</summary>
    private static IEnumerable<ModuleArgument> Settings(AttentionCall call, int inputs)
    {
        if (call.IsCausal)
        {
            yield return new("is_causal", new SwitchValue(true));
        }

        for (var index = 0; index < call.Masks.Count; index++)
        {
            yield return new(call.Masks[index].Name, new SizeValue(inputs - call.Masks.Count + index));
        }
    }

    /// <summary>Values as one, or as a list; those of <c>cat</c> in its order, the current value last.</summary>
    private string Inputs(PlannedLayer layer)
    {
        var values = layer.Inputs.Select(Value);
        return values.Length == 1 ? values[0]
            : CSharp.List(layer.Facts.Operation is Concatenation ? values.Skip(1).Append(values[0]) : values);
    }

    private string Value(int value) => Forward.ValueOf(value, _plan);

    private string Field(PlannedLayer layer) => layer.Field == _graph ? $"this.{_graph}" : Forward.FieldOf(layer, _plan);

    private static string FieldOf(string hyperparameter) => $"graph_{hyperparameter}";

    private static string Dims(Shape shape) => CSharp.List(shape.Dims.Select(Of));

    private static string Of(Dim size) => size.IsKnown ? Expressions.Of(size) : "-1";

    private static string Of(ModuleArgument argument) =>
        argument.Parameter is { } parameter ? Named(parameter, Of(argument.Value)) : Of(argument.Value);

    private static string Named(string parameter, string value) => $"(\"{parameter}\", {value})";

    /// <summary>An argument as an object: enum members as PyTorch's strings, a module as the array of its own arguments.</summary>
    private static string Of(ArgumentValue value) => value switch
    {
        SizeValue size => Of(size.Size),
        SizesValue { IsOne: true } sizes => Of(sizes.Sizes[0]),
        SizesValue sizes => List(sizes.Sizes.Select(Of)),
        SizeArrayValue sizes => List(sizes.Sizes.Select(Of)),
        NumberValue number => Expressions.Of(number.Number),
        NumberArrayValue numbers => $"new double[] {{ {Text.Join(numbers.Numbers.Select(Text.Of))} }}",
        SwitchValue flag => Text.Of(flag.IsOn),
        MemberValue member => $"\"{member.Member.ToLowerInvariant()}\"",
        NullValue => "(object?)null",
        StringValue text => CSharp.Literal(text.Text),
        HyperparameterValue hyperparameter => FieldOf(hyperparameter.Name),
        ModuleValue module => $"new object[] {{ {Text.Join(module.Module.Arguments.Select(Of))} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a known form of argument."),
    };

    private static string List(IEnumerable<string> sizes) => $"new long[] {{ {Text.Join(sizes)} }}";
}
