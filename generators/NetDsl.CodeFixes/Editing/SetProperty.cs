using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Gives a property of an attribute its value, in the place of another one where it has one.</summary>
internal static class SetProperty
{
    /// <param name="list">The attribute's arguments, one or more.</param>
    /// <param name="property">The property with its value: <c>Dim = -1</c>.</param>
    public static TextChange In(AttributeArgumentListSyntax list, string property) =>
        list.Arguments.FirstOrDefault(argument =>
            argument.NameEquals is { } name && property.StartsWith(name.Name + " ", StringComparison.Ordinal)) is { } given
            ? new(given.Span, property)
            : new(new TextSpan(list.Arguments.Last().Span.End, 0), $", {property}");
}
