using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Turns Roslyn's constants into values.</summary>
internal static class ArgumentReader
{
    /// <summary>The constructor's arguments, defaults filled in, and the properties that were written.</summary>
    public static EquatableArray<Argument> Read(AttributeData data)
    {
        // Without a constructor the compiler has rejected the attribute, and there are no constructor arguments either.
        return data.ConstructorArguments
            .Select((constant, index) => new Argument(data.AttributeConstructor!.Parameters[index].Name, Of(constant)))
            .Concat(data.NamedArguments.Select(item => new Argument(item.Key, Of(item.Value))))
            .ToEquatableArray();
    }

    private static Value Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => new OtherValue("null"),
        { Kind: TypedConstantKind.Array } => new ListValue(constant.Values.Select(Of).ToEquatableArray()),
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => new EnumValue(type.Name, MemberName(type, constant.Value)),
        { Value: string text } => new TextValue(text),
        { Value: bool flag } => new FlagValue(flag),
        { Value: float real } => new RealValue(real),
        { Value: double real } => new RealValue(real),
        { Value: sbyte or byte or short or ushort or int or uint or long } =>
            new IntValue(Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture)),
        _ => new OtherValue(Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string MemberName(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name
        ?? Convert.ToString(value, CultureInfo.InvariantCulture);
}
