using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>The shapes of a network's inputs: from [Network] or [Block], or from each [Input].</summary>
internal static class InputShapes
{
    /// <summary>The shapes; null, with a finding, where one is missing.</summary>
    public static IReadOnlyList<PlannedInput>? Read(NetworkSpec spec, Hyperparameters hyperparameters, Findings findings)
    {
        var declared = spec.Inputs;
        var inputs = declared
            .Select(input => Shape(spec, input, hyperparameters, findings) is { } shape ? new PlannedInput(input.Name, shape) : null)
            .ToList();
        var own = spec.Network!.List("Dims");
        var hasBoth = declared[0].Attribute is not null && own.Count > 0;
        if (hasBoth)
        {
            findings.Add(
                Descriptors.BadArgument, new Position(Position.Network, "Dims"),
                $"[{spec.Network!.Kind}]", "dims", "left out beside [Input]", Display(own));
        }

        if (declared[0].Attribute is not null && spec.Network!["Layout"] is { } layout)
        {
            findings.Add(
                Descriptors.BadArgument, new Position(Position.Network, "Layout"),
                $"[{spec.Network!.Kind}]", "Layout", "left out beside [Input], which gives its own", layout.Display);
        }

        return CheckInputs(spec, declared, findings) && !hasBoth && !inputs.Contains(null) ? inputs.ConvertAll(input => input!) : null;
    }

    /// <summary>Whether an input may have the name.</summary>
    public static bool CanBe(string name) => SyntaxFacts.IsValidIdentifier(name) && !ForwardNames.IsLocal(name);

    private static bool CheckInputs(NetworkSpec spec, EquatableArray<DeclaredInput> inputs, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isGood = true;
        foreach (var input in inputs)
        {
            if (input.Attribute is not { } attribute)
            {
                continue;
            }

            var got = !CanBe(input.Name) ? $"\"{input.Name}\""
                : !names.Add(input.Name) ? $"\"{input.Name}\" twice"
                : null;
            if (got is not null)
            {
                isGood = false;
                findings.Add(
                    Descriptors.BadArgument, new Position(attribute, "Name"),
                    "[Input]", "name", "an identifier of its own, which 'scope', 'x1', 'x2', … are not", got);
            }

            if (spec.Elements.Take(attribute).Any(element => element is not (InputElement or InitElement)))
            {
                isGood = false;
                findings.Add(Descriptors.BadArgument, new Position(attribute), "[Input]", "its place", "above all layers", "one below");
            }
        }

        return isGood;
    }

    private static Shape? Shape(NetworkSpec spec, DeclaredInput input, Hyperparameters hyperparameters, Findings findings)
    {
        const string Expected = "the input's shape without the batch, sizes of 1 or more or Dim.Any";
        var dims = new List<Dim>();
        for (var axis = 0; axis < input.Dims.Count; axis++)
        {
            var (dim, objection, suggestion) = Of(input, axis, hyperparameters);
            if (dim is not { } good)
            {
                var got = objection.Length > 0 ? objection : Display(input.Dims);
                findings.AddSuggesting(
                    Descriptors.BadArgument, new Position(input.Attribute ?? Position.Network, "Dims", axis), suggestion, input.Label,
                    "dims", Expected, got);
                return null;
            }

            dims.Add(good);
        }

        // Only [Input] may have no dims: it is then one number a sample.
        if (dims.Count == 0 && input.Attribute is null)
        {
            findings.Add(Descriptors.BadArgument, new Position(Position.Network, "Dims"), input.Label, "dims", Expected, "none");
            return null;
        }

        var arguments = new Arguments(
            spec.AttributeOf(input), input.Attribute ?? Position.Network, input.Label, hyperparameters, findings);
        return Shapes.Shape.Of(dims, Layout.Open).With(arguments.Layout());
    }

    private static (Dim? Dim, string Objection, string? Suggestion) Of(DeclaredInput input, int axis, Hyperparameters hyperparameters)
    {
        switch (input.Dims[axis])
        {
            case IntValue { IsAnySize: true }:
                return (Dim.OfInput(input.Name, axis), "", null);
            case IntValue { Value: > 0 } size:
                return (size.Value, "", null);
            case TextValue text:
                return hyperparameters.Size(text.Value, least: 1, most: long.MaxValue);
            default:
                return (null, "", null);
        }
    }

    private static string Display(EquatableArray<Value> dims) => $"({Text.Join(dims.Select(dim => dim.Display))})";
}
