using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The declaration of a class as values alone: the generator's model, comparable and without symbols or syntax.</summary>
/// <param name="Class">The class.</param>
/// <param name="Network">Its [Network] or [Block].</param>
/// <param name="Elements">Its layers and the elements that route values between them.</param>
/// <param name="TakenNames">The names that layers must not have, since members have them.</param>
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
    /// <summary>The requirement that the project does not meet; null where it meets all.</summary>
    public ProjectLack? Lack { get; init; }

    /// <summary>The parameters hidden by an inherited member of the same name, which is what <c>forward</c> would read.</summary>
    public EquatableArray<string> ShadowedNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether it is a [Block], a part of other networks.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The attribute that gives an input's shape, as messages name it.</summary>
    public string InputAttribute => Elements.Any(element => element is InputElement) ? "Input" : Network!.Kind;

    /// <summary>Its inputs: one for each [Input], or the one whose shape [Network] or [Block] gives.</summary>
    public EquatableArray<DeclaredInput> Inputs
    {
        get
        {
            var named = Elements
                .Select((element, index) =>
                    element is InputElement input ? new DeclaredInput(input.Name, input.Dims, "[Input]", index) : null)
                .OfType<DeclaredInput>()
                .ToEquatableArray();
            return named.Count > 0 || Network is null
                ? named
                : EquatableArray.Of(new DeclaredInput(NameOfOnlyInput, Network.List("Dims"), $"[{Network.Kind}]", Attribute: null));
        }
    }

    /// <summary>The attribute that declares an input.</summary>
    public AttributeSpec AttributeOf(DeclaredInput input) => input.Attribute is { } index ? Elements[index].Attribute : Network!;

    /// <summary>The name of an unnamed single input: <c>input</c>, or <c>x</c> where a hyperparameter is named <c>input</c>.</summary>
    public string NameOfOnlyInput =>
        Parameters.Any(parameter => parameter.Name == "input") && !Parameters.Any(parameter => parameter.Name == "x")
        ? "x"
        : "input";

    /// <summary>Whether the class can have a network at all, as far as that is known before planning.</summary>
    public bool IsSound => !IsBroken && Class.CanBeExtended && !Elements.Any(element => element.IsElsewhere);

    /// <summary>Whether the compiler rejects an attribute: it reports the error, and planning is not possible.</summary>
    public bool IsBroken => Network is { IsBroken: true } || Elements.Any(element => element.Attribute.IsBroken);
}
