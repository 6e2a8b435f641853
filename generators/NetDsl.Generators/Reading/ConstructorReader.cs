using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the parameters of constructors.</summary>
internal static class ConstructorReader
{
    /// <summary>
    /// The parameters of a class's primary constructor. In another assembly that is the constructor with the most parameters, since every
    /// other constructor calls it.
    /// </summary>
    public static EquatableArray<ParameterSpec> Primary(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var constructor = type.DeclaringSyntaxReferences.IsEmpty
            ? type.InstanceConstructors.OrderByDescending(item => item.Parameters.Length).FirstOrDefault()
            : type.InstanceConstructors.FirstOrDefault(item =>
                item.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax));
        return constructor is null ? EquatableArray<ParameterSpec>.Empty : Parameters(constructor);
    }

    public static EquatableArray<ParameterSpec> Parameters(IMethodSymbol constructor) => constructor.Parameters
        .Select(parameter => new ParameterSpec(
            parameter.Name,
            parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            KindOf(parameter),
            parameter.HasExplicitDefaultValue ? ArgumentReader.Of(parameter.Type, parameter.ExplicitDefaultValue) : null)
        {
            Members = parameter.Type.TypeKind == TypeKind.Enum
                ? parameter.Type.GetMembers().OfType<IFieldSymbol>().Select(member => member.Name).ToEquatableArray()
                : EquatableArray<string>.Empty,
        })
        .ToEquatableArray();

    private static ParameterKind KindOf(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: not RefKind.None } or { IsParams: true } => ParameterKind.Other,
        { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => ParameterKind.Whole,
        { Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } => ParameterKind.Real,
        { Type.SpecialType: SpecialType.System_Boolean } => ParameterKind.Flag,
        { Type.SpecialType: SpecialType.System_String } => ParameterKind.Text,
        { Type.TypeKind: TypeKind.Enum } => ParameterKind.Enum,
        _ => ParameterKind.Other,
    };
}
