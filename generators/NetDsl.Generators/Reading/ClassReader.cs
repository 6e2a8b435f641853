using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the class that carries the attributes, and the types around it.</summary>
internal static class ClassReader
{
    public static ClassSpec Read(INamedTypeSymbol type, INamedTypeSymbol? networkBase, CancellationToken cancellation)
    {
        var types = new List<TypeSpec>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            types.Insert(0, Type(current, cancellation));
        }

        var space = type.ContainingNamespace;
        return new(
            space.IsGlobalNamespace ? "" : space.ToDisplayString(Escaped),
            MetadataName(type),
            types.ToEquatableArray(),
            Obstacle(type, networkBase));
    }

    /// <summary>Which of the names that layers may get are members already, the class's own or inherited ones.</summary>
    public static EquatableArray<string> TakenNames(
        INamedTypeSymbol type, INamedTypeSymbol? networkBase, EquatableArray<AttributeSpec> layers)
    {
        var given = new HashSet<string>(layers.Select(layer => layer.Name?.Split('.')[0]).OfType<string>(), StringComparer.Ordinal);
        var own = type.GetMembers().Select(member => member.Name).Where(name => given.Contains(name) || IsLikeDefault(name));
        var inherited = BaseTypes(networkBase).SelectMany(_ => given, (current, name) => (current, name))
            .Where(pair => !pair.current.GetMembers(pair.name).IsEmpty)
            .Select(pair => pair.name);
        return own.Concat(inherited).Concat(given.Where(name => name == type.Name))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static SymbolDisplayFormat Escaped { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static TypeSpec Type(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, _) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        var isPartial = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        return new(
            keyword, Escape.Keyword(type.Name), type.TypeParameters.Select(parameter => Escape.Keyword(parameter.Name)).ToEquatableArray(), isPartial);
    }

    private static string? Obstacle(INamedTypeSymbol type, INamedTypeSymbol? networkBase) => type switch
    {
        { IsRecord: true } => "a record",
        { TypeKind: not TypeKind.Class } => $"a {type.TypeKind.ToString().ToLowerInvariant()}",
        { IsStatic: true } => "static",
        { IsAbstract: true } => "abstract",
        { IsFileLocal: true } => "local to its file",
        { BaseType: { SpecialType: not SpecialType.System_Object } parent } when !SymbolEqualityComparer.Default.Equals(parent, networkBase) =>
            $"derived from '{parent.Name}'",
        _ => null,
    };

    private static string MetadataName(INamedTypeSymbol type)
    {
        var container = type.ContainingType is { } outer ? MetadataName(outer) + "+"
            : type.ContainingNamespace.IsGlobalNamespace ? ""
            : type.ContainingNamespace.ToDisplayString() + ".";
        return container + type.MetadataName;
    }

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary>Default names end in a number, so other members cannot meet them and need not be kept.</summary>
    private static bool IsLikeDefault(string name) => name.Length > 0 && char.IsDigit(name[name.Length - 1]);
}
