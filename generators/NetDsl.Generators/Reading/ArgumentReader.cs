using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Turns Roslyn's constants into values.</summary>
internal static class ArgumentReader
{
    /// <summary>The constructor's arguments with defaults filled in, and the properties that were set.</summary>
    public static EquatableArray<Argument> Read(AttributeData data)
    {
        // Without a constructor the compiler has rejected the attribute, and there are no constructor arguments.
        var arguments = ImmutableArray.CreateBuilder<Argument>(data.ConstructorArguments.Length + data.NamedArguments.Length);
        for (var index = 0; index < data.ConstructorArguments.Length; index++)
        {
            var (name, value) = (data.AttributeConstructor!.Parameters[index].Name, Of(data.ConstructorArguments[index]));
            arguments.Add(new(
                Argument.PropertyOf(name), name,
                value is ListValue list ? list with { IsListed = Positional(data) > index + 1 } : value));
        }

        foreach (var argument in data.NamedArguments)
        {
            arguments.Add(new(argument.Key, argument.Key, Of(argument.Value)));
        }

        return new(arguments.MoveToImmutable());
    }

    /// <summary>How many arguments are written for the constructor.</summary>
    private static int Positional(AttributeData data) =>
        data.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list }
            ? list.Arguments.Count(argument => argument.NameEquals is null)
            : 0;

    private static Value Of(TypedConstant constant) => constant.Kind == TypedConstantKind.Array && !constant.IsNull
        ? new ListValue(constant.Values.Select(Of).ToEquatableArray())
        : Of(constant.Type, constant.IsNull || constant.Kind == TypedConstantKind.Array ? null : constant.Value);

    /// <summary>A constant of a type.</summary>
    public static Value Of(ITypeSymbol? type, object? constant) => constant switch
    {
        null => new OtherValue("null"),
        _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named => new EnumValue(named.Name, MemberName(named, constant)),
        string text => new TextValue(text),
        bool flag => new FlagValue(flag),
        float real => new RealValue(real),
        double real => new RealValue(real),
        sbyte or byte or short or ushort or int or uint or long => new IntValue(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        _ => new OtherValue(Convert.ToString(constant, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string MemberName(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name
        ?? Convert.ToString(value, CultureInfo.InvariantCulture);
}
