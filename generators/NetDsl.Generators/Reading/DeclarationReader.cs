using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the attributes of a class.</summary>
internal static class DeclarationReader
{
    /// <summary>What the class declares; null where it is neither a network nor has layers.</summary>
    public static Declaration? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Read(type, new ReadingContext(compilation, cancellation));

    /// <summary>The declaration of a class and of the classes that it uses.</summary>
    public static Declaration? Read(INamedTypeSymbol type, ReadingContext context)
    {
        var (symbols, cancellation) = (context.Symbols, context.Cancellation);
        var attributes = type.GetAttributes();
        var network = attributes.FirstOrDefault(symbols.IsNetwork);
        var home = network is null ? null : HomeOf(network, cancellation);
        var elements = attributes
            .Where(symbols.IsElement)
            .Select(data => (Data: data, Home: HomeOf(data, cancellation), data.ApplicationSyntaxReference?.Span.Start))
            .Select(element => (element.Data, IsElsewhere: network is not null && element.Home != home, element.Start))
            .OrderBy(element => element.IsElsewhere)
            .ThenBy(element => element.IsElsewhere ? 0 : element.Start)
            .ToImmutableArray();
        if (network is null && elements.IsEmpty)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var specs = elements
            .Select(element => ElementReader.Read(element.Data, type, context) with { IsElsewhere = element.IsElsewhere })
            .ToEquatableArray();
        var parameters = ConstructorReader.Primary(type, cancellation);
        var spec = new NetworkSpec(
            ClassReader.Read(type, attributes.Count(symbols.IsNetwork), context),
            network is null ? null : ElementReader.Attribute(network),
            specs,
            ClassReader.TakenNames(type, specs, parameters, context),
            parameters,
            specs.Any(element => element is CallElement) ? MethodReader.Callable(type, symbols) : EquatableArray<OwnMethod>.Empty)
        {
            IsBlock = network is not null && symbols.IsBlock(network),
            OwnStates = StateReader.Read(type, context),
            ShadowedNames = ClassReader.ShadowedNames(symbols.NetworkBase, parameters),
            Lack = home is null ? null : ProjectReader.Lack(context.Compilation, home.SyntaxTree),
        };
        return new(type, spec, network, elements.Select(element => element.Data).ToImmutableArray());
    }

    /// <summary>The declaration of the class that an attribute is written on.</summary>
    public static SyntaxNode? HomeOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    /// <summary>An attribute of an unknown type. It may be a layer, so no shape below it can be inferred.</summary>
    public static bool IsUnknown(AttributeData attribute) => attribute.AttributeClass is null or IErrorTypeSymbol;
}
