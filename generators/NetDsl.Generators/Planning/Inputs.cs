using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>A network's inputs: the shape that [Network] or [Block] gives, or one for each [Input].</summary>
internal static class Inputs
{
    /// <summary>What the only input is called where it has no name; the second where a hyperparameter has the first.</summary>
    private static readonly string[] Unnamed = ["input", "x"];

    /// <summary>The constant Dim.Any.</summary>
    private const long AnySize = -1;

    /// <summary>The inputs as they are declared.</summary>
    public static IReadOnlyList<DeclaredInput> Declared(NetworkSpec spec)
    {
        var named = spec.Layers
            .Select((element, index) => (element, index))
            .Where(item => item.element.Kind == "Input")
            .Select(item => new DeclaredInput(
                (item.element["name"] as TextValue)?.Value ?? "", Dims(item.element), "[Input]", item.index))
            .ToList();
        return named.Count > 0 ? named : [new(NameOfOnly(spec), Dims(spec.Network!), $"[{spec.Network!.Kind}]", Place.Network)];
    }

    /// <summary>What the only input is called where it has no name.</summary>
    public static string NameOfOnly(NetworkSpec spec) =>
        Unnamed.FirstOrDefault(name => !spec.Parameters.Any(parameter => parameter.Name == name)) ?? Unnamed[0];

    /// <summary>Their shapes; null, with a finding, where one has none.</summary>
    public static IReadOnlyList<PlannedInput>? Read(NetworkSpec spec, Hyperparameters hyperparameters, Findings findings)
    {
        var declared = Declared(spec);
        var inputs = declared
            .Select(input => Shape(input, hyperparameters, findings) is { } shape ? new PlannedInput(input.Name, shape) : null)
            .ToList();
        var own = Dims(spec.Network!);
        var hasBoth = declared[0].Place != Place.Network && own.Count > 0;
        if (hasBoth)
        {
            findings.Add(
                Descriptors.BadArgument, new Place(Place.Network, "dims"),
                $"[{spec.Network!.Kind}]", "dims", "left out beside [Input]", Display(own));
        }

        return CheckInputs(spec, declared, findings) && !hasBoth && !inputs.Contains(null) ? inputs.ConvertAll(input => input!) : null;
    }

    private static bool CheckInputs(NetworkSpec spec, IReadOnlyList<DeclaredInput> inputs, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isGood = true;
        foreach (var input in inputs.Where(input => input.Place != Place.Network))
        {
            var got = !SyntaxFacts.IsValidIdentifier(input.Name) || IsLocal(input.Name) ? $"\"{input.Name}\""
                : !names.Add(input.Name) ? $"\"{input.Name}\" twice"
                : null;
            if (got is not null)
            {
                isGood = false;
                findings.Add(
                    Descriptors.BadArgument, new Place(input.Place, "name"),
                    "[Input]", "name", "an identifier of its own, which 'scope', 'x1', 'x2', … are not", got);
            }

            if (spec.Layers.Take(input.Place).Any(element => element.Kind is not ("Input" or "Init")))
            {
                isGood = false;
                findings.Add(Descriptors.BadArgument, new Place(input.Place), "[Input]", "its place", "above all layers", "one below");
            }
        }

        return isGood;
    }

    /// <summary>A name of the locals of <c>forward</c>.</summary>
    public static bool IsLocal(string name) => name == "scope" || (name.Length > 1 && name[0] == 'x' && name.Skip(1).All(char.IsDigit));

    private static Shape? Shape(DeclaredInput input, Hyperparameters hyperparameters, Findings findings)
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
                    Descriptors.BadArgument, new Place(input.Place, "dims", axis), suggestion, input.Label, "dims", Expected, got);
                return null;
            }

            dims.Add(good);
        }

        // [Input] may be one number a sample; [Network] and [Block] say so by it.
        if (dims.Count == 0 && input.Place == Place.Network)
        {
            findings.Add(Descriptors.BadArgument, new Place(input.Place, "dims"), input.Label, "dims", Expected, "none");
            return null;
        }

        return Planning.Shape.Of(dims, Layout.Open);
    }

    private static (Dim? Dim, string Objection, string? Suggestion) Of(DeclaredInput input, int axis, Hyperparameters hyperparameters)
    {
        switch (input.Dims[axis])
        {
            case IntValue { Value: AnySize }:
                return (Dim.OfInput(input.Name, axis), "", null);
            case IntValue { Value: > 0 } size:
                return (size.Value, "", null);
            case TextValue text:
                return hyperparameters.Size(text.Value, least: 1, most: long.MaxValue);
            default:
                return (null, "", null);
        }
    }

    private static EquatableArray<Value> Dims(AttributeSpec attribute) =>
        attribute["dims"] is ListValue list ? list.Items : EquatableArray<Value>.Empty;

    private static string Display(EquatableArray<Value> dims) => $"({Text.Join(dims.Select(dim => dim.Display))})";
}

/// <summary>An input as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dims">Its shape.</param>
/// <param name="Label">What messages call the attribute.</param>
/// <param name="Place">The attribute.</param>
internal sealed record DeclaredInput(string Name, EquatableArray<Value> Dims, string Label, int Place);
