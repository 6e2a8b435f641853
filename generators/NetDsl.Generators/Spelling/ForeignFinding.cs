using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Spelling;

/// <summary>A layer in another library's form, and where it stands.</summary>
/// <remarks>
/// The compiler rejects such an attribute among the declarations, before it runs analyzers: the generator reports it. It holds no Roslyn
/// object that lives as long as a compilation, so that the pipeline can compare it.
/// </remarks>
internal sealed record ForeignFinding(string File, TextSpan Span, LinePositionSpan Lines, ForeignLayer Layer)
{
    public Location Location => Location.Create(File, Span, Lines);

    /// <summary>The attributes of a class that C# rejects and that resemble layers.</summary>
    public static EquatableArray<ForeignFinding> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var findings = new List<ForeignFinding>();
        foreach (var data in type.GetAttributes())
        {
            if (data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ContainsDiagnostics: false } attribute &&
                IsRejected(data, attribute) && ForeignLayer.Read(attribute, compilation) is { } layer)
            {
                var place = attribute.SyntaxTree.GetLineSpan(attribute.Span, cancellation);
                findings.Add(new(place.Path, attribute.Span, place.Span, layer));
            }
        }

        return findings.ToEquatableArray();
    }

    /// <summary>Whether its type, its constructor or one of its arguments is unknown.</summary>
    private static bool IsRejected(AttributeData data, AttributeSyntax attribute)
    {
        if (data.AttributeClass is null or IErrorTypeSymbol || data.AttributeConstructor is not { } constructor)
        {
            return true;
        }

        var properties = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            properties += argument.NameEquals is null ? 0 : 1;
            if (argument.NameColon is { } name && !HasParameter(constructor, name.Name.Identifier.ValueText))
            {
                return true;
            }
        }

        return properties > data.NamedArguments.Length;
    }

    private static bool HasParameter(IMethodSymbol constructor, string name) =>
        constructor.Parameters.Any(parameter => parameter.Name == name);
}
