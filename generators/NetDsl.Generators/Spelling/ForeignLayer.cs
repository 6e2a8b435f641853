using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Spelling;

/// <summary>An attribute that C# rejects, because it is written as in PyTorch or Keras, and how it is written here.</summary>
/// <param name="Written">The attribute as it stands.</param>
/// <param name="Expected">The attribute, or attributes, that it should be.</param>
/// <param name="Reason">Why they differ, as the end of a sentence; empty for a mere spelling.</param>
internal sealed record ForeignLayer(string Written, string Expected, string Reason)
{
    /// <summary>Reads an attribute that C# rejects; null where it resembles no layer, or is written as layers are.</summary>
    public static ForeignLayer? Read(AttributeSyntax attribute, Compilation compilation)
    {
        if (ForeignNames.Find(WrittenName.Kind(attribute)) is not { } layer ||
            compilation.GetTypeByMetadataName($"NetDsl.{layer.Kind}Attribute") is not { } type)
        {
            return null;
        }

        var arguments = new ForeignArguments(layer, type);
        var items = attribute.ArgumentList?.Arguments ?? default;
        return items.All(arguments.Add) && arguments.Text() is { } text && $"{layer.Kind}{text}" is var expected &&
            expected != attribute.ToString()
            ? new(attribute.ToString(), expected + arguments.Activation, Reasons(layer, arguments))
            : null;
    }

    private static string Reasons(ForeignName layer, ForeignArguments arguments)
    {
        var inferred = new[]
        {
            layer.Axes == ForeignAxes.None ? null : "the number of axes",
            arguments.HasNeedless ? "the size of the input" : null,
        }.OfType<string>().ToList();
        var reasons = new[]
        {
            inferred.Count == 0 ? null : $"{Text.Are(inferred)} inferred",
            arguments.HasRenamed ? "settings are properties" : null,
        }.OfType<string>().ToList();
        return reasons.Count == 0 ? "" : $": {Text.And(reasons)}";
    }
}
