using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The value of a module's argument.</summary>
internal abstract record ArgumentValue
{
    /// <summary>The names of the hyperparameters that it reads.</summary>
    public virtual IEnumerable<string> Hyperparameters => [];

    public static implicit operator ArgumentValue(Dim size) => new SizeValue(size);

    public static implicit operator ArgumentValue(Real number) => new NumberValue(number);
}

/// <summary>A whole number.</summary>
internal sealed record SizeValue(Dim Size) : ArgumentValue
{
    /// <summary>Whether it is computed as a long while the parameter is an int.</summary>
    public bool IsNarrowed { get; init; }

    public override IEnumerable<string> Hyperparameters => Size.Hyperparameters;
}

/// <summary>A size for each axis, for a parameter that takes one number or a tuple.</summary>
/// <param name="Sizes">The sizes.</param>
/// <param name="IsOne">All are equal, so that one number is enough.</param>
internal sealed record SizesValue(EquatableArray<Dim> Sizes, bool IsOne) : ArgumentValue
{
    public override IEnumerable<string> Hyperparameters => Sizes.SelectMany(size => size.Hyperparameters);
}

/// <summary>Sizes for a parameter that takes an array.</summary>
internal sealed record SizeArrayValue(EquatableArray<Dim> Sizes) : ArgumentValue
{
    public override IEnumerable<string> Hyperparameters => Sizes.SelectMany(size => size.Hyperparameters);
}

/// <summary>A real number.</summary>
internal sealed record NumberValue(Real Number) : ArgumentValue
{
    /// <summary>The parameter is a float.</summary>
    public bool IsFloat { get; init; }

    public override IEnumerable<string> Hyperparameters => Number.Hyperparameters;
}

/// <summary>Numbers for a parameter that takes an array.</summary>
internal sealed record NumberArrayValue(EquatableArray<double> Numbers) : ArgumentValue;

internal sealed record SwitchValue(bool IsOn) : ArgumentValue;

/// <summary>A member of an enum.</summary>
/// <param name="Type">The enum's full name.</param>
/// <param name="Member">The member's name; a number where no member has the value.</param>
internal sealed record MemberValue(string Type, string Member) : ArgumentValue;

/// <summary>None, in Python.</summary>
internal sealed record NullValue : ArgumentValue;

internal sealed record StringValue(string Text) : ArgumentValue;

/// <summary>A hyperparameter that is passed on unchanged.</summary>
internal sealed record HyperparameterValue(string Name) : ArgumentValue
{
    public override IEnumerable<string> Hyperparameters => [Name];
}

/// <summary>Another module.</summary>
/// <param name="Module">The module.</param>
/// <param name="Name">Its name in a container; null where it is not in one.</param>
internal sealed record ModuleValue(ModuleCreation Module, string? Name = null) : ArgumentValue
{
    public override IEnumerable<string> Hyperparameters => Module.Arguments.SelectMany(argument => argument.Value.Hyperparameters);
}
