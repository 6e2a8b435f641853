using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An attribute between [Network] and the class: a layer, or an element that routes values between layers.</summary>
/// <param name="Attribute">The attribute as written.</param>
internal abstract record Element(AttributeSpec Attribute)
{
    /// <summary>Whether it is on another partial declaration than [Network].</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The attribute's name argument.</summary>
    protected string? GivenName => Attribute.Text("Name");
}

/// <summary>A layer, which may have a name.</summary>
internal abstract record NamedElement(AttributeSpec Attribute) : Element(Attribute)
{
    /// <summary>The state_dict key that the user gave it; null where it is omitted.</summary>
    public string? Name => GivenName;
}

/// <summary>[Input]: one of several inputs.</summary>
internal sealed record InputElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";

    /// <summary>Its shape without the batch.</summary>
    public EquatableArray<Value> Dims => Attribute.List("Dims");
}

/// <summary>[Output]: the current value is one of several outputs.</summary>
internal sealed record OutputElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";
}

/// <summary>[Tap]: the current value gets a name.</summary>
internal sealed record TapElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";
}

/// <summary>[From]: a named value becomes the current value.</summary>
internal sealed record FromElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";
}

/// <summary>[Parameter]: a learnt value with a name.</summary>
internal sealed record ParameterElement(AttributeSpec Attribute) : NamedElement(Attribute);

/// <summary>[Init]: the initialisation of the layer above it, or the default of all layers below it.</summary>
internal sealed record InitElement(AttributeSpec Attribute) : Element(Attribute);

/// <summary>[Call]: a method of the class.</summary>
internal sealed record CallElement(AttributeSpec Attribute) : NamedElement(Attribute);

/// <summary>[Use]: another network, a block or a module.</summary>
internal sealed record UseElement(AttributeSpec Attribute, UsedSpec Used) : NamedElement(Attribute);

/// <summary>[Add]: the current value and named ones, added.</summary>
internal sealed record AddElement(AttributeSpec Attribute) : NamedElement(Attribute)
{
    /// <summary>Whether a skip of another shape goes through a projection.</summary>
    public bool Projects => Attribute["Projection"] is FlagValue { Value: true };
}

/// <summary>Any other layer of the library.</summary>
internal sealed record LayerElement(AttributeSpec Attribute) : NamedElement(Attribute);
