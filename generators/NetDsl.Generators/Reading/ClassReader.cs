using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the class that carries the attributes, and its containing types.</summary>
internal static class ClassReader
{
    /// <summary>The members that are generated.</summary>
    private static readonly string[] Generated = ["RegisterLayers", "forward"];

    public static ClassSpec Read(INamedTypeSymbol type, int marks, ReadingContext context)
    {
        var types = new List<TypeSpec>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            types.Insert(0, Type(current, context.Cancellation));
        }

        var space = type.ContainingNamespace;
        return new(
            space.IsGlobalNamespace ? "" : space.ToDisplayString(Escaped),
            MetadataName(type),
            types.ToEquatableArray(),
            marks > 1 ? ClassSpec.SeveralMarks : Obstacle(type, context.Symbols))
        {
            OwnMembers = Generated
                .Select(name => OwnMember(type, name, context))
                .OfType<ISymbol>()
                .Select(member => new OwnMember(member.Name, member.IsOverride))
                .ToEquatableArray(),
            OwnBase = HasOwnBase(type, context.Symbols) ? OwnBase(type) : null,
        };
    }

    /// <summary>What a class with a base of its own must have to compile.</summary>
    private static OwnBase OwnBase(INamedTypeSymbol type)
    {
        var forward = type.WithBases().SelectMany(current => current.GetMembers("forward")).OfType<IMethodSymbol>().FirstOrDefault();
        var constructors = type.BaseType!.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
            .ToList();
        return new(
            forward is { IsAbstract: true } && !SymbolEqualityComparer.Default.Equals(forward.ContainingType, type)
                ? new(Code(forward.ReturnType), forward.Parameters.Select(parameter => Code(parameter.Type)).ToEquatableArray())
                : null,
            type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared) &&
            constructors.Any(constructor =>
                constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String) &&
            constructors.All(constructor => constructor.Parameters.Length > 0));

        static string Code(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    /// <summary>The member of that name that prevents the generator from writing its own; null where there is none.</summary>
    public static ISymbol? OwnMember(INamedTypeSymbol type, string name, ReadingContext context) => type.GetMembers(name)
        .FirstOrDefault(member =>
            (member is not IMethodSymbol method || HasGeneratedSignature(method, context.Symbols)) &&
            !member.IsGenerated(context.Cancellation));

    /// <summary><c>RegisterLayers()</c>, or <c>forward</c> with a tensor for each input.</summary>
    private static bool HasGeneratedSignature(IMethodSymbol method, KnownSymbols symbols)
    {
        var inputs = method.Name == Generated[0] ? 0
            : Math.Max(1, method.ContainingType.GetAttributes()
                .Count(attribute => KnownSymbols.Is(attribute.AttributeClass, symbols.Input)));
        return method.TypeParameters.IsEmpty && method.Parameters.Length == inputs && method.Parameters.All(parameter =>
            parameter.RefKind == RefKind.None && symbols.IsTensor(parameter.Type));
    }

    /// <summary>The names of members, own or inherited, with which the names of layers or hyperparameters may collide.</summary>
    public static EquatableArray<string> TakenNames(
        INamedTypeSymbol type, EquatableArray<Element> elements, EquatableArray<ParameterSpec> parameters, ReadingContext context)
    {
        var fields = elements.OfType<NamedElement>().Select(element => element.Name).OfType<string>().Select(Identifier.PartOf).ToList();
        var names = fields.Concat(parameters.Select(parameter => parameter.Name)).Select(Stem).ToImmutableHashSet(StringComparer.Ordinal);
        var own = type.GetMembers()
            .Concat(type.TypeParameters)
            .Append(type)
            .Where(symbol => names.Contains(Stem(symbol.Name)) || IsLikeDefault(symbol.Name))
            .Where(symbol => !symbol.IsGenerated(context.Cancellation))
            .Select(symbol => symbol.Name);
        var inherited = fields
            .Where(name => context.Symbols.NetworkBase.WithBases().Any(current => !current.GetMembers(name).IsEmpty));
        return own.Concat(inherited)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The hyperparameters that only field initialisers can read: elsewhere the name binds to an inherited member.</summary>
    public static EquatableArray<string> ShadowedNames(INamedTypeSymbol? networkBase, EquatableArray<ParameterSpec> parameters) =>
        parameters
            .Select(parameter => parameter.Name)
            .Where(name => networkBase.WithBases().Any(type => type.GetMembers(name).Any(member =>
                member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)))
            .ToEquatableArray();

    private static SymbolDisplayFormat Qualified { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static SymbolDisplayFormat Escaped { get; } =
        Qualified.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

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
            keyword, type.Name, type.TypeParameters.Select(parameter => parameter.Name).ToEquatableArray(), isPartial);
    }

    private static string? Obstacle(INamedTypeSymbol type, KnownSymbols symbols) => type switch
    {
        { IsRecord: true } => "a record",
        { TypeKind: not TypeKind.Class } => $"a {type.TypeKind.ToString().ToLowerInvariant()}",
        { IsStatic: true } => "static",
        { IsAbstract: true } => "abstract",
        _ when IsFileLocal(type) => "local to its file",
        _ when HasOwnBase(type, symbols) => $"derived from '{type.BaseType!.Name}'",
        _ => null,
    };

    private static bool HasOwnBase(INamedTypeSymbol type, KnownSymbols symbols) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false, IsAbstract: false } && !IsFileLocal(type) &&
        type.BaseType is { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_Object } parent &&
        !symbols.IsNetworkBase(parent);

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || (type.ContainingType is { } outer && IsFileLocal(outer));

    private static string MetadataName(INamedTypeSymbol type)
    {
        var container = type.ContainingType is { } outer ? MetadataName(outer) + "+"
            : type.ContainingNamespace.IsGlobalNamespace ? ""
            : type.ContainingNamespace.ToDisplayString(Qualified) + ".";
        return container + type.MetadataName;
    }

    /// <summary>
    /// Default names have a number in them: other members cannot collide with them and need not be collected.
    /// </summary>
    private static bool IsLikeDefault(string name) => name.Any(char.IsDigit);

    /// <summary>A name without the '_' that follows the name of a field on collision.</summary>
    private static string Stem(string name) => name.TrimEnd('_');
}
