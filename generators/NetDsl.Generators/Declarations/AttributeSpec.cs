using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An attribute as written: its name without "Attribute", and the arguments that were given.</summary>
/// <param name="Kind">The attribute's name without its suffix: <c>Conv</c>.</param>
/// <param name="Arguments">The arguments that were written, the constructor's first.</param>
/// <param name="IsBroken">The compiler rejected it, so that its arguments are unknown.</param>
internal sealed record AttributeSpec(string Kind, EquatableArray<Argument> Arguments, bool IsBroken)
{
    public Value? this[string argument] => Find(argument)?.Value;

    /// <summary>The name of an argument as messages give it.</summary>
    public string Written(string argument) => Find(argument)?.Written ?? argument;

    /// <summary>Whether an argument is a number other than 0, or an expression.</summary>
    public bool IsNonzero(string argument) => this[argument] is not (null or IntValue { Value: 0 } or RealValue { Value: 0 });

    /// <summary>A text argument; null where it is omitted.</summary>
    public string? Text(string argument) => (this[argument] as TextValue)?.Value;

    /// <summary>The items of a list argument; empty where it is omitted.</summary>
    public EquatableArray<Value> List(string argument) => this[argument] is ListValue list ? list.Items : EquatableArray<Value>.Empty;

    private Argument? Find(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}
