using System.Globalization;
using System.Text;

namespace NetDsl.Diagrams;

/// <summary>A diagram as Mermaid's text.</summary>
/// <remarks><see href="https://mermaid.js.org/syntax/flowchart.html">Mermaid's flowcharts</see></remarks>
internal static class Mermaid
{
    /// <summary>The diagram, a line for each box and each arrow.</summary>
    public static string Of(IReadOnlyList<Box> boxes)
    {
        var most = boxes.Max(box => box.Parameters);
        var text = new StringBuilder("flowchart TD\n");
        for (var place = 0; place < boxes.Count; place++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    n{place}{Node(boxes[place])}:::p{Shade.Of(boxes[place].Parameters, most)}\n");
        }

        for (var place = 0; place < boxes.Count; place++)
        {
            foreach (var (from, shape) in boxes[place].Reads)
            {
                text.Append(CultureInfo.InvariantCulture, $"    n{from} -->|\"{BoxText.Shape(shape)}\"| n{place}\n");
            }
        }

        for (var shade = 0; shade < Shade.Count; shade++)
        {
            var colours = $"fill:{Shade.Fill(shade)},stroke:{Shade.Line},color:{Shade.Text(shade)}";
            text.Append(CultureInfo.InvariantCulture, $"    classDef p{shade} {colours}\n");
        }

        return text.ToString();
    }

    private static string Node(Box box)
    {
        var label = $"\"{string.Join("<br/>", BoxText.Lines(box).Select(Escaped))}\"";
        return box.Kind switch
        {
            BoxKind.Input or BoxKind.Output => $"([{label}])",
            BoxKind.Block => $"[[{label}]]",
            BoxKind.Join => $"({label})",
            _ => $"[{label}]",
        };
    }

    /// <summary>Mermaid's own escape of what ends a label or is read as HTML or Markdown.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(character => character switch
    {
        '"' => "#quot;",
        '<' => "#lt;",
        '>' => "#gt;",
        '&' or '#' or '`' => string.Create(CultureInfo.InvariantCulture, $"#{(int)character};"),
        _ => character.ToString(),
    }));
}
