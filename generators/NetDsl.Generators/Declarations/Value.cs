using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The value of an attribute's argument, without Roslyn's types.</summary>
internal abstract record Value
{
    /// <summary>The value as the user would write it in C#.</summary>
    public abstract string Display { get; }
}

internal sealed record IntValue(long Value) : Value
{
    /// <summary>The library's constant Dim.Any.</summary>
    private const long AnySize = -1;

    /// <summary>Whether it means Dim.Any where a size is expected.</summary>
    public bool IsAnySize => Value == AnySize;

    public override string Display => Text.Of(Value);
}

internal sealed record RealValue(double Value) : Value
{
    public override string Display => Text.Of(Value);
}

internal sealed record FlagValue(bool Value) : Value
{
    public override string Display => Text.Of(Value);
}

internal sealed record TextValue(string Value) : Value
{
    public override string Display => $"\"{Value}\"";
}

/// <summary>A member of an enum, <c>Padding.Same</c>; <paramref name="Member"/> is a number where no member has the value.</summary>
internal sealed record EnumValue(string Type, string Member) : Value
{
    public override string Display => $"{Type}.{Member}";
}

internal sealed record ListValue(EquatableArray<Value> Items) : Value
{
    /// <summary>Whether it is written one by one, as several arguments, not as an array.</summary>
    public bool IsListed { get; init; }

    public override string Display => $"({Text.Join(Items.Select(item => item.Display))})";
}

/// <summary>Null, a type, or any other attribute argument that no layer takes.</summary>
internal sealed record OtherValue(string Text) : Value
{
    public override string Display => Text;
}

/// <summary>One argument of an attribute.</summary>
/// <param name="Name">The property that it sets. A constructor's parameter sets the property of its name.</param>
/// <param name="Written">The name of the parameter or property, as messages give it.</param>
/// <param name="Value">Its value.</param>
internal sealed record Argument(string Name, string Written, Value Value)
{
    /// <summary>The property that a constructor's parameter sets: <c>KernelSize</c> for <c>kernelSize</c>.</summary>
    public static string PropertyOf(string parameter) => char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
}
