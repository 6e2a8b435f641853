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
        var written = data.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list }
            ? list.Arguments.Count(argument => argument.NameEquals is null)
            : 0;

        // Without a constructor the compiler has rejected the attribute, and there are no constructor arguments.
        return data.ConstructorArguments
            .Select((constant, index) =>
                (data.AttributeConstructor!.Parameters[index].Name, Value: Listed(Of(constant), written > index + 1)))
            .Select(item => new Argument(Argument.PropertyOf(item.Name), item.Name, item.Value))
            .Concat(data.NamedArguments.Select(item => new Argument(item.Key, item.Key, Of(item.Value))))
            .ToEquatableArray();
    }

    private static Value Listed(Value value, bool isListed) => value is ListValue list ? list with { IsListed = isListed } : value;

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
