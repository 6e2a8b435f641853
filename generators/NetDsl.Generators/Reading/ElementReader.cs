using Microsoft.CodeAnalysis;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the attributes between [Network] and the class.</summary>
internal static class ElementReader
{
    private const string Suffix = "Attribute";

    /// <summary>Reads an attribute as an element.</summary>
    /// <param name="data">The attribute.</param>
    /// <param name="home">The class that it stands on.</param>
    /// <param name="context">The shared state.</param>
    public static Element Read(AttributeData data, INamedTypeSymbol home, ReadingContext context)
    {
        var (type, attribute, symbols) = (data.AttributeClass!, Attribute(data), context.Symbols);
        return
            KnownSymbols.Is(type, symbols.Input) ? new InputElement(attribute)
            : KnownSymbols.Is(type, symbols.Output) ? new OutputElement(attribute)
            : KnownSymbols.Is(type, symbols.Tap) ? new TapElement(attribute)
            : KnownSymbols.Is(type, symbols.From) ? new FromElement(attribute)
            : KnownSymbols.Is(type, symbols.Parameter) ? new ParameterElement(attribute)
            : KnownSymbols.Is(type, symbols.Init) ? new InitElement(attribute)
            : KnownSymbols.Is(type, symbols.Call) ? new CallElement(attribute)
            : KnownSymbols.Is(type, symbols.Add) ? new AddElement(attribute)
            : KnownSymbols.Is(type, symbols.Use) ? new UseElement(attribute, UsedReader.Read(type.TypeArguments[0], data, home, context))
            : new LayerElement(attribute);
    }

    /// <summary>An attribute as it is written.</summary>
    public static AttributeSpec Attribute(AttributeData data)
    {
        var name = data.AttributeClass!.Name;
        var kind = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        return new(
            kind,
            ArgumentReader.Read(data),
            data.AttributeConstructor is null || data.ConstructorArguments.Any(HasError) ||
                data.NamedArguments.Any(item => HasError(item.Value))
                || data.AttributeClass.TypeArguments.Any(type => type.TypeKind == TypeKind.Error));
    }

    private static bool HasError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error ||
        (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(HasError));
}
