using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Finds an argument in an attribute's source.</summary>
internal static class ArgumentFinder
{
    /// <summary>
    /// The argument with that name, or the whole attribute where the argument is omitted. Of sizes listed one by one, <c>[Network(1, 28,
    /// 28)]</c>, it is the one with that number.
    /// </summary>
    public static SyntaxNode Find(AttributeSyntax attribute, AttributeData data, string? name, int item)
    {
        if (name is null || attribute.ArgumentList is not { } list)
        {
            return attribute;
        }

        var named = list.Arguments.FirstOrDefault(argument =>
            (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText is { } written &&
                Argument.PropertyOf(written) == name);
        if (named is not null)
        {
            return named;
        }

        var ordinal =
            data.AttributeConstructor?.Parameters.FirstOrDefault(parameter => Argument.PropertyOf(parameter.Name) == name)?.Ordinal;
        var positional = list.Arguments.Where(argument => argument.NameEquals is null && argument.NameColon is null).ToList();
        return ordinal < positional.Count ? positional[Math.Min(ordinal.Value + item, positional.Count - 1)] : attribute;
    }
}
