using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Spelling;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL103, NDSL106, NDSL108: writes <c>[Transpose(1, 2)]</c> before a layer that reads the wrong axis, and for a layer of channels before
/// the next one that reads steps again. Images, whose channels come last, are permuted.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertTransposeFix))]
[Shared]
public sealed class InsertTransposeFix : SuggestedFix
{
    /// <summary>Layers that read features from the last axis, and joins with a value that has them there.</summary>
    private static readonly HashSet<string> FeatureReaders = new(StringComparer.Ordinal)
    {
        "Linear", "Bilinear", "LayerNorm", "RMSNorm", "RNN", "LSTM", "GRU", "LastStep", "FirstStep", "ClassToken", "PositionEmbedding",
        "MultiheadAttention", "TransformerEncoderLayer", "TransformerEncoder", "TransformerDecoderLayer", "TransformerDecoder",
        "Transformer", "Add", "Multiply", "Concat",
    };

    /// <summary>Elements behind which the axes are others, or unknown.</summary>
    private static readonly HashSet<string> Movers = new(StringComparer.Ordinal)
    {
        "Flatten", "Unflatten", "Squeeze", "Unsqueeze", "Fold", "Unfold", "Transpose", "Permute", "Mean", "CosineSimilarity",
        "PairwiseDistance", "From", "Output", "Use", "Call",
    };

    /// <summary>Creates the fix.</summary>
    public InsertTransposeFix()
        : base("NDSL108", "Move the axes", "InsertTranspose", "NDSL103", "NDSL106")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } layer &&
            int.TryParse(suggestion, NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
        {
            yield return Insert(model, layer, ChannelAxes.ToFront(rank));
            if (NextReader(layer) is { } reader)
            {
                yield return Insert(model, reader, ChannelAxes.ToBack(rank));
            }
        }
    }

    private static TextChange Insert(SemanticModel model, AttributeSyntax layer, string transpose)
    {
        var list = transpose.IndexOf('(');
        return InsertLayer.Before(model, layer, transpose.Substring(0, list), transpose.Substring(list));
    }

    /// <summary>The next layer below a layer of channels that reads features; null where the axes change before one does.</summary>
    private static AttributeSyntax? NextReader(AttributeSyntax layer)
    {
        var elements = Neighbours.Below(layer).Prepend(layer).TakeWhile(other => !Movers.Contains(WrittenName.Kind(other))).ToList();
        var reader = elements.FirstOrDefault(other => FeatureReaders.Contains(WrittenName.Kind(other)));
        return reader == layer ? null : reader;
    }
}
