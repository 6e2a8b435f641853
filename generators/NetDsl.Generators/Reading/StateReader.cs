using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Finds the modules and parameters that the user's part of a class holds, but for those that its own code registers.</summary>
internal static class StateReader
{
    /// <summary>The methods of a module that register something.</summary>
    private static readonly ImmutableHashSet<string> Registrations = ImmutableHashSet.Create(
        StringComparer.Ordinal, "register_module", "add_module", "register_parameter", "ConditionallyRegisterParameter");

    /// <summary>Those in fields and auto-properties, in order, then those in parameters of the primary constructor.</summary>
    public static EquatableArray<OwnState> Read(INamedTypeSymbol type, ReadingContext context)
    {
        var symbols = context.Symbols;
        var fields = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && (symbols.IsState(field.Type) || HoldsState(field.Type, symbols)))
            .Where(field => !(field.AssociatedSymbol ?? field).IsGenerated(context.Cancellation))
            .ToList();
        var parameters = type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Where(parameter => symbols.IsState(parameter.Type))
            .ToList();
        if (fields.Count + parameters.Count == 0)
        {
            return EquatableArray<OwnState>.Empty;
        }

        var code = type.DeclaringSyntaxReferences
            .Where(reference => !reference.SyntaxTree.IsGenerated(context.Cancellation))
            .SelectMany(reference => reference.GetSyntax(context.Cancellation).DescendantNodes())
            .ToList();
        var registered = Registered(code);
        return fields
            // Where something is registered, it may be what a collection holds.
            .Where(field => symbols.IsState(field.Type) || registered.IsEmpty)
            .Select(field => Field(field, context))
            .Concat(parameters.Where(parameter => IsCaptured(parameter, code)).Select(parameter => new OwnState(
                parameter.Name, parameter.Name, symbols.IsAnyModule(parameter.Type), MayBeNull: false,
                $"it is a parameter of the constructor. Keep it in a field, 'private readonly {parameter.Type.Name} _{parameter.Name} = " +
                $"{parameter.Name};'")))
            .Where(state => !registered.Contains(state.Member))
            .ToEquatableArray();
    }

    private static OwnState Field(IFieldSymbol field, ReadingContext context)
    {
        var symbols = context.Symbols;
        var member = field.AssociatedSymbol ?? field;
        var key = NameOf(field, symbols) ?? member.Name;
        var isModule = symbols.IsAnyModule(field.Type);
        return new(member.Name, key, isModule, field.Type.NullableAnnotation == NullableAnnotation.Annotated, Obstacle());

        string? Obstacle() =>
            !symbols.IsState(field.Type) ? "a collection is no module. Use ModuleList, ModuleDict or ParameterList"
            : !IsInitialized(member, context.Cancellation)
                ? "it has no value yet when the layers are registered. Give it an initialiser, or register it where it gets its value"
            : !isModule && (HasProperty(field.ContainingType, key, symbols) || (field.AssociatedSymbol is not null && key == member.Name))
                ? "to() makes parameters anew, and registers none that a property of that name holds. Keep it in a field"
            : key != member.Name && field.ContainingType.GetMembers(key).OfType<IFieldSymbol>().Any()
                ? "to() throws where two fields have one name. Choose another"
            : null;
    }

    /// <summary>The name that an attribute gives a field; null where none does.</summary>
    private static string? NameOf(IFieldSymbol field, KnownSymbols symbols) => field.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass.WithBases().Any(type => KnownSymbols.Is(type, symbols.ComponentName)))
        is { } name
        ? name.ConstructorArguments.Concat(name.NamedArguments.Select(argument => argument.Value)).FirstOrDefault().Value as string ?? ""
        : null;

    /// <summary>Whether a network has a public property of that name, which <c>to()</c> would set in place of the parameter.</summary>
    private static bool HasProperty(INamedTypeSymbol type, string name, KnownSymbols symbols) =>
        symbols.NetworkBase.WithBases().Prepend(type)
            .SelectMany(current => current.GetMembers(name).OfType<IPropertySymbol>())
            .Any(property => property.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Whether it is an array, a collection, a tuple or a Lazy of modules or parameters.</summary>
    private static bool HoldsState(ITypeSymbol type, KnownSymbols symbols)
    {
        var held = type switch
        {
            IArrayTypeSymbol array => ImmutableArray.Create(array.ElementType),
            INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named => named.TypeArguments,
            _ => ImmutableArray<ITypeSymbol>.Empty,
        };
        return held.Any(inner => symbols.IsState(inner) || HoldsState(inner, symbols));
    }

    /// <summary>Whether a field or a property has an initialiser, other than <c>null!</c> or <c>default!</c>.</summary>
    private static bool IsInitialized(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        })
        .Any(initializer => initializer is not null && !IsNull(initializer.Value));

    private static bool IsNull(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsNull(operand),
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression,
        _ => value is DefaultExpressionSyntax,
    };

    /// <summary>Whether a method reads a parameter of the primary constructor.</summary>
    private static bool IsCaptured(IParameterSymbol parameter, IReadOnlyList<SyntaxNode> code) => code
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == parameter.Name &&
            name.FirstAncestorOrSelf<SyntaxNode>(IsBody) is not (null or ConstructorDeclarationSyntax));

    private static bool IsBody(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null };

    /// <summary>The names in the arguments of the calls that register something.</summary>
    private static ImmutableHashSet<string> Registered(IReadOnlyList<SyntaxNode> code) => code
        .OfType<InvocationExpressionSyntax>()
        .Where(call => Registrations.Contains(NameOf(call.Expression)))
        .SelectMany(call => call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Select(name => name.Identifier.ValueText)
        .ToImmutableHashSet(StringComparer.Ordinal);

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        _ => "",
    };
}
