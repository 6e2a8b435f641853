using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the attributes of a class.</summary>
internal static class DeclarationReader
{
    public const string NetworkAttribute = "NetDsl.NetworkAttribute";
    public const string BlockAttribute = "NetDsl.BlockAttribute";

    private const string ElementAttribute = "NetDsl.ElementAttribute";
    private const string NetworkBase = "NetDsl.Network";
    private const string Suffix = "Attribute";

    /// <summary>What the class declares; null where it is neither a network nor has layers.</summary>
    public static Declaration? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Read(type, new ReadingContext(compilation, cancellation));

    /// <summary>What a class declares, and what it uses.</summary>
    public static Declaration? Read(INamedTypeSymbol type, ReadingContext context)
    {
        var (compilation, cancellation) = context;
        var attributes = type.GetAttributes();
        var network = attributes.FirstOrDefault(IsNetwork);
        var home = network is null ? null : HomeOf(network, cancellation);
        var layers = attributes
            .Where(IsElement)
            .Select(data => (Data: data, Home: HomeOf(data, cancellation), data.ApplicationSyntaxReference?.Span.Start))
            .Select(layer => (layer.Data, IsElsewhere: network is not null && layer.Home != home, layer.Start))
            .OrderBy(layer => layer.IsElsewhere)
            .ThenBy(layer => layer.IsElsewhere ? 0 : layer.Start)
            .ToImmutableArray();
        if (network is null && layers.IsEmpty)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var specs = layers.Select(layer => Attribute(layer.Data, layer.IsElsewhere, type, context)).ToEquatableArray();
        var networkBase = compilation.GetTypeByMetadataName(NetworkBase);
        var parameters = ConstructorReader.Primary(type, cancellation);
        var spec = new NetworkSpec(
            ClassReader.Read(type, attributes.Count(IsNetwork), cancellation),
            network is null ? null : Attribute(network, isElsewhere: false, type, context),
            specs,
            ClassReader.TakenNames(type, networkBase, specs, parameters, cancellation),
            parameters,
            specs.Any(layer => layer.Kind == "Call") ? MethodReader.Callable(type) : EquatableArray<OwnMethod>.Empty)
        {
            ShadowedNames = ClassReader.ShadowedNames(networkBase, parameters),
            Lack = home is null ? null : ProjectReader.Lack(compilation, home.SyntaxTree),
        };
        return new(type, spec, network, layers.Select(layer => layer.Data).ToImmutableArray());
    }

    /// <summary>The declaration of the class that an attribute is written on.</summary>
    public static SyntaxNode? HomeOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>An attribute that the compiler does not know. It may be a layer: no shape below it can be judged.</summary>
    public static bool IsUnknown(AttributeData attribute) => attribute.AttributeClass is null or IErrorTypeSymbol;

    /// <summary>[Network] or [Block].</summary>
    public static bool IsNetwork(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() is NetworkAttribute or BlockAttribute;

    /// <summary>A layer, or what leads the value from one to another.</summary>
    public static bool IsElement(AttributeData attribute) =>
        (attribute.AttributeClass?.BaseType).WithBases().Any(type => type.ToDisplayString() == ElementAttribute);

    /// <summary>An attribute as it is written; what [Use] names is left out.</summary>
    public static AttributeSpec Attribute(AttributeData data, bool isElsewhere)
    {
        var name = data.AttributeClass!.Name;
        var kind = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        return new(
            kind,
            ArgumentReader.Read(data),
            isElsewhere,
            data.AttributeConstructor is null || data.ConstructorArguments.Any(HasError) || data.NamedArguments.Any(item => HasError(item.Value))
                || data.AttributeClass.TypeArguments.Any(type => type.TypeKind == TypeKind.Error));
    }

    private static AttributeSpec Attribute(AttributeData data, bool isElsewhere, INamedTypeSymbol home, ReadingContext context) =>
        Attribute(data, isElsewhere) with
        {
            Used = data.AttributeClass!.TypeArguments.FirstOrDefault() is { } used ? UsedReader.Read(used, data, home, context) : null,
        };

    private static bool HasError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error ||
        (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(HasError));
}
