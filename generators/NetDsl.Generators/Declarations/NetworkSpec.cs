using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>What a class declares, as values alone: the generator's input, comparable and free of symbols and syntax.</summary>
/// <param name="Class">The class.</param>
/// <param name="Network">Its [Network] or [Block].</param>
/// <param name="Elements">Its layers, and what leads values between them.</param>
/// <param name="TakenNames">The names of members that layers must not have.</param>
/// <param name="Parameters">The primary constructor's parameters.</param>
/// <param name="Methods">The methods that [Call] can call.</param>
internal sealed record NetworkSpec(
    ClassSpec Class,
    AttributeSpec? Network,
    EquatableArray<Element> Elements,
    EquatableArray<string> TakenNames,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<OwnMethod> Methods)
{
    /// <summary>What the project must have before any network can be generated; null where it has all.</summary>
    public ProjectLack? Lack { get; init; }

    /// <summary>The parameters that have the name of an inherited member, which is what <c>forward</c> would read.</summary>
    public EquatableArray<string> ShadowedNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>A part for other networks, [Block].</summary>
    public bool IsBlock { get; init; }

    /// <summary>The attribute that gives an input's shape, as messages name it.</summary>
    public string InputAttribute => Elements.Any(element => element is InputElement) ? "Input" : Network!.Kind;

    /// <summary>Its inputs: one for each [Input], or the one whose shape [Network] or [Block] gives.</summary>
    public EquatableArray<DeclaredInput> Inputs
    {
        get
        {
            var named = Elements
                .Select((element, index) => element is InputElement input ? new DeclaredInput(input.Name, input.Dims, "[Input]", index) : null)
                .OfType<DeclaredInput>()
                .ToEquatableArray();
            return named.Count > 0 || Network is null
                ? named
                : EquatableArray.Of(new DeclaredInput(NameOfOnlyInput, Network.List("Dims"), $"[{Network.Kind}]", Attribute: null));
        }
    }

    /// <summary>What the only input is called where it has no name: <c>input</c>, or <c>x</c> where a hyperparameter has that name.</summary>
    public string NameOfOnlyInput => Parameters.Any(parameter => parameter.Name == "input") && !Parameters.Any(parameter => parameter.Name == "x")
        ? "x"
        : "input";

    /// <summary>Nothing keeps its layers from being read and generated, as far as can be told before they are planned.</summary>
    public bool IsSound => !IsBroken && Class.CanBeExtended && !Elements.Any(element => element.IsElsewhere);

    /// <summary>The compiler itself rejects an attribute: it has spoken, and nothing can be planned.</summary>
    public bool IsBroken => Network is { IsBroken: true } || Elements.Any(element => element.Attribute.IsBroken);
}
