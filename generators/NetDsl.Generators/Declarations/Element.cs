using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An attribute between [Network] and the class: a layer, or what leads values between layers.</summary>
/// <param name="Attribute">The attribute as written.</param>
internal abstract record Element(AttributeSpec Attribute)
{
    /// <summary>On another partial declaration than [Network].</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What the attribute is given as its name.</summary>
    protected string? GivenName => Attribute.Text("Name");
}

/// <summary>A layer, which may have a name.</summary>
internal abstract record NamedElement(AttributeSpec Attribute) : Element(Attribute)
{
    /// <summary>Its key in state_dict, as the user gave it; null where it is left out.</summary>
    public string? Name => GivenName;
}

/// <summary>[Input]: one of several inputs.</summary>
internal sealed record InputElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";

    /// <summary>Its shape, the batch left out.</summary>
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

/// <summary>[From]: what follows goes on from a named value.</summary>
internal sealed record FromElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => GivenName ?? "";
}

/// <summary>[Init]: how the layer above it starts, or all layers below it.</summary>
internal sealed record InitElement(AttributeSpec Attribute) : Element(Attribute);

/// <summary>[Call]: a method of the class.</summary>
internal sealed record CallElement(AttributeSpec Attribute) : NamedElement(Attribute);

/// <summary>[Use]: another network, a block or a module.</summary>
internal sealed record UseElement(AttributeSpec Attribute, UsedSpec Used) : NamedElement(Attribute);

/// <summary>[Add]: the current value and named ones, added.</summary>
internal sealed record AddElement(AttributeSpec Attribute) : NamedElement(Attribute)
{
    /// <summary>A skip of another shape goes through a projection.</summary>
    public bool Projects => Attribute["Projection"] is FlagValue { Value: true };
}

/// <summary>Any other layer of the library.</summary>
internal sealed record LayerElement(AttributeSpec Attribute) : NamedElement(Attribute);
