using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An attribute between [Network] and the class: a layer, or what leads values between layers.</summary>
/// <param name="Attribute">The attribute as written.</param>
internal abstract record Element(AttributeSpec Attribute)
{
    /// <summary>On another partial declaration than [Network].</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>[Input]: one of several inputs.</summary>
internal sealed record InputElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => Attribute.Text("name") ?? "";

    /// <summary>Its shape, the batch left out.</summary>
    public EquatableArray<Value> Dims => Attribute.List("dims");
}

/// <summary>[Output]: the current value is one of several outputs.</summary>
internal sealed record OutputElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => Attribute.Text("name") ?? "";
}

/// <summary>[Tap]: the current value gets a name.</summary>
internal sealed record TapElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => Attribute.Text("name") ?? "";
}

/// <summary>[From]: what follows goes on from a named value.</summary>
internal sealed record FromElement(AttributeSpec Attribute) : Element(Attribute)
{
    public string Name => Attribute.Text("name") ?? "";
}

/// <summary>[Init]: how the layer above it starts, or all layers below it.</summary>
internal sealed record InitElement(AttributeSpec Attribute) : Element(Attribute);

/// <summary>[Call]: a method of the class.</summary>
internal sealed record CallElement(AttributeSpec Attribute) : Element(Attribute);

/// <summary>[Use]: another network, a block or a module.</summary>
internal sealed record UseElement(AttributeSpec Attribute, UsedSpec Used) : Element(Attribute);

/// <summary>[Add]: the current value and named ones, added.</summary>
internal sealed record AddElement(AttributeSpec Attribute) : Element(Attribute)
{
    /// <summary>A skip of another shape goes through a projection.</summary>
    public bool Projects => Attribute["Projection"] is FlagValue { Value: true };
}

/// <summary>Any other layer.</summary>
internal sealed record LayerElement(AttributeSpec Attribute) : Element(Attribute);
